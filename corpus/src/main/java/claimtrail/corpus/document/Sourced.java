package claimtrail.corpus.document;

/// A value with the place where it was read.
public record Sourced<T>(T value, Provenance from) {}
