package claimtrail.web.page;

import claimtrail.web.access.FormTokens;
import claimtrail.web.access.Sessions;
import claimtrail.web.api.Api;
import claimtrail.web.api.Desk;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.config.SizeUnit;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The site: a web server with the pages and the JSON below `/api/`.
///
/// It is started once and closed once, by one thread; requests are answered by many.
public final class Site implements AutoCloseable {

    private static final String METRICS = "text/plain; version=0.0.4; charset=utf-8";
    private static final int LARGEST_UPLOAD_MB = 5;

    private final Desk desk;
    private final SiteSettings settings;
    private @Nullable Javalin server;

    public Site(Desk desk, SiteSettings settings) {
        this.desk = desk;
        this.settings = settings;
    }

    /// Listens from now on. Fails with Javalin's own exception when the address is taken.
    public void start() {
        server = Javalin.start(this::configure);
    }

    /// Where the site is; known once it is started.
    public URI address() {
        if (server == null) {
            throw new IllegalStateException("the site is not started");
        }
        var host = settings.host().contains(":") ? "[" + settings.host() + "]" : settings.host();
        return URI.create("http://" + host + ":" + server.port() + "/");
    }

    /// The paths of all routes below `/api/`.
    List<String> apiPaths() {
        return server == null
                ? List.of()
                : server.unsafe.internalRouter.allHttpHandlers().stream()
                        .map(parsed -> parsed.endpoint.path)
                        .filter(path -> path.startsWith("/api/"))
                        .toList();
    }

    @Override
    public void close() {
        if (server != null) {
            server.stop();
            server = null;
        }
    }

    private void configure(JavalinConfig config) {
        config.startup.showJavalinBanner = false;
        config.startup.showOldJavalinVersionWarning = false;
        config.startup.startupWatcherEnabled = false;
        config.jetty.host = settings.host();
        config.jetty.port = settings.port();
        config.http.generateEtags = true;
        config.http.maxRequestSize = 64_000;
        config.jetty.multipartConfig.maxFileSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.jetty.multipartConfig.maxTotalRequestSize(LARGEST_UPLOAD_MB, SizeUnit.MB);
        config.concurrency.useVirtualThreads = true;
        var traces = desk.traces();
        var routes = config.routes;
        var secret = desk.store().outbox().secret(FormTokens.seat());
        var sessions = new Sessions(desk.store().accounts(), settings.clock());
        var gate = new Gate(settings, sessions, new FormTokens(secret), new Guard(settings));
        routes.before(gate::check);
        routes.get("/assets/{name}", new Assets()::show);
        routes.get(
                "/metrics",
                context -> context.contentType(METRICS)
                        .result(desk.sources().metrics().get()));
        new Api(desk, traces, settings.clock()).addTo(routes);
        var screen = new Screen(settings, new Templates());
        new Pages(desk, traces, screen).addTo(routes);
        new SourceRoutes(desk, screen).addTo(routes);
        new SavedRoutes(desk, screen).addTo(routes);
        new DigestRoutes(desk, screen).addTo(routes);
        var subscriptions = desk.sources().subscriptions();
        if (subscriptions != null) {
            new HubRoutes(subscriptions).addTo(routes);
        }
        new LoginRoutes(sessions, screen).addTo(routes);
        new Failures(screen).addTo(routes);
    }
}
