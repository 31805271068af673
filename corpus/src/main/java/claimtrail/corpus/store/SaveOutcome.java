package claimtrail.corpus.store;

import java.util.Locale;

/// What saving a document changed.
public enum SaveOutcome {
    ADDED,
    /// The text or what was read in it differs: a new version, or a better reading of the same.
    UPDATED,
    UNCHANGED;

    public String label() {
        return name().toLowerCase(Locale.ROOT);
    }
}
