package claimtrail.ingest.pipeline;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.store.SaveOutcome;

/// What came of reading a capture.
public sealed interface ReadOutcome {

    /// It was read and saved.
    record Read(Document document, SaveOutcome saved, int claims) implements ReadOutcome {}

    /// It could not be read; the capture stays in the archive.
    ///
    /// @param kind a short word, as in the public JSON
    record Unreadable(String kind, String message) implements ReadOutcome {}
}
