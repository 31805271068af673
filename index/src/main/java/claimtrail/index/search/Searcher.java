package claimtrail.index.search;

import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.lucene.Fields;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MultiCollectorManager;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopScoreDocCollectorManager;

/// Answers searches. Safe for use by several threads; each answer is of one moment of the index.
public final class Searcher {
    private static final Sort NEWEST = byDate(true);
    private static final Sort OLDEST = byDate(false);

    private final Snapshots snapshots;
    private final Question.Reader questions = new Question.Reader();
    private final HitReader hits = new HitReader();

    public Searcher(DocumentIndex index) {
        this(index.snapshots());
    }

    public Searcher(Snapshots snapshots) {
        this.snapshots = snapshots;
    }

    public SearchResult search(SearchRequest request) throws IOException {
        var question = questions.read(request.query(), request.selections());
        var problems = new ArrayList<>(question.problems());
        try (var snapshot = snapshots.take()) {
            var searcher = snapshot.searcher(TimeLimit.from(TimeLimit.USUAL));
            var found = find(searcher, question, request);
            if (searcher.timedOut()) {
                problems.add(TimeLimit.problem());
            }
            var shown =
                    Arrays.stream(found.top.scoreDocs).skip(request.offset()).limit(request.size());
            return new SearchResult(
                    request.query(),
                    found.top.totalHits.value(),
                    hits.read(searcher, question.asked(), shown.toArray(ScoreDoc[]::new)),
                    FacetCounts.of(snapshot, found.matched),
                    problems);
        }
    }

    private static Found find(IndexSearcher searcher, Question question, SearchRequest request) throws IOException {
        var size = Math.max(1, request.offset() + request.size());
        var top = switch (question.ranks() ? request.order() : dated(request.order())) {
            case RELEVANCE -> new TopScoreDocCollectorManager(size, null, Integer.MAX_VALUE);
            case NEWEST -> new TopFieldCollectorManager(NEWEST, size, null, Integer.MAX_VALUE);
            case OLDEST -> new TopFieldCollectorManager(OLDEST, size, null, Integer.MAX_VALUE);
        };
        var found = searcher.search(question.query(), new MultiCollectorManager(top, new FacetsCollectorManager()));
        return new Found((TopDocs) found[0], (FacetsCollector) found[1]);
    }

    /// Where no match is better than another, the newest comes first.
    private static Order dated(Order order) {
        return switch (order) {
            case RELEVANCE, NEWEST -> Order.NEWEST;
            case OLDEST -> Order.OLDEST;
        };
    }

    private static Sort byDate(boolean newestFirst) {
        var date = new SortField(Fields.PUBLISHED, SortField.Type.LONG, newestFirst);
        date.setMissingValue(newestFirst ? Long.MIN_VALUE : Long.MAX_VALUE);
        return new Sort(date, SortField.FIELD_DOC);
    }

    private record Found(TopDocs top, FacetsCollector matched) {}
}
