package claimtrail.web.app;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.discover.Discovery;
import claimtrail.ingest.discover.Probe;
import claimtrail.ingest.discover.Probed;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import java.time.Clock;
import java.util.List;

/// Looks at sources without keeping anything.
final class Looking implements AutoCloseable {

    private final Fetcher fetcher;
    private final Clock clock;

    Looking(Politeness politeness, Clock clock) {
        this.fetcher = new Fetcher(politeness, clock);
        this.clock = clock;
    }

    Probe probe() {
        return new Probe(fetcher, clock, Registers::kind);
    }

    /// What a source would find if it were asked for the first time.
    Probed source(Source source) throws InterruptedException {
        return switch (new Discoverer(fetcher, clock).links(source, SourceMemory.NONE)) {
            case Discovery.Failed failed -> new Probed.Nothing(source.address(), failed.reason());
            case Discovery.Unchanged same -> new Probed.Nothing(source.address(), "it says that nothing is new");
            case Discovery.Found found -> {
                var entries = found.links().stream()
                        .map(link -> new Probed.Seen(link.address(), link.title(), link.published(), link.modified()))
                        .toList();
                yield new Probed.Followable(
                        source.address(),
                        source.kind(),
                        found.format(),
                        entries,
                        found.hub(),
                        found.problems(),
                        List.of());
            }
        };
    }

    @Override
    public void close() {
        fetcher.close();
    }
}
