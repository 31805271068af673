package claimtrail.web.app;

import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.detect.ClaimDetector;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.HostMemory;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.pipeline.Importer;
import claimtrail.ingest.pipeline.Pipeline.ReadingStages;
import java.time.Clock;

/// What reads documents. It needs no data folder; models and the child process start when they are first needed.
final class Readers implements AutoCloseable {

    private final Extractor extractor = new Extractor();
    private final ReadingStages stages = new ReadingStages(extractor, new Annotator(), new ClaimDetector());
    private final Fetcher fetcher;
    private final Clock clock;

    Readers(Politeness politeness, Clock clock) {
        this(politeness, clock, HostMemory.inProcess());
    }

    /// @param hosts where it is kept how hosts want to be treated
    Readers(Politeness politeness, Clock clock, HostMemory hosts) {
        this.fetcher = new Fetcher(politeness, clock, hosts);
        this.clock = clock;
    }

    ReadingStages stages() {
        return stages;
    }

    Fetcher fetcher() {
        return fetcher;
    }

    Importer importer() {
        return new Importer(fetcher, clock);
    }

    /// Reads what a person asks about.
    ClaimText claimText() {
        return new ClaimText(stages);
    }

    @Override
    public void close() {
        extractor.close();
        fetcher.close();
    }
}
