package claimtrail.corpus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source that is to be asked now.
///
/// @param lastSuccess when it last answered, `null` when it never did
public record DueSource(
        Source source,
        SourceMemory memory,
        Appointment appointment,
        @Nullable Instant lastSuccess) {}
