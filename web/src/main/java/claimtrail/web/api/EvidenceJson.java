package claimtrail.web.api;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.store.StoredDocument;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A sentence that speaks for or against something, with its document.
final class EvidenceJson {

    private EvidenceJson() {}

    static ObjectNode of(Evidence evidence, DocumentLookup documents) {
        var claim = evidence.claim();
        var found = documents.find(evidence.document()).map(StoredDocument::document);
        var node = Nodes.object()
                .put("document", evidence.document().value())
                .put("url", found.map(DocumentLookup::place).orElse(null))
                .put(
                        "title",
                        found.map(document -> document.metadata().titleText()).orElse(null))
                .put(
                        "publisher",
                        found.map(document -> document.metadata().publisher()).orElse(null))
                .put(
                        "published",
                        found.map(document -> Nodes.text(document.metadata().publishedDate()))
                                .orElse(null))
                .put("sentence", claim.sentence().text());
        return Nodes.place(node, claim.sentence().span())
                .put("holder", claim.attribution().holder())
                .put("holderKind", claim.attribution().kind().label())
                .put("modality", claim.stance().modality().label())
                .put("origin", evidence.origin().value())
                .put("originUrl", documents.place(evidence.origin()));
    }
}
