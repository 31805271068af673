package claimtrail.web.api;

import claimtrail.corpus.claim.Evidence;
import claimtrail.index.trace.CheckResult;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/// The answer to a claim as `check` prints it.
public final class CheckJson {

    private CheckJson() {}

    public static ObjectNode of(CheckResult result, DocumentLookup lookup) {
        var node = Nodes.object()
                .put("claim", result.claim())
                .put("asOf", Nodes.text(result.asOf()))
                .put("verdict", result.verdict().label());
        node.set("supporting", evidence(result.supporting(), lookup));
        node.set("refuting", evidence(result.refuting(), lookup));
        node.set("hedged", evidence(result.hedged(), lookup));
        node.set("primary", evidence(result.primary(), lookup));
        node.set("searched", searched(result.searched()));
        return node.put("why", result.why());
    }

    private static ArrayNode evidence(List<Evidence> evidence, DocumentLookup lookup) {
        return Nodes.list(evidence, one -> EvidenceJson.of(one, lookup));
    }

    private static ObjectNode searched(CheckResult.Searched searched) {
        return Nodes.object()
                .put("documents", searched.documents())
                .put("claims", searched.claims())
                .put("origins", searched.origins())
                .put("official", searched.official())
                .put("questions", searched.questions());
    }
}
