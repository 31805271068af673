package claimtrail.ingest.extract;

import claimtrail.corpus.document.Document;

/// What came of reading a capture.
public sealed interface Extraction {

    /// A document.
    record Extracted(Document document) implements Extraction {}

    /// Nothing to read, and why.
    ///
    /// @param kind one of `empty`, `encrypted`, `too-large`, `unsupported`, `corrupt`, `timeout`, `memory`
    /// @param message one sentence for a person
    record Unreadable(String kind, String message) implements Extraction {}
}
