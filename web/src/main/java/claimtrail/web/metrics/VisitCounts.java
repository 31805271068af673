package claimtrail.web.metrics;

import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Visit;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/// Counts the visits that have come into the store since the program started.
///
/// A visit is written a moment after the time that it bears, so the last minute is looked through again each time.
final class VisitCounts {

    private static final Duration WRITTEN_WITHIN = Duration.ofMinutes(1);

    private final Store store;
    private final Clock clock;
    private final MeterRegistry registry;
    private Instant since;
    private Set<Key> counted = Set.of();

    VisitCounts(Store store, Clock clock, MeterRegistry registry) {
        this.store = store;
        this.clock = clock;
        this.registry = registry;
        this.since = clock.instant();
    }

    private record Key(String source, Instant at) {}

    /// By one thread at a time.
    void count() {
        var next = clock.instant().minus(WRITTEN_WITHIN);
        var seen = new HashSet<Key>();
        for (var visit : store.sources().visitsSince(since)) {
            var key = new Key(visit.source(), visit.at());
            seen.add(key);
            if (!counted.contains(key)) {
                count(visit);
            }
        }
        since = next.isAfter(since) ? next : since;
        counted = seen;
    }

    private void count(Visit visit) {
        var outcome = visit.outcome().name().toLowerCase(Locale.ROOT);
        registry.counter("claimtrail.source.visits", "source", visit.source(), "outcome", outcome)
                .increment();
        registry.counter("claimtrail.source.entries.new", "source", visit.source())
                .increment(visit.added());
    }
}
