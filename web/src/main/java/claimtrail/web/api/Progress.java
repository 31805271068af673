package claimtrail.web.api;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// What the crawl is doing now. Asked often and by several threads, so the answer is at hand.
@FunctionalInterface
public interface Progress {

    Snapshot now();

    /// One moment of the crawl.
    ///
    /// @param waiting links not fetched yet
    /// @param fetched captures that were made
    /// @param read documents that were read and are in the corpus
    /// @param doing one short line for people, such as the document that was read last; `null` for nothing
    record Snapshot(
            Phase phase,
            int waiting,
            int fetched,
            int read,
            @Nullable String doing) {

        public static final Snapshot RESTING = new Snapshot(Phase.RESTING, 0, 0, 0, null);

        public boolean working() {
            return phase != Phase.RESTING;
        }
    }

    /// What sort of work is being done.
    enum Phase {
        /// The models that read sentences are being loaded.
        LOADING,
        /// Links are fetched, documents read.
        READING,
        /// Nothing is due.
        RESTING;

        /// The word of the public JSON.
        public String label() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
