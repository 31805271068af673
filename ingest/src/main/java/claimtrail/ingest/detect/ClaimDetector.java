package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.ingest.annotate.AnnotatedDocument;
import java.util.List;

/// Reads the entities, citations and claims of a document.
public final class ClaimDetector {

    /// Counts up whenever the same document would be read otherwise.
    public static final int VERSION = 1;

    private final CitationReader citations = new CitationReader();

    public ClaimDetector() {}

    public Reading detect(Document document, AnnotatedDocument annotated) {
        return new Reading(List.of(), citations.read(document.text()), List.of(), annotated.notes());
    }
}
