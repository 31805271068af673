package claimtrail.web.app;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.detect.ClaimDetector;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Crawl;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.Pipeline;
import claimtrail.web.benchmark.AcquireBenchmark;
import claimtrail.web.benchmark.DigestBenchmark;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Comparator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// Measures what the crawl and the digests take on this machine.
@Command(
        name = "benchmark",
        description = "Measures, on this machine alone and in a folder that is removed again, and prints figures.",
        mixinStandardHelpOptions = true)
final class BenchmarkCommand implements Runnable {

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli
    private CommandSpec spec;

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "acquire, or digest?");
    }

    @Command(
            name = "acquire",
            description = "The crawl, with archive and fsync, against the bare HTTP client; a queue of many hosts"
                    + " against one of few; links that have not changed.",
            mixinStandardHelpOptions = true)
    int acquire(
            @Option(names = "--pages", paramLabel = "N", defaultValue = "6400", description = "Pages to download.")
                    int pages,
            @Option(names = "--rounds", paramLabel = "N", defaultValue = "5", description = "How often.") int rounds,
            @Option(names = "--hosts", paramLabel = "N", defaultValue = "10000", description = "Hosts to schedule.")
                    int hosts,
            @Option(names = "--links", paramLabel = "N", defaultValue = "100000", description = "Unchanged links.")
                    int links)
            throws IOException, InterruptedException {
        var output = new Output(spec.commandLine().getOut());
        var folder = Files.createTempDirectory("claimtrail-benchmark");
        try (var extractor = new Extractor();
                var fetcher = new Fetcher(withoutManners(), Clock.systemUTC())) {
            var reading = new Pipeline.ReadingStages(extractor, new Annotator(), new ClaimDetector());
            var benchmark = new AcquireBenchmark(
                    folder, (store, archive, clock) -> crawl(fetcher, reading, store, archive, clock), output::print);
            benchmark.download(pages, rounds);
            benchmark.schedule(hosts);
            benchmark.unchanged(links);
        } finally {
            remove(folder);
        }
        return output.exitStatus();
    }

    @Command(
            name = "digest",
            description = "A morning's digests for many readers with five saved searches each, after a day of new"
                    + " documents.",
            mixinStandardHelpOptions = true)
    int digest(
            @Option(names = "--readers", paramLabel = "N", defaultValue = "1000", description = "Who is written to.")
                    int readers,
            @Option(names = "--documents", paramLabel = "N", defaultValue = "20000", description = "What came.")
                    int documents)
            throws IOException {
        var output = new Output(spec.commandLine().getOut());
        var folder = Files.createTempDirectory("claimtrail-benchmark");
        try {
            new DigestBenchmark(folder, output::print).day(readers, documents);
        } finally {
            remove(folder);
        }
        return output.exitStatus();
    }

    private static Crawl crawl(
            Fetcher fetcher, Pipeline.ReadingStages reading, Store store, Archive archive, Clock clock) {
        var acquiring = new Pipeline.Acquiring(new Discoverer(fetcher, clock), fetcher, archive, Pace.USUAL);
        return new Crawl(new Pipeline(acquiring, reading, store, clock), store, clock);
    }

    private static Politeness withoutManners() {
        return new Politeness(
                Commands.USER_AGENT, Duration.ZERO, Duration.ZERO, 64, Duration.ofSeconds(30), 20_000_000);
    }

    private static void remove(Path folder) throws IOException {
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
