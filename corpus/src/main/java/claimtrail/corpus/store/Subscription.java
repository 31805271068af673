package claimtrail.corpus.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A source that names a hub, and how far a subscription there has come (W3C WebSub).
///
/// @param secret with which the hub signs what it sends; `null` while nobody has asked it
/// @param until when it ends; `null` while the hub has not confirmed it
/// @param local whether the source may live at a private or loopback address, and its hub with it
/// @param paused whether a person has stopped the source
public record Subscription(
        String source,
        Hub hub,
        @Nullable String secret,
        @Nullable Instant until,
        boolean local,
        boolean paused) {

    /// Whether the hub tells of changes at a moment.
    public boolean lives(Instant at) {
        return until != null && until.isAfter(at);
    }
}
