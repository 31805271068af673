package claimtrail.web.api;

import claimtrail.index.trace.Derivation;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// A document that is not original, as `origins` prints it.
public final class OriginJson {

    private OriginJson() {}

    public static ObjectNode of(Derivation derivation, DocumentLookup lookup) {
        var from = derivation.derivedFrom();
        return Nodes.object()
                .put("document", derivation.document().value())
                .put("url", lookup.place(derivation.document()))
                .put("derivedFrom", from == null ? null : from.value())
                .put("derivedFromUrl", from == null ? null : lookup.place(from))
                .put("credit", derivation.credit())
                .put("score", derivation.score())
                .put("kind", derivation.kind().label())
                .put("why", derivation.why());
    }
}
