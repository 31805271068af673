package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which document was taken over from which.
final class DerivationGraph {

    private final Map<DocumentId, Derivation> derivations;

    /// @param derivations the strongest one of each document that was taken over
    DerivationGraph(Map<DocumentId, Derivation> derivations) {
        this.derivations = Map.copyOf(derivations);
    }

    Optional<Derivation> of(DocumentId document) {
        return Optional.ofNullable(derivations.get(document));
    }

    List<Derivation> all() {
        return derivations.values().stream()
                .sorted(Comparator.comparing(Derivation::document))
                .toList();
    }

    /// The first document on the way back; where documents credit each other, the way ends before it turns.
    DocumentId originOf(DocumentId document) {
        var seen = new HashSet<DocumentId>();
        var at = document;
        while (seen.add(at)) {
            var from = derivations.get(at);
            if (from == null || from.derivedFrom() == null || seen.contains(from.derivedFrom())) {
                return at;
            }
            at = from.derivedFrom();
        }
        return at;
    }
}
