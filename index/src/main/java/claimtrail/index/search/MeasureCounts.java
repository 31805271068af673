package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.FixedBitSet;

/// Counts the measures that matching documents tell of.
final class MeasureCounts {
    static final String FIELD = "measure";

    private MeasureCounts() {}

    static Optional<Facet> of(FacetsCollector matched, Relations relations) throws IOException {
        if (relations.measures().isEmpty()) {
            return Optional.empty();
        }
        var telling = relations.measures().stream()
                .map(Relations.MeasureCoverage::documents)
                .flatMap(Collection::stream)
                .collect(Collectors.toSet());
        var found = found(matched, telling);
        var counts = new ArrayList<Facet.Count>();
        for (var measure : relations.measures()) {
            var count = measure.documents().stream().filter(found::contains).count();
            if (count > 0) {
                counts.add(new Facet.Count(measure.id(), measure.name(), count));
            }
        }
        counts.sort(Comparator.comparingLong(Facet.Count::count).reversed());
        return counts.isEmpty() ? Optional.empty() : Optional.of(new Facet(FIELD, counts));
    }

    /// Those of the documents that matched.
    private static Set<DocumentId> found(FacetsCollector matched, Set<DocumentId> documents) throws IOException {
        var found = new HashSet<DocumentId>();
        for (var leaf : matched.getMatchingDocs()) {
            var reader = leaf.context().reader();
            var bits = new FixedBitSet(Math.max(1, reader.maxDoc()));
            bits.or(leaf.bits().iterator());
            for (var document : documents) {
                var postings = reader.postings(new Term(Fields.ID, document.value()));
                if (postings != null
                        && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS
                        && bits.get(postings.docID())) {
                    found.add(document);
                }
            }
        }
        return found;
    }
}
