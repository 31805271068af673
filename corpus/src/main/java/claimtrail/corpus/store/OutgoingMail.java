package claimtrail.corpus.store;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// A mail that has been written and is sent until somebody takes it, or says that nobody will.
///
/// @param id the left part of its Message-ID, the same at each attempt
/// @param period what it tells of
/// @param delivery how sending it goes
public record OutgoingMail(
        String id, String subscriber, Kind kind, Content content, Period period, Instant composed, Delivery delivery) {

    public enum Kind {
        /// Asks whether the address is theirs.
        CONFIRMATION,
        DIGEST,
        ALERT;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// The words of it.
    ///
    /// @param html empty where it has only text
    public record Content(String subject, String text, String html) {}

    /// The time that it tells of.
    public record Period(Instant since, Instant until) {}

    public enum State {
        WAITING,
        SENT,
        DROPPED;

        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// How sending goes.
    ///
    /// @param due when it is tried next
    /// @param problem what the server said last
    public record Delivery(
            State state,
            int attempts,
            Instant due,
            @Nullable String problem,
            @Nullable Instant sent) {

        public static Delivery from(Instant due) {
            return new Delivery(State.WAITING, 0, due, null, null);
        }
    }
}
