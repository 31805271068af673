package claimtrail.corpus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What came of asking a source once.
///
/// @param format what the source turned out to be, `null` where it was not read
/// @param entries how many links it gave
/// @param added how many of them were new
/// @param problem what was wrong, `null` when nothing was
public record Visit(
        String source,
        Instant at,
        Outcome outcome,
        @Nullable String format,
        int entries,
        int added,
        @Nullable String problem) {

    /// How it went.
    public enum Outcome {
        READ,
        /// The server says that nothing changed.
        UNCHANGED,
        FAILED
    }

    /// A visit at which the source could be read.
    public static Visit read(String source, Instant at, String format, int entries, int added) {
        return new Visit(source, at, Outcome.READ, format, entries, added, entries == 0 ? "it lists nothing" : null);
    }

    /// A visit at which nothing had changed.
    public static Visit unchanged(String source, Instant at) {
        return new Visit(source, at, Outcome.UNCHANGED, null, 0, 0, null);
    }

    /// A visit that came to nothing.
    public static Visit failed(String source, Instant at, String problem) {
        return new Visit(source, at, Outcome.FAILED, null, 0, 0, problem);
    }
}
