package claimtrail.ingest.fetch;

import java.time.Instant;

/// What must not be forgotten of a host.
///
/// @param closedUntil until when it is left alone, by its own wish or because nobody answered; long past where
///     it is not
/// @param failures how often in a row it failed
public record HostState(Instant closedUntil, int failures) {

    /// A host of which nothing bad is known.
    public static final HostState WELL = new HostState(Instant.EPOCH, 0);

    public HostState {
        if (failures < 0) {
            throw new IllegalArgumentException("failures: " + failures);
        }
    }
}
