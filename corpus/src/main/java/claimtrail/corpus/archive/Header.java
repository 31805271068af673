package claimtrail.corpus.archive;

/// One field of a response's head, as it came.
public record Header(String name, String value) {}
