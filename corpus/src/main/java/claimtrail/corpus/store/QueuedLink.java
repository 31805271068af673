package claimtrail.corpus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A link with what is known of earlier fetches.
///
/// @param attempts failed tries since the last success
/// @param found when a source first named it
/// @param due when it is to be fetched next
/// @param local whether its source may live at a private or loopback address
/// @param memory what the last answer said of itself, `null` before the first
/// @param lastSeen when an answer was last kept of it, `null` before the first
public record QueuedLink(
        Link link,
        LinkState state,
        int attempts,
        Instant found,
        Instant due,
        boolean local,
        @Nullable Memory memory,
        @Nullable Instant lastSeen) {

    /// What the last answer said of itself, for a conditional request.
    ///
    /// @param capture id of the last capture
    /// @param digest SHA-256 of its body
    public record Memory(
            String capture,
            String digest,
            @Nullable String etag,
            @Nullable String lastModified) {}
}
