package claimtrail.corpus.document;

/// A citation with the place in a text where it stands.
public record CitedAt(Citation citation, Span span) {}
