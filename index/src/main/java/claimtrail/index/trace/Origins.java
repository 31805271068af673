package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Who told it first and who repeats it.
public final class Origins {

    private final Coverage coverage;

    public Origins(Coverage coverage) {
        this.coverage = coverage;
    }

    /// Every document that is not original, in order of its id.
    public List<Derivation> derivations() {
        return coverage.nothing();
    }

    /// Why the document is not original; empty where it is.
    public Optional<Derivation> of(DocumentId document) {
        return Optional.empty();
    }

    /// The earliest document of the same telling: the document itself where it is original.
    public DocumentId originOf(DocumentId document) {
        return document;
    }

    /// The documents that are derived from this one, earliest first.
    public List<Derivation> copiesOf(DocumentId origin) {
        return List.of();
    }

    /// How many independent tellings the documents are.
    public int count(Collection<DocumentId> of) {
        return (int) of.stream().map(this::originOf).distinct().count();
    }
}
