package claimtrail.web.api;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where a document that is only named can be found.
@FunctionalInterface
public interface DocumentLookup {

    Optional<StoredDocument> find(DocumentId id);

    /// The address of a document, or the input that it was imported from; `null` when the corpus has it no more.
    default @Nullable String place(DocumentId id) {
        return find(id).map(stored -> place(stored.document())).orElse(null);
    }

    /// The address of a document, or the input that it was imported from.
    static String place(Document document) {
        var url = document.url();
        return url == null ? document.input() : url.toString();
    }
}
