package claimtrail.corpus.store;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody who gets a digest.
///
/// @param id nobody can guess it
/// @param standing whether they want to be written to
/// @param told how far they have been told
public record Subscriber(
        String id,
        Destination destination,
        Timetable timetable,
        Interests interests,
        Standing standing,
        Instant created,
        Told told) {

    /// What they want to read.
    ///
    /// @param searches whose new stories they get; all that is new where there are none
    /// @param followed ids of measures of which they hear at once; `*` for all
    /// @param emptyNote whether they want a line on days on which nothing changed
    public record Interests(List<Watch> searches, List<String> followed, boolean emptyNote) {

        /// Follows every measure.
        public static final String ALL = "*";

        public Interests {
            searches = List.copyOf(searches);
            followed = List.copyOf(followed);
        }

        public boolean follows(String measure) {
            return followed.contains(ALL) || followed.contains(measure);
        }
    }

    public enum Standing {
        /// Somebody gave the address; whoever reads mail there has not said yes yet.
        ASKED,
        CONFIRMED,
        ENDED,
        /// The server of the address said that it takes no mail for it.
        REFUSED
    }

    /// How far somebody has been told.
    ///
    /// @param through number of the last change of a document that was told
    /// @param until when that was
    /// @param next when the next digest is due
    /// @param known what they know of measures and sources, as the digest writes it; `null` before the first look
    public record Told(
            long through,
            Instant until,
            Instant next,
            @Nullable String known) {}
}
