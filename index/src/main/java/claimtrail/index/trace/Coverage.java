package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// An immutable picture of all documents at one change number; everything that compares documents works on it.
public final class Coverage {

    static final Coverage EMPTY = Coverage.of(List.of(), 0);

    private final Map<DocumentId, StoredDocument> documents;
    private final List<StoredDocument> inOrder;
    private final DerivationGraph graph;
    private final ClaimIndex claims;
    private final SameClaims sameClaims;
    private final long change;

    private Coverage(
            Map<DocumentId, StoredDocument> documents,
            List<StoredDocument> inOrder,
            DerivationGraph graph,
            ClaimIndex claims,
            SameClaims sameClaims,
            long change) {
        this.documents = documents;
        this.inOrder = inOrder;
        this.graph = graph;
        this.claims = claims;
        this.sameClaims = sameClaims;
        this.change = change;
    }

    /// The picture of these documents.
    ///
    /// @param change number of the newest change that the documents hold
    public static Coverage of(Collection<StoredDocument> documents, long change) {
        var byId = documents.stream()
                .collect(
                        Collectors.toUnmodifiableMap(stored -> stored.document().id(), Function.identity()));
        var inOrder = byId.values().stream().sorted(earliestFirst()).toList();
        var graph = DerivationGraph.of(inOrder);
        var claims = ClaimIndex.of(inOrder, graph);
        return new Coverage(byId, inOrder, graph, claims, SameClaims.of(claims), change);
    }

    public long change() {
        return change;
    }

    /// All documents, earliest published first; those without a date last, in the order in which they came.
    public List<StoredDocument> documents() {
        return inOrder;
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id));
    }

    DerivationGraph graph() {
        return graph;
    }

    ClaimIndex claims() {
        return claims;
    }

    SameClaims sameClaims() {
        return sameClaims;
    }

    static boolean official(StoredDocument stored) {
        return stored.document().metadata().kind() == DocumentKind.OFFICIAL;
    }

    private static Comparator<StoredDocument> earliestFirst() {
        return Comparator.comparing(Coverage::publishedAt)
                .thenComparing(
                        stored -> Outlet.credited(stored.document().metadata()).known())
                .thenComparing(StoredDocument::firstSeen)
                .thenComparing(stored -> stored.document().id());
    }

    private static Instant publishedAt(StoredDocument stored) {
        var published = stored.document().metadata().publishedDate();
        return published == null ? Instant.MAX : published.instant();
    }
}
