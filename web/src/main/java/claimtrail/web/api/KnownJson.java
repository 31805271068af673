package claimtrail.web.api;

import claimtrail.corpus.store.StoredVersion;
import claimtrail.index.trace.EntityIndex;
import claimtrail.index.trace.Proposition;
import claimtrail.index.trace.ProvisionChange;
import claimtrail.index.trace.TextChange;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;

/// What several documents have in common, and the versions of one, as the pages show them.
final class KnownJson {

    private KnownJson() {}

    /// A proposition in a list.
    static ObjectNode line(Proposition proposition) {
        return Nodes.object()
                .put("proposition", proposition.id())
                .put("canonical", proposition.canonical())
                .put("frame", proposition.frame().label())
                .put("origins", proposition.origins());
    }

    static ObjectNode of(Proposition proposition, Contradictions contradictions, DocumentLookup documents) {
        var node = line(proposition);
        node.set("supports", Nodes.list(proposition.asserting(), one -> EvidenceJson.of(one, documents)));
        node.set("disputes", Nodes.list(proposition.denying(), one -> EvidenceJson.of(one, documents)));
        node.set("unclear", Nodes.list(proposition.hedged(), one -> EvidenceJson.of(one, documents)));
        node.set("against", Nodes.list(contradictions.against(), one -> EvidenceJson.of(one, documents)));
        node.set("primary", Nodes.list(contradictions.official(), one -> EvidenceJson.of(one, documents)));
        return node;
    }

    /// An entity in a list.
    static ObjectNode line(EntityIndex.Known known) {
        return Nodes.object()
                .put("id", known.entity().id())
                .put("name", known.entity().name())
                .put("type", known.entity().type().label())
                .put("documents", known.documents().size());
    }

    static ObjectNode of(EntityIndex.Known known, DocumentLookup documents) {
        var node = Nodes.object()
                .put("id", known.entity().id())
                .put("name", known.entity().name())
                .put("type", known.entity().type().label());
        node.set("aliases", counted(known.aliases(), "text"));
        node.set(
                "documents",
                Nodes.list(
                        known.documents(),
                        id -> Nodes.object().put("document", id.value()).put("url", documents.place(id))));
        node.set("by", Nodes.list(known.by(), one -> EvidenceJson.of(one, documents)));
        node.set("about", Nodes.list(known.about(), one -> EvidenceJson.of(one, documents)));
        node.set("beside", counted(known.beside(), "id"));
        return node;
    }

    private static ArrayNode counted(List<EntityIndex.Counted> counts, String name) {
        return Nodes.list(counts, one -> Nodes.object().put(name, one.text()).put("count", one.count()));
    }

    static ObjectNode version(StoredVersion version) {
        var document = version.document();
        return Nodes.object()
                .put("version", version.version())
                .put("seen", version.seen().toString())
                .put("title", document.metadata().titleText())
                .put("capture", document.capture())
                .put("text", document.text());
    }

    static ObjectNode change(TextChange change) {
        var node = Nodes.object().put("change", change.kind().name().toLowerCase(Locale.ROOT));
        node.set("pieces", Nodes.list(change.pieces(), KnownJson::piece));
        return node;
    }

    private static ObjectNode piece(ProvisionChange.Piece piece) {
        return Nodes.object()
                .put("fate", piece.fate().name().toLowerCase(Locale.ROOT))
                .put("text", piece.text());
    }
}
