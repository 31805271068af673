package claimtrail.index.search;

import claimtrail.index.lucene.FacetField;
import claimtrail.index.lucene.FacetValue;
import claimtrail.index.lucene.Fields;
import claimtrail.index.lucene.Snapshot;
import java.io.IOException;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.LabelAndValue;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.jspecify.annotations.Nullable;

/// Says what was new in a burst: what its documents tell of and those before hardly did.
final class BurstLabels {
    private static final int LOOKED_AT = 20;
    private static final int NAMES = 3;

    /// How much more often than before something must be told of.
    private static final double TIMES = 2;

    /// In what share of the burst's documents at least.
    private static final double SHARE = 0.2;

    private static final Sort EARLIEST = new Sort(new SortField(Fields.PUBLISHED, SortField.Type.LONG));

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Query asked;

    BurstLabels(Snapshot snapshot, IndexSearcher searcher, Query asked) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.asked = asked;
    }

    Burst labelled(Bursts.Run run) throws IOException {
        var start = run.from().start();
        var end = run.to().end();
        var during = between(start, end);
        return new Burst(start, end, run.count(), fresh(during, before(run)), headline(during));
    }

    private Query between(LocalDate start, LocalDate end) {
        var first = (int) start.toEpochDay();
        var last = (int) end.toEpochDay();
        return new BooleanQuery.Builder()
                .add(asked, Occur.FILTER)
                .add(
                        IntPoint.newRangeQuery(Fields.DAYS, new int[] {first, first}, new int[] {last, last}),
                        Occur.FILTER)
                .build();
    }

    /// The bars that the burst stands out from.
    private Query before(Bursts.Run run) {
        var start = run.from().start();
        var length = ChronoUnit.DAYS.between(start, run.from().end()) + 1;
        return between(start.minusDays(length * Bursts.BEFORE), start.minusDays(1));
    }

    private List<String> fresh(Query during, Query earlier) throws IOException {
        var now = counted(during);
        var before = counted(earlier);
        if (now == null || before == null) {
            return List.of();
        }
        var names = fresh(now, before, FacetField.ENTITY).limit(NAMES);
        var steps = fresh(now, before, FacetField.FRAME)
                .filter(label -> !label.equals("other"))
                .limit(1);
        return Stream.concat(names, steps).toList();
    }

    private Stream<String> fresh(Counted now, Counted before, FacetField field) throws IOException {
        var top = now.facets.getTopChildren(LOOKED_AT, field.label());
        var found = new ArrayList<Fresh>();
        for (var one : top == null ? new LabelAndValue[0] : top.labelValues) {
            var share = one.value.doubleValue() / now.documents;
            var earlier = Math.max(
                    0, before.facets.getSpecificValue(field.label(), one.label).doubleValue());
            var shareBefore = (earlier + 0.5) / (before.documents + 1);
            if (share >= SHARE && share >= TIMES * shareBefore) {
                found.add(new Fresh(FacetValue.read(one.label).label(), share * Math.log(share / shareBefore)));
            }
        }
        return found.stream()
                .sorted(Comparator.comparingDouble(Fresh::weight).reversed())
                .map(Fresh::label);
    }

    private record Fresh(String label, double weight) {}

    private record Counted(Facets facets, int documents) {}

    private @Nullable Counted counted(Query query) throws IOException {
        var columns = snapshot.facetColumns();
        if (columns == null) {
            return null;
        }
        var matched = searcher.search(query, new FacetsCollectorManager());
        var documents = matched.getMatchingDocs().stream()
                .mapToInt(leaf -> leaf.totalHits())
                .sum();
        return new Counted(new SortedSetDocValuesFacetCounts(columns, matched), documents);
    }

    private @Nullable String headline(Query during) throws IOException {
        var first = searcher.search(during, 1, EARLIEST).scoreDocs;
        return first.length == 0
                ? null
                : searcher.storedFields().document(first[0].doc).get(Fields.TITLE);
    }
}
