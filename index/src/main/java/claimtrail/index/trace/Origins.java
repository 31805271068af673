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
        return coverage.graph().all();
    }

    /// Why the document is not original; empty where it is.
    public Optional<Derivation> of(DocumentId document) {
        return coverage.graph().of(document);
    }

    /// The earliest document of the same telling: the document itself where it is original.
    public DocumentId originOf(DocumentId document) {
        return coverage.graph().originOf(document);
    }

    /// The documents that go back to this one, earliest first.
    public List<Derivation> copiesOf(DocumentId origin) {
        return coverage.documents().stream()
                .map(stored -> stored.document().id())
                .filter(id -> !id.equals(origin) && originOf(id).equals(origin))
                .flatMap(id -> of(id).stream())
                .toList();
    }

    /// How many independent tellings the documents are.
    public int count(Collection<DocumentId> documents) {
        return (int) documents.stream().map(this::originOf).distinct().count();
    }
}
