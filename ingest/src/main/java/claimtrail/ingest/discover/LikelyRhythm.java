package claimtrail.ingest.discover;

import claimtrail.corpus.store.Rhythm;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/// How often a source should be asked, guessed from the dates of its latest entries.
final class LikelyRhythm {

    private static final List<Duration> STEPS = Stream.of(15, 30, 60, 120, 180, 360, 720, 1440, 2880, 10_080, 43_200)
            .map(Duration::ofMinutes)
            .toList();
    private static final Rhythm UNKNOWN = new Rhythm.Adaptive(Duration.ofHours(1), Duration.ofDays(7));
    private static final int LATEST = 12;
    private static final int FEWEST = 3;

    private LikelyRhythm() {}

    /// From a quarter of the usual time between two entries to four times as long.
    static Rhythm of(List<Reading.Entry> entries, Instant now) {
        var moments = entries.stream()
                .map(entry -> entry.published() == null ? entry.modified() : entry.published())
                .filter(Objects::nonNull)
                .map(date -> date.instant())
                .filter(moment -> moment.isBefore(now.plus(Duration.ofDays(1))))
                .sorted(Comparator.reverseOrder())
                .limit(LATEST)
                .toList();
        if (moments.size() < FEWEST) {
            return UNKNOWN;
        }
        var between = Duration.between(moments.getLast(), moments.getFirst()).dividedBy(moments.size() - 1);
        var silence = Duration.between(moments.getFirst(), now).dividedBy(4);
        var usual = between.compareTo(silence) > 0 ? between : silence;
        return new Rhythm.Adaptive(step(usual.dividedBy(4)), step(usual.multipliedBy(4)));
    }

    /// The longest step that is not longer, from a quarter of an hour to a month.
    private static Duration step(Duration time) {
        return STEPS.stream()
                .filter(step -> step.compareTo(time) <= 0)
                .reduce((shorter, longer) -> longer)
                .orElse(STEPS.getFirst());
    }
}
