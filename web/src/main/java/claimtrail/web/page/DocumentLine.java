package claimtrail.web.page;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.web.api.DocumentLookup;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document as one line: what it is called, who published it, when.
///
/// @param title or, without one, where the document is from
/// @param publisher or, without one, the host of its address; `null` where neither is known
public record DocumentLine(
        DocumentId id,
        String title,
        @Nullable String publisher,
        @Nullable PartialDate published,
        DocumentKind kind) {

    static DocumentLine of(StoredDocument stored) {
        return of(stored.document());
    }

    static DocumentLine of(Document document) {
        var metadata = document.metadata();
        var url = document.url();
        return new DocumentLine(
                document.id(),
                Optional.ofNullable(metadata.titleText())
                        .filter(title -> !title.isBlank())
                        .orElseGet(() -> DocumentLookup.place(document)),
                metadata.publisher() != null ? metadata.publisher() : url == null ? null : url.getHost(),
                metadata.publishedDate(),
                metadata.kind());
    }

    /// The line of a document that is only named, also where the corpus has it no more.
    static DocumentLine of(DocumentId id, DocumentLookup documents) {
        return documents
                .find(id)
                .map(DocumentLine::of)
                .orElseGet(() -> new DocumentLine(id, "a document that is gone", null, null, DocumentKind.ARTICLE));
    }

    public String href() {
        return "/document/" + id;
    }

    /// Name and day, as in a reference.
    public String reference() {
        return (publisher == null ? "unnamed source" : publisher) + ", " + DateText.of(published);
    }

    public boolean official() {
        return kind == DocumentKind.OFFICIAL;
    }
}
