package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.QueuedLink;
import java.time.Duration;
import java.time.Instant;

/// How often a page is looked at again for silent edits: often while it is new, seldom when it is old.
///
/// @param shortest after the first fetch of a new page
/// @param longest for old pages
public record Pace(Duration shortest, Duration longest) {

    private static final int PART_OF_AGE = 10;

    /// An hour at first, a month at last.
    public static final Pace USUAL = new Pace(Duration.ofHours(1), Duration.ofDays(30));

    public Pace {
        if (shortest.compareTo(longest) > 0) {
            throw new IllegalArgumentException("the shortest time is longer than the longest");
        }
    }

    /// When to look again: after a tenth of the page's age, within the two bounds. A page without a date is as old as
    /// our knowledge of it.
    Instant next(QueuedLink queued, Instant now) {
        var published = queued.link().published();
        var age = Duration.between(published == null ? queued.found() : published.instant(), now);
        var wait = age.dividedBy(PART_OF_AGE);
        return now.plus(wait.compareTo(shortest) < 0 ? shortest : wait.compareTo(longest) > 0 ? longest : wait);
    }
}
