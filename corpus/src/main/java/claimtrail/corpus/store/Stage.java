package claimtrail.corpus.store;

/// A step of reading a capture whose outcome is recorded.
public enum Stage {
    EXTRACT,
    /// Sentences, claims, citations.
    READ
}
