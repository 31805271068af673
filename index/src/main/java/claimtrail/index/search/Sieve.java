package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import claimtrail.index.lucene.Fields;
import claimtrail.index.lucene.Snapshot;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Which of a set of documents each of many queries finds, all at one moment of the index.
///
/// The documents are looked up once; after that a query costs its matches, and neither scores nor snippets. Safe for
/// use by several threads; must be closed.
public final class Sieve implements AutoCloseable {

    private final Snapshot snapshot;
    private final IndexSearcher searcher;
    private final Map<Integer, DocumentId> wanted;
    private final Question.Reader questions = new Question.Reader();

    private Sieve(Snapshot snapshot, IndexSearcher searcher, Map<Integer, DocumentId> wanted) {
        this.snapshot = snapshot;
        this.searcher = searcher;
        this.wanted = wanted;
    }

    /// Looks up the documents.
    ///
    /// @param documents those that may be found; what the index has not is never found
    public static Sieve of(Snapshots snapshots, Collection<DocumentId> documents) throws IOException {
        var snapshot = snapshots.take();
        try {
            // many questions follow one another: none of them is cut short by the time that one reader would wait
            var searcher = snapshot.searcher(() -> false);
            return new Sieve(snapshot, searcher, places(searcher, documents));
        } catch (IOException | RuntimeException failure) {
            snapshot.close();
            throw failure;
        }
    }

    /// The documents that a query finds.
    ///
    /// @param problems gets what could not be read in the query
    public Set<DocumentId> found(String query, List<QueryProblem> problems) throws IOException {
        var question = questions.read(query, List.of(), () -> Relations.NONE);
        problems.addAll(question.problems());
        var found = new ArrayList<DocumentId>();
        for (var place : searcher.search(new ConstantScoreQuery(question.asked()), Places.among(wanted.keySet()))) {
            found.add(Objects.requireNonNull(wanted.get(place)));
        }
        return Set.copyOf(found);
    }

    @Override
    public void close() throws IOException {
        snapshot.close();
    }

    private static Map<Integer, DocumentId> places(IndexSearcher searcher, Collection<DocumentId> documents)
            throws IOException {
        var ids = documents.stream().map(id -> new BytesRef(id.value())).toList();
        var places = searcher.search(new TermInSetQuery(Fields.ID, ids), Places.among(null));
        var stored = searcher.storedFields();
        var byPlace = HashMap.<Integer, DocumentId>newHashMap(places.size());
        for (var place : places) {
            var id = stored.document(place, Set.of(Fields.ID)).get(Fields.ID);
            byPlace.put(place, new DocumentId(Objects.requireNonNull(id)));
        }
        return byPlace;
    }

    /// Collects the numbers of matching documents.
    private static final class Places extends SimpleCollector {

        private final @Nullable Set<Integer> wanted;
        private final List<Integer> found = new ArrayList<>();
        private int base;

        private Places(@Nullable Set<Integer> wanted) {
            this.wanted = wanted;
        }

        /// @param wanted `null` for all
        static CollectorManager<Places, List<Integer>> among(@Nullable Set<Integer> wanted) {
            return new CollectorManager<>() {
                @Override
                public Places newCollector() {
                    return new Places(wanted);
                }

                @Override
                public List<Integer> reduce(Collection<Places> parts) {
                    return parts.stream().flatMap(part -> part.found.stream()).toList();
                }
            };
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) {
            base = leaf.docBase;
        }

        @Override
        public void collect(int document) {
            if (wanted == null || wanted.contains(base + document)) {
                found.add(base + document);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
