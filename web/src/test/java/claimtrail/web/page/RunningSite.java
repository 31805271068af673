package claimtrail.web.page;

import claimtrail.corpus.archive.ArchiveReader;
import claimtrail.corpus.store.Store;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.search.Completer;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.Timeline;
import claimtrail.index.trace.Question;
import claimtrail.index.trace.Tracer;
import claimtrail.ingest.discover.Probe;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Subscriptions;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Progress;
import claimtrail.web.api.SourceDesk;
import claimtrail.web.api.Traces;
import claimtrail.web.metrics.Metrics;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The site on a free port of loopback, over a store and an index in a folder.
final class RunningSite implements AutoCloseable {

    /// Where hubs would reach it.
    static final URI PUBLIC_ADDRESS = URI.create("https://tracker.example");

    private static final Pattern TOKEN = Pattern.compile("name=\"" + FormToken.FIELD + "\" value=\"([0-9a-f]{64})\"");

    static final Instant NOW = Instant.parse("2026-07-02T08:00:00Z");

    private final Store store;
    private final DocumentIndex index;
    private final Traces traces;
    private final Site site;
    private final Outside outside;
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    private RunningSite(Store store, DocumentIndex index, Traces traces, Site site, Outside outside) {
        this.store = store;
        this.traces = traces;
        this.index = index;
        this.site = site;
        this.outside = outside;
    }

    /// What the site has to do with the web.
    private record Outside(Fetcher fetcher, Subscriptions subscriptions, Metrics metrics) {

        static Outside of(Store store, Path archive, Clock clock) {
            var fetcher = new Fetcher(
                    new Politeness(
                            "Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(60), 1_000_000),
                    clock);
            return new Outside(
                    fetcher,
                    new Subscriptions(store, fetcher, PUBLIC_ADDRESS, clock),
                    new Metrics(store, archive, clock));
        }

        SourceDesk desk(Clock clock) {
            return new SourceDesk(
                    new Probe(fetcher, clock, address -> Optional.empty()), subscriptions, List::of, metrics::text);
        }
    }

    static RunningSite empty(Path folder) throws IOException {
        return open(folder, 0, false);
    }

    static RunningSite withSmallWorld(Path folder, int port) throws IOException {
        return open(folder, port, true);
    }

    /// One that protects itself in another way than loopback asks for.
    static RunningSite protectedBy(Safety safety, Clock clock, Path folder) throws IOException {
        return open(folder, new SiteSettings("127.0.0.1", 0, "Claimtrail", null, safety, clock), true);
    }

    private static RunningSite open(Path folder, int port, boolean filled) throws IOException {
        var clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return open(folder, new SiteSettings("127.0.0.1", port, "Claimtrail", PUBLIC_ADDRESS, clock), filled);
    }

    private static RunningSite open(Path folder, SiteSettings settings, boolean filled) throws IOException {
        var store = Store.open(folder.resolve("claimtrail.db"));
        if (filled) {
            SmallWorld.fill(store);
        }
        var index = DocumentIndex.open(folder.resolve("index"));
        index.catchUp(store.documents()::since);
        var clock = settings.clock();
        var outside = Outside.of(store, folder, clock);
        var traces = new Traces(new Tracer(store));
        var desk = new Desk(
                store,
                new ArchiveReader(folder.resolve("archive")),
                new Searcher(index.snapshots(), () -> traces.now().relations()),
                new Timeline(index.snapshots(), () -> traces.now().relations()),
                new Completer(index.snapshots()),
                traces,
                RunningSite::question,
                () -> filled
                        ? new Progress.Snapshot(Progress.Phase.READING, 12, 40, 31, "Controls lifted")
                        : Progress.Snapshot.RESTING,
                outside.desk(clock));
        var site = new Site(desk, settings);
        site.start();
        return new RunningSite(store, index, traces, site, outside);
    }

    /// Reads the claim that the small world orders, whatever is asked.
    private static Question question(String text, @Nullable LocalDate asOf) {
        return SmallWorld.question(text, asOf);
    }

    URI address() {
        return site.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    Store store() {
        return store;
    }

    List<String> apiPaths() {
        return site.apiPaths();
    }

    Traces traces() {
        return traces;
    }

    Subscriptions subscriptions() {
        return outside.subscriptions();
    }

    /// Sends a form as a browser does from a page of the site.
    HttpResponse<String> send(String path, Map<String, String> fields) throws IOException, InterruptedException {
        return sendFrom("/sources", path, fields);
    }

    /// Sends a form that stands on a page.
    HttpResponse<String> sendFrom(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var all = new HashMap<>(fields);
        all.put(FormToken.FIELD, token(page));
        return post(path, encoded(all), "Sec-Fetch-Site", "same-origin");
    }

    /// The token that a page's forms have for this browser.
    String token(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new AssertionError("no form at " + page);
        }
        return found.group(1);
    }

    HttpResponse<String> post(String path, String body, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve(path))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    /// Sends a file in a form, as a browser writes it.
    HttpResponse<String> upload(String path, String boundary, String body) throws IOException, InterruptedException {
        var token = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"" + FormToken.FIELD + "\"\r\n\r\n"
                + token("/sources") + "\r\n";
        var request = HttpRequest.newBuilder(site.address().resolve(path))
                .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                .header("Sec-Fetch-Site", "same-origin")
                .POST(HttpRequest.BodyPublishers.ofString(token + body));
        return client.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }

    @Override
    public void close() throws IOException {
        client.close();
        site.close();
        outside.subscriptions().close();
        outside.fetcher().close();
        outside.metrics().close();
        index.close();
        store.close();
    }
}
