package claimtrail.web.app;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.detect.ClaimDetector;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Adoption;
import claimtrail.ingest.pipeline.Crawl;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.Pipeline;
import claimtrail.ingest.pipeline.StoredHosts;
import claimtrail.web.example.ExampleWeb;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// A month of the example web, crawled in simulated time: the clock jumps to whatever falls due next.
///
/// The clock is kept in a file, so that a month that was broken off goes on where it was.
final class SimulatedMonth {

    static final Instant BEGIN = Instant.parse("2026-06-12T00:00:00Z");
    static final Instant END = Instant.parse("2026-07-12T00:00:00Z");
    static final String BEGUN = "begun";
    private static final Duration MORNING = Duration.ofHours(6);
    private static final Rhythm VISITS = Rhythm.parse("1h..12h");

    private SimulatedMonth() {}

    /// Runs to the end of the month.
    ///
    /// @param arguments a data folder, and the first port of the example web
    public static void main(String[] arguments) throws IOException, InterruptedException {
        run(Path.of(arguments[0]), Integer.parseInt(arguments[1]));
        System.out.println("over");
    }

    static void run(Path folder, int port) throws IOException, InterruptedException {
        run(folder, port, null);
    }

    /// What is done each morning with what has been read until then.
    interface Mornings {
        void come(Store store, Clock now) throws IOException;
    }

    static void run(Path folder, int port, @Nullable Mornings mornings) throws IOException, InterruptedException {
        var data = new DataFolder(folder);
        var clock = new KeptClock(folder.resolve("clock"));
        var polite = new Politeness(
                "Claimtrail-test/1", Duration.ZERO, Duration.ZERO, 16, Duration.ofSeconds(20), 20_000_000);
        try (var example = ExampleWeb.start(clock, port, Duration.ofMillis(20));
                var store = Store.open(data.store());
                var archive = Archive.open(data.archive(), clock);
                var extractor = new Extractor();
                var fetcher = new Fetcher(polite, clock, new StoredHosts(store))) {
            for (var site : example.sites()) {
                site.sources(VISITS).forEach(store.sources()::put);
            }
            var pipeline = new Pipeline(
                    new Pipeline.Acquiring(new Discoverer(fetcher, clock), fetcher, archive, Pace.USUAL),
                    new Pipeline.ReadingStages(extractor, new Annotator(), new ClaimDetector()),
                    store,
                    clock);
            new Adoption(store, archive, clock).adopt();
            System.out.println(BEGUN);
            try (var crawl = new Crawl(pipeline, store, clock)) {
                var morning = BEGIN.plus(MORNING);
                for (var next = BEGIN;
                        next.isBefore(END);
                        next = crawl.nextDue().orElse(END)) {
                    for (; mornings != null && !morning.isAfter(next); morning = morning.plus(Duration.ofDays(1))) {
                        clock.to(morning);
                        read(crawl);
                        mornings.come(store, clock);
                    }
                    clock.to(next);
                    settle(crawl);
                }
            }
        }
    }

    private static void settle(Crawl crawl) throws InterruptedException {
        // First whether somebody is at work: who ends meanwhile may have made something due.
        for (var working = true; working || crawl.visitDue() + crawl.fetchDue() > 0; working = crawl.atWork()) {
            Thread.sleep(1);
        }
    }

    private static void read(Crawl crawl) throws InterruptedException {
        for (var working = true; working || crawl.readDue() > 0; working = crawl.atWork()) {
            Thread.sleep(1);
        }
    }

    /// A clock that stands until it is moved, and is moved on over restarts.
    private static final class KeptClock extends Clock {

        private final Path file;
        private volatile Instant now;

        KeptClock(Path file) throws IOException {
            this.file = file;
            Files.createDirectories(file.toAbsolutePath().getParent());
            this.now = Files.exists(file) ? Instant.parse(Files.readString(file)) : BEGIN;
        }

        void to(Instant moment) throws IOException {
            if (moment.isAfter(now)) {
                var fresh = file.resolveSibling("clock.new");
                Files.writeString(fresh, moment.toString());
                Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
                now = moment;
            }
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException("it only tells moments");
        }
    }
}
