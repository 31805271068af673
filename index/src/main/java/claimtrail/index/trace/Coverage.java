package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// An immutable picture of all documents at one change number; everything that compares documents works on it.
public final class Coverage {

    /// Earliest published first; those without a date last, in the order in which they came.
    static final Comparator<StoredDocument> EARLIEST_FIRST = Comparator.comparing(Coverage::publishedAt)
            .thenComparing(
                    stored -> Outlet.credited(stored.document().metadata()).known())
            .thenComparing(StoredDocument::firstSeen)
            .thenComparing(stored -> stored.document().id());

    static final Coverage EMPTY = of(List.of(), 0);

    private final Map<DocumentId, Worked> documents;
    private final List<StoredDocument> inOrder;
    private final DerivationGraph graph;
    private final ClaimIndex claims;
    private final SameClaims sameClaims;
    private final int origins;
    private final int officials;
    private final long change;

    private Coverage(
            Map<DocumentId, Worked> documents,
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
        this.origins = (int) inOrder.stream()
                .map(stored -> graph.originOf(stored.document().id()))
                .distinct()
                .count();
        this.officials = (int) inOrder.stream().filter(Coverage::official).count();
    }

    /// The picture of these documents.
    ///
    /// @param change number of the newest change that the documents hold
    public static Coverage of(Collection<StoredDocument> documents, long change) {
        return of(documents.stream().map(Worked::of), change, Kept.nothing());
    }

    /// The picture after some documents came or changed: only these are worked through again.
    ///
    /// @param kept from the picture before, brought up to date here
    Coverage with(Collection<StoredDocument> newer, long newest, Kept kept) {
        var all = new HashMap<>(documents);
        for (var stored : newer) {
            var known = all.get(stored.document().id());
            if (known == null || !known.holds(stored)) {
                all.put(stored.document().id(), Worked.of(stored));
            }
        }
        return of(all.values().stream(), newest, kept);
    }

    private static Coverage of(Stream<Worked> documents, long change, Kept kept) {
        var byId = documents.collect(
                Collectors.toUnmodifiableMap(worked -> worked.print().id(), Function.identity()));
        var inOrder = byId.values().stream()
                .sorted(Comparator.comparing(Worked::stored, EARLIEST_FIRST))
                .toList();
        var graph = kept.kinship().of(inOrder.stream().map(Worked::print).toList());
        var claims = ClaimIndex.of(inOrder, Furniture.of(inOrder), graph, kept.rarity());
        var stored = inOrder.stream().map(Worked::stored).toList();
        return new Coverage(
                byId, stored, graph, claims, SameClaims.of(kept.grouping().of(claims.all(), claims.rarity())), change);
    }

    public long change() {
        return change;
    }

    /// All documents, earliest published first; those without a date last, in the order in which they came.
    public List<StoredDocument> documents() {
        return inOrder;
    }

    public Optional<StoredDocument> find(DocumentId id) {
        return Optional.ofNullable(documents.get(id)).map(Worked::stored);
    }

    /// How many documents there are that were not taken over from another one.
    int origins() {
        return origins;
    }

    int officials() {
        return officials;
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

    private static Instant publishedAt(StoredDocument stored) {
        var published = stored.document().metadata().publishedDate();
        return published == null ? Instant.MAX : published.instant();
    }
}
