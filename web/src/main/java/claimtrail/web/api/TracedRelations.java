package claimtrail.web.api;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentId;
import claimtrail.index.search.Relations;
import claimtrail.index.trace.Derivation;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// What was found across documents, in the form in which searches ask for it.
final class TracedRelations {

    private TracedRelations() {}

    static Relations of(List<Derivation> derivations, List<Measure> measures) {
        var originOf = new HashMap<DocumentId, DocumentId>();
        for (var derivation : derivations) {
            var origin = derivation.derivedFrom();
            if (origin != null) {
                originOf.put(derivation.document(), origin);
            }
        }
        return new Relations(
                originOf, measures.stream().map(TracedRelations::coverage).toList());
    }

    private static Relations.MeasureCoverage coverage(Measure measure) {
        var documents = new HashSet<DocumentId>();
        var byStatus = new EnumMap<Status, Set<DocumentId>>(Status.class);
        for (var event : measure.events()) {
            documents.addAll(event.documents());
            byStatus.computeIfAbsent(event.status(), absent -> new HashSet<>()).addAll(event.documents());
        }
        measure.board().stream()
                .flatMap(slot -> slot.values().stream())
                .flatMap(value -> value.evidence().stream())
                .forEach(evidence -> documents.add(evidence.document()));
        return new Relations.MeasureCoverage(measure.id(), measure.name(), documents, Map.copyOf(byStatus));
    }
}
