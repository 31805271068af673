package claimtrail.corpus.store;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// When a source is asked next, and why then.
///
/// @param next not before this moment
/// @param pace the time between two visits that its rhythm has come to, `null` where it has none yet
/// @param failures visits that failed in a row
public record Appointment(Instant next, @Nullable Duration pace, int failures) {

    /// At once, with nothing known.
    public static final Appointment NOW = new Appointment(Instant.EPOCH, null, 0);
}
