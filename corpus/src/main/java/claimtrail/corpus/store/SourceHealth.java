package claimtrail.corpus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// How a source is doing.
///
/// @param paused whether a person has stopped it
/// @param lastVisit when it was last asked, `null` before the first time
/// @param lastSuccess when it last answered
/// @param problem why the last visit failed, `null` when it did not
/// @param links counts of its links by what became of them
public record SourceHealth(
        Source source,
        boolean paused,
        @Nullable Instant lastVisit,
        @Nullable Instant lastSuccess,
        @Nullable String problem,
        LinkCounts links) {

    /// Links of a source by what became of them.
    public record LinkCounts(int waiting, int fetched, int gone, int refused, int failed) {
        public int total() {
            return waiting + fetched + gone + refused + failed;
        }
    }
}
