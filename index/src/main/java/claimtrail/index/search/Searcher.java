package claimtrail.index.search;

import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.lucene.Snapshot;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.facet.FacetsCollector;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Answers searches. Safe for use by several threads; each answer is of one moment of the index.
public final class Searcher {
    private static final QueryProblem SOME =
            new QueryProblem(0, "no document has all of these words; those that have some are shown");

    private final Snapshots snapshots;
    private final Supplier<Relations> relations;
    private final Question.Reader questions = new Question.Reader();
    private final HitReader hits = new HitReader();
    private final NearnessBoost nearness = new NearnessBoost(WordFile.words("stopwords.txt"));
    private final SpellingHints spelling = new SpellingHints();

    public Searcher(DocumentIndex index) {
        this(index.snapshots(), () -> Relations.NONE);
    }

    /// @param relations what is known across documents, asked for with each search that needs it
    public Searcher(Snapshots snapshots, Supplier<Relations> relations) {
        this.snapshots = snapshots;
        this.relations = relations;
    }

    public SearchResult search(SearchRequest request) throws IOException {
        var known = request.folded() ? relations.get() : Relations.NONE;
        try (var snapshot = taken(request)) {
            var searcher = snapshot.searcher(TimeLimit.from(TimeLimit.USUAL));
            var question = question(request, searcher);
            var problems = new ArrayList<>(question.problems());
            var folding = Folding.of(searcher, question.query(), known);
            var ranking = Ranking.of(request, question.ranks(), holds(snapshot, request));
            var matching = folding.applied(question.query());
            var found = find(searcher, matching, ranked(matching, question, ranking, searcher), ranking, request);
            if (searcher.timedOut()) {
                problems.add(TimeLimit.problem());
            }
            var shown = found.top.stream()
                    .skip(request.offset())
                    .limit(request.size())
                    .toArray(ScoreDoc[]::new);
            return new SearchResult(
                    request.query(),
                    found.total,
                    hits.read(searcher, question.asked(), shown),
                    folding.copies(),
                    facets(snapshot, found.matched, known),
                    new Hints(
                            question.synonyms(),
                            spelling.instead(request.query(), question.words(), searcher.getIndexReader())),
                    problems,
                    next(snapshot, found.total, shown, request));
        }
    }

    /// Where no document has all words, those that have some are better than none.
    private Question question(SearchRequest request, IndexSearcher searcher) throws IOException {
        var question = questions.read(request.query(), request.selections(), relations);
        if (question.words().size() < 2 || isFound(searcher, question)) {
            return question;
        }
        var any = questions.readForAny(request.query(), request.selections(), relations);
        return isFound(searcher, any) ? any.with(SOME) : question;
    }

    private static boolean isFound(IndexSearcher searcher, Question question) throws IOException {
        return searcher.search(question.query(), 1).scoreDocs.length > 0;
    }

    /// The state of the index that the request goes on in, or the newest one.
    private Snapshot taken(SearchRequest request) throws IOException {
        var after = request.after();
        return after == null ? snapshots.take() : snapshots.take(after.moment());
    }

    private static boolean holds(Snapshot snapshot, SearchRequest request) {
        var after = request.after();
        return after != null && after.moment() == snapshot.moment();
    }

    private static List<Facet> facets(Snapshot snapshot, FacetsCollector matched, Relations known) throws IOException {
        var facets = new ArrayList<>(FacetCounts.of(snapshot, matched));
        MeasureCounts.of(matched, known).ifPresent(facets::add);
        return facets;
    }

    private Query ranked(Query query, Question question, Ranking ranking, IndexSearcher searcher) throws IOException {
        if (ranking.order() != Order.RELEVANCE) {
            return query;
        }
        var near = nearness.of(query, question.words());
        return question.dated() ? near : RecencyBoost.of(near, searcher.getIndexReader());
    }

    /// The best hits are looked for without counting, so that what cannot be among them is skipped; what is counted is
    /// gone through once more without scores.
    private static Found find(
            IndexSearcher searcher, Query matching, Query ranked, Ranking ranking, SearchRequest request)
            throws IOException {
        var size = request.offset() + request.size();
        var matched = searcher.search(matching, new FacetsCollectorManager());
        var total = matched.getMatchingDocs().stream()
                .mapToLong(FacetsCollector.MatchingDocs::totalHits)
                .sum();
        var top = size == 0 || total == 0
                ? List.<ScoreDoc>of()
                : Arrays.asList(searcher.search(ranked, ranking.top((int) Math.min(size, total))).scoreDocs);
        return new Found(top, total, matched);
    }

    /// Where there is more, the state of the index is kept for a while.
    private static @Nullable Cursor next(Snapshot snapshot, long total, ScoreDoc[] shown, SearchRequest request)
            throws IOException {
        var full = shown.length > 0 && shown.length == request.size();
        if (!full || (request.after() == null && request.offset() + shown.length >= total)) {
            return null;
        }
        return Ranking.behind(snapshot.keep(), shown[shown.length - 1]);
    }

    private record Found(List<ScoreDoc> top, long total, FacetsCollector matched) {}
}
