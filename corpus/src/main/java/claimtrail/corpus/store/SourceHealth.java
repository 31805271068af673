package claimtrail.corpus.store;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How a source is doing.
///
/// @param paused whether a person has stopped it
/// @param visits how asking it goes
/// @param problem why the last visit failed or what was wrong with it, `null` when nothing was
/// @param links counts of its links by what became of them
/// @param harvest what it brings over time
public record SourceHealth(
        Source source,
        boolean paused,
        Visits visits,
        @Nullable String problem,
        LinkCounts links,
        Harvest harvest) {

    /// How asking it goes.
    ///
    /// @param last when it was last asked, `null` before the first time
    /// @param success when it last answered
    /// @param appointment when it is asked next
    /// @param format what it turned out to be, such as `RSS 2.0`; `null` while it was never read
    public record Visits(
            @Nullable Instant last,
            @Nullable Instant success,
            Appointment appointment,
            @Nullable String format) {}

    /// Links of a source by what became of them.
    public record LinkCounts(int waiting, int fetched, int gone, int refused, int failed) {
        public int total() {
            return waiting + fetched + gone + refused + failed;
        }
    }

    /// What it brings over time.
    ///
    /// @param lastNew when it last had something new, `null` when it never had
    /// @param usualGap how long it takes at most, nine times of ten, from one new thing to the next; or `null`
    /// @param perDay new links of each of the last fourteen days, today last
    public record Harvest(
            @Nullable Instant lastNew, @Nullable Duration usualGap, List<Integer> perDay) {

        private static final int OFTEN_LONGER = 2;
        private static final Duration NEVER_QUIET_WITHIN = Duration.ofDays(1);

        public Harvest {
            perDay = List.copyOf(perDay);
        }

        /// Whether nothing new has come for much longer than usual.
        public boolean quiet(Instant now) {
            if (lastNew == null || usualGap == null) {
                return false;
            }
            var silence = Duration.between(lastNew, now);
            return silence.compareTo(NEVER_QUIET_WITHIN) > 0
                    && silence.compareTo(usualGap.multipliedBy(OFTEN_LONGER)) > 0;
        }
    }

    /// What somebody who looks after the sources sees first.
    public enum State {
        PAUSED,
        NEW,
        FAILING,
        /// It answers, but nothing ever came of it: it lists nothing, or none of its links could be fetched.
        SILENT,
        /// It answers, but for longer than usual nothing new has come.
        QUIET,
        WELL
    }

    /// Its state in one word.
    public State state(Instant now) {
        if (paused) {
            return State.PAUSED;
        }
        if (visits.last() == null) {
            return State.NEW;
        }
        if (visits.appointment().failures() > 0) {
            return State.FAILING;
        }
        if (links.fetched() + links.waiting() == 0) {
            return State.SILENT;
        }
        return harvest.quiet(now) ? State.QUIET : State.WELL;
    }
}
