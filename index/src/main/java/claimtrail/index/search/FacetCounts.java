package claimtrail.index.search;

import claimtrail.index.lucene.FacetField;
import claimtrail.index.lucene.FacetValue;
import claimtrail.index.lucene.Snapshot;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;

/// Counts the facets of the documents that a search has matched.
final class FacetCounts {
    private static final int VALUES = 20;
    private static final int MONTHS = 120;

    private FacetCounts() {}

    static List<Facet> of(Snapshot snapshot, FacetsCollector matched) throws IOException {
        var columns = snapshot.facetColumns();
        if (columns == null) {
            return List.of();
        }
        var counts = new SortedSetDocValuesFacetCounts(columns, matched);
        var facets = new ArrayList<Facet>();
        for (var field : FacetField.values()) {
            var values = values(counts, field);
            if (!values.isEmpty()) {
                facets.add(new Facet(field.label(), values));
            }
        }
        return facets;
    }

    private static List<Facet.Count> values(Facets counts, FacetField field) throws IOException {
        return switch (field) {
            case MONTH ->
                most(counts, field, MONTHS).stream()
                        .sorted(Comparator.comparing(Facet.Count::value).reversed())
                        .toList();
            case SOURCE, TYPE, ENTITY, FRAME, MODALITY -> most(counts, field, VALUES);
        };
    }

    /// The most frequent values. One that was indexed under several labels is one value, with the most frequent label.
    private static List<Facet.Count> most(Facets counts, FacetField field, int size) throws IOException {
        var top = counts.getTopChildren(size, field.label());
        if (top == null) {
            return List.of();
        }
        var byValue = new LinkedHashMap<String, Facet.Count>();
        for (var one : top.labelValues) {
            var value = FacetValue.read(one.label);
            byValue.merge(
                    value.value(),
                    new Facet.Count(value.value(), value.label(), one.value.longValue()),
                    (first, again) -> new Facet.Count(first.value(), first.label(), first.count() + again.count()));
        }
        return List.copyOf(byValue.values());
    }
}
