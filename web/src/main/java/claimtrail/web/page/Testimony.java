package claimtrail.web.page;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.document.DocumentId;
import claimtrail.web.api.DocumentLookup;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;

/// What one origin says on a matter: its sentence, and the other documents that tell the same after it.
///
/// @param document that says it; the earliest of its origin that does
/// @param retellings other documents of the same origin, which do not count
public record Testimony(Claim claim, DocumentLine document, List<DocumentLine> retellings) {

    /// One testimony an origin, in order of the evidence.
    static List<Testimony> of(List<Evidence> evidence, DocumentLookup documents) {
        var byOrigin = new LinkedHashMap<DocumentId, List<Evidence>>();
        evidence.forEach(one -> byOrigin.computeIfAbsent(one.origin(), first -> new ArrayList<>())
                .add(one));
        return byOrigin.values().stream()
                .map(group -> of(group, group.getFirst(), documents))
                .toList();
    }

    /// What one document says by itself.
    static Testimony alone(Evidence one, DocumentLookup documents) {
        return new Testimony(one.claim(), DocumentLine.of(one.document(), documents), List.of());
    }

    private static Testimony of(List<Evidence> group, Evidence any, DocumentLookup documents) {
        var lead = group.stream()
                .filter(one -> one.document().equals(one.origin()))
                .findFirst()
                .orElse(any);
        var retellings = group.stream()
                .map(Evidence::document)
                .filter(id -> !id.equals(lead.document()))
                .distinct()
                .map(id -> DocumentLine.of(id, documents))
                .toList();
        return new Testimony(lead.claim(), DocumentLine.of(lead.document(), documents), retellings);
    }

    /// The sentence in its document.
    public String href() {
        return document.href() + "#claim-" + claim.id();
    }
}
