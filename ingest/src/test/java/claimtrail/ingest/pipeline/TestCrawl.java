package claimtrail.ingest.pipeline;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.detect.ClaimDetector;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;

/// A crawl over real parts whose time stands still; nothing it fetches is read, since that is slow and not its matter.
final class TestCrawl implements AutoCloseable {

    final MovingClock clock;
    final Store store;
    final Archive archive;
    final Crawl crawl;
    private final Fetcher fetcher;
    private final Extractor extractor = new Extractor();

    TestCrawl(Path folder, MovingClock clock) throws IOException {
        this.clock = clock;
        this.store = Store.open(folder.resolve("claimtrail.db"));
        this.archive = Archive.open(folder.resolve("archive"), clock);
        this.fetcher = new Fetcher(
                new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 32, Duration.ofSeconds(60), 10_000_000),
                clock,
                new StoredHosts(store));
        var pipeline = new Pipeline(
                new Pipeline.Acquiring(new Discoverer(fetcher, clock), fetcher, archive, Pace.USUAL),
                new Pipeline.ReadingStages(extractor, new Annotator(), new ClaimDetector()),
                store,
                clock);
        this.crawl = new Crawl(pipeline, store, clock);
    }

    void follow(String id, URI feed, String rhythm) {
        store.sources()
                .put(new Source(id, id, SourceKind.FEED, feed, null, DocumentKind.ARTICLE, Rhythm.parse(rhythm), true));
    }

    /// Does all that is due at this moment.
    void settle() throws InterruptedException {
        var end = Instant.now().plusSeconds(60);
        // First whether somebody is at work: who ends meanwhile may have made something due.
        for (var working = true; working || crawl.visitDue() + crawl.fetchDue() > 0; working = crawl.atWork()) {
            if (Instant.now().isAfter(end)) {
                throw new AssertionError("the crawl does not come to rest");
            }
            Thread.sleep(2);
        }
    }

    /// Lets time pass, doing what falls due when it falls due.
    void pass(Duration time) throws InterruptedException {
        var end = clock.instant().plus(time);
        settle();
        for (var next = crawl.nextDue(); next.isPresent() && !next.get().isAfter(end); next = crawl.nextDue()) {
            clock.to(next.get());
            settle();
        }
        clock.to(end);
    }

    @Override
    public void close() throws IOException {
        crawl.close();
        fetcher.close();
        extractor.close();
        archive.close();
        store.close();
    }
}
