package claimtrail.web.benchmark;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.pipeline.Crawl;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What keeping everything costs, as ratios: the crawl against the bare client, many hosts against few, pages that are
/// known against pages that are new.
public final class AcquireBenchmark {

    private static final int SITES = 32;
    private static final int LINKS_EACH = 20;
    private static final String SOURCE = "benchmark";
    private static final Instant LONG_FROM_NOW = Instant.parse("2999-01-01T00:00:00Z");

    private final Path folder;
    private final Workshop workshop;
    private final Consumer<ObjectNode> out;
    private int folders;

    /// A benchmark that writes below a folder.
    ///
    /// @param folder an empty one, for archives and stores that are thrown away
    /// @param out takes each figure as soon as it is there
    public AcquireBenchmark(Path folder, Workshop workshop, Consumer<ObjectNode> out) {
        this.folder = folder;
        this.workshop = workshop;
        this.out = out;
    }

    /// Builds a crawl over a store and an archive, without manners, for addresses on this machine.
    public interface Workshop {
        Crawl crawl(Store store, Archive archive, Clock clock);
    }

    /// The same pages downloaded by the bare client, downloaded and archived, and crawled with archive, store
    /// and fsync, in turn. Between the first two lies the price of compressing pages on the machine that also
    /// serves them.
    public void download(int pages, int rounds) throws IOException, InterruptedException {
        try (var server = new PageServer(SITES)) {
            var addresses = server.addresses(Math.max(1, pages / SITES));
            bare(addresses);
            archived(addresses);
            crawled(addresses, null);
            var ratios = new ArrayList<Double>();
            for (int round = 0; round < rounds; round++) {
                var bare = perSecond(addresses, bare(addresses));
                var archived = perSecond(addresses, archived(addresses));
                var crawled = perSecond(addresses, crawled(addresses, null));
                ratios.add(crawled / bare);
                out.accept(figure("download")
                        .put("round", round + 1)
                        .put("barePagesPerSecond", Math.round(bare))
                        .put("archivedPagesPerSecond", Math.round(archived))
                        .put("crawledPagesPerSecond", Math.round(crawled))
                        .put("ratioToArchived", rounded(crawled / archived))
                        .put("ratio", rounded(crawled / bare)));
            }
            out.accept(figure("download").put("median", rounded(median(ratios))));
        }
    }

    /// Links that are known and have not changed: no body may come.
    public void unchanged(int links) throws IOException, InterruptedException {
        try (var server = new PageServer(SITES)) {
            var addresses = server.addresses(Math.max(1, links / SITES));
            var bodiesBefore = server.bodies();
            var time = crawled(addresses, PageServer.tag());
            out.accept(figure("unchanged")
                    .put("links", count(addresses))
                    .put("bodies", server.bodies() - bodiesBefore)
                    .put("linksPerSecond", Math.round(perSecond(addresses, time))));
        }
    }

    /// What it costs to take a link from the queue and put it back, with ten times as many hosts.
    public void schedule(int hosts) throws IOException {
        scheduled(hosts / 10);
        var few = scheduled(hosts / 10);
        var many = scheduled(hosts);
        out.accept(figure("schedule")
                .put("hosts", hosts)
                .put("links", hosts * LINKS_EACH)
                .put("microsPerLinkFewHosts", rounded(few))
                .put("microsPerLinkManyHosts", rounded(many))
                .put("ratio", rounded(many / few)));
    }

    private double scheduled(int hosts) throws IOException {
        try (var store = Store.open(next().resolve("store.db"))) {
            var now = Instant.now();
            for (int host = 0; host < hosts; host++) {
                store.links().offer(links(host), now);
            }
            var begin = System.nanoTime();
            var done = 0;
            for (var due = store.hosts().due(now, Set.of(), 500);
                    !due.isEmpty();
                    due = store.hosts().due(now, Set.of(), 500)) {
                for (var host : due) {
                    for (var link : store.links().due(host, now, LINKS_EACH)) {
                        store.links().unchanged(link.link().address(), now, LONG_FROM_NOW);
                        done++;
                    }
                    store.hosts().settle(host, now);
                }
            }
            return (System.nanoTime() - begin) / 1e3 / done;
        }
    }

    private static List<Link> links(int host) {
        return IntStream.range(0, LINKS_EACH)
                .mapToObj(page -> URI.create("https://host" + host + ".example/page/" + page))
                .map(address -> new Link(address, SOURCE, null, null, null))
                .toList();
    }

    /// Nanoseconds.
    private static long bare(List<List<URI>> addresses) {
        return downloaded(addresses, (address, body) -> {
            if (body.length == 0) {
                throw new IllegalStateException("nothing came from " + address);
            }
        });
    }

    /// Nanoseconds.
    private long archived(List<List<URI>> addresses) throws IOException {
        try (var archive = Archive.open(next(), Clock.systemUTC())) {
            return downloaded(
                    addresses,
                    (address, body) -> archive.store(
                            new Response(address, 200, List.of(), Payload.handedOver(body), Instant.now())));
        }
    }

    /// What is done with a page.
    private interface Taker {
        void take(URI address, byte[] body) throws IOException;
    }

    private static long downloaded(List<List<URI>> addresses, Taker taker) {
        var begin = System.nanoTime();
        try (var client = HttpClient.newHttpClient();
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            addresses.forEach(site -> threads.execute(() -> download(client, site, taker)));
        }
        return System.nanoTime() - begin;
    }

    private static void download(HttpClient client, List<URI> site, Taker taker) {
        try {
            for (var address : site) {
                taker.take(
                        address,
                        client.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofByteArray())
                                .body());
            }
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    /// Nanoseconds from the first link taken to the last one kept.
    private long crawled(List<List<URI>> addresses, @Nullable String knownTag)
            throws IOException, InterruptedException {
        var place = next();
        var clock = Clock.systemUTC();
        try (var store = Store.open(place.resolve("store.db"));
                var archive = Archive.open(place.resolve("archive"), clock)) {
            store.sources().put(source(addresses.getFirst().getFirst()));
            for (var site : addresses) {
                queue(store, archive, site, knownTag);
            }
            try (var crawl = workshop.crawl(store, archive, clock)) {
                var begin = System.nanoTime();
                for (var working = true; working || crawl.fetchDue() > 0; working = crawl.atWork()) {
                    Thread.sleep(Duration.ofMillis(1));
                }
                return System.nanoTime() - begin;
            }
        }
    }

    private static void queue(Store store, Archive archive, List<URI> site, @Nullable String knownTag)
            throws IOException {
        var now = Instant.now();
        var links = site.stream()
                .map(address -> new Link(address, SOURCE, null, null, null))
                .toList();
        store.links().offer(links, now);
        if (knownTag != null) {
            var capture = archive.store(new Response(site.getFirst(), 200, List.of(), Payload.ofText("known"), now));
            for (var link : links) {
                var row = new CaptureRow(capture.id() + link.address().getPath(), link.address(), null, link, now, "d");
                store.links().captured(row, new QueuedLink.Memory(capture.id(), "d", knownTag, null), now);
            }
        }
    }

    /// A source on this machine, never asked itself.
    private static Source source(URI address) {
        return new Source(
                SOURCE,
                SOURCE,
                SourceKind.FEED,
                address,
                null,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofDays(1)),
                true);
    }

    private Path next() {
        return folder.resolve("run-" + ++folders);
    }

    private static double perSecond(List<List<URI>> addresses, long nanos) {
        return count(addresses) * 1e9 / nanos;
    }

    private static int count(List<List<URI>> addresses) {
        return addresses.stream().mapToInt(List::size).sum();
    }

    private static double median(List<Double> values) {
        return values.stream().sorted().toList().get(values.size() / 2);
    }

    private static double rounded(double value) {
        return Math.round(value * 1000) / 1000.0;
    }

    private static ObjectNode figure(String name) {
        return JsonNodeFactory.instance.objectNode().put("benchmark", name);
    }
}
