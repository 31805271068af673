package claimtrail.web.example;

import claimtrail.corpus.document.DocumentKind;
import com.sun.net.httpserver.HttpServer;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// The example web: eight sites on loopback, each on a port of its own, showing the world of the story clock's day.
///
/// Running from [#start(Clock)] until [#close()]; safe for any number of threads. Requests run on virtual threads.
public final class ExampleWeb implements AutoCloseable {

    private final List<ExampleSite> sites;
    private final List<HttpServer> servers;
    private final ExecutorService threads;

    private ExampleWeb(List<ExampleSite> sites, List<HttpServer> servers, ExecutorService threads) {
        this.sites = List.copyOf(sites);
        this.servers = List.copyOf(servers);
        this.threads = threads;
    }

    /// Starts the sites on free ports.
    ///
    /// @param storyClock says which day it is in the story; later than all of it shows everything
    public static ExampleWeb start(Clock storyClock) throws IOException {
        return start(storyClock, 0);
    }

    /// Starts the sites on ports that follow each other, so that a restarted demonstration meets the same addresses.
    ///
    /// @param firstPort the port of the first site; 0 takes free ports
    /// @throws IOException when a port is taken
    public static ExampleWeb start(Clock storyClock, int firstPort) throws IOException {
        return start(storyClock, firstPort, Duration.ofSeconds(3));
    }

    /// Starts the sites with a slow page that takes this long.
    public static ExampleWeb start(Clock storyClock, int firstPort, Duration slowness) throws IOException {
        var world = World.load();
        var servers = bind(world, firstPort);
        var addresses = new Addresses(world, homes(world, servers));
        var threads = Executors.newVirtualThreadPerTaskExecutor();
        String notice = HeadedText.resource("notice.txt").strip();
        var templates = TemplateEngine.createPrecompiled(null, ContentType.Html, null, "claimtrail.web.template");
        templates.setHtmlInterceptor(new NoTokens());
        var sites = new ArrayList<ExampleSite>();
        for (int i = 0; i < servers.size(); i++) {
            var outlet = world.outlets().get(i);
            var pages = new PageWriter(templates, outlet, addresses, notice);
            var pdf = new PdfText(outlet.masthead().name(), notice);
            var routes = new SiteRoutes(outlet, addresses, pages, pdf, notice, slowness);
            servers.get(i).createContext("/", new SiteExchange(routes, storyClock));
            servers.get(i).setExecutor(threads);
            servers.get(i).start();
            sites.add(site(outlet, addresses));
        }
        return new ExampleWeb(sites, servers, threads);
    }

    /// The sites in the order of their ports.
    public List<ExampleSite> sites() {
        return sites;
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private static List<HttpServer> bind(World world, int firstPort) throws IOException {
        var servers = new ArrayList<HttpServer>();
        try {
            for (int i = 0; i < world.outlets().size(); i++) {
                int port = firstPort == 0 ? 0 : firstPort + i;
                servers.add(HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), port), 0));
            }
        } catch (IOException e) {
            servers.forEach(server -> server.stop(0));
            throw e;
        }
        return servers;
    }

    private static Map<String, URI> homes(World world, List<HttpServer> servers) {
        var homes = new LinkedHashMap<String, URI>();
        for (int i = 0; i < servers.size(); i++) {
            int port = servers.get(i).getAddress().getPort();
            homes.put(world.outlets().get(i).id(), URI.create("http://127.0.0.1:" + port + "/"));
        }
        return homes;
    }

    private static ExampleSite site(Outlet outlet, Addresses addresses) {
        var habits = outlet.habits();
        return new ExampleSite(
                outlet.id(),
                outlet.masthead().name(),
                addresses.home(outlet),
                habits.kind(),
                List.of(addresses.of(outlet, habits.list())),
                habits.select().orElse(null),
                yields(outlet));
    }

    private static DocumentKind yields(Outlet outlet) {
        return outlet.habits().kind() == ExampleKind.REGISTER
                ? DocumentKind.OFFICIAL
                : outlet.habits().template().equals("newsroom") ? DocumentKind.PRESS_RELEASE : DocumentKind.ARTICLE;
    }
}
