package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import claimtrail.ingest.annotate.AnnotatedDocument;

/// Reads the entities, citations and claims of a document. Knows no model: all it needs are its tables, so it may be
/// shared between threads.
public final class ClaimDetector {

    /// Counts up whenever the same document would be read otherwise.
    public static final int VERSION = 7;

    private final CitationReader citations = new CitationReader();
    private final EntityReader entities = EntityReader.load();
    private final ClaimReader claims = ClaimReader.load();

    /// Reads its tables from the class path.
    public ClaimDetector() {}

    public Reading detect(Document document, AnnotatedDocument annotated) {
        var mentions = entities.read(document.text(), annotated);
        return new Reading(
                mentions,
                citations.read(document.text()),
                claims.read(document, annotated, new Named(mentions)),
                annotated.notes());
    }
}
