package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.CollectorManager;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.SimpleCollector;

/// Which of the matching documents stand for their story, and which are folded under them: a story is shown by its
/// origin where that matches, else by the earliest of its copies that do.
///
/// @param copies the folded documents by the one that stands for them, earliest first
record Folding(Map<DocumentId, List<DocumentId>> copies) {
    private static final Folding NONE = new Folding(Map.of());

    Folding {
        copies = Map.copyOf(copies);
    }

    static Folding of(IndexSearcher searcher, Query query, Relations relations) throws IOException {
        if (relations.originOf().isEmpty()) {
            return NONE;
        }
        var members = new HashSet<>(relations.originOf().keySet());
        members.addAll(relations.originOf().values());
        var matching = searcher.search(
                new BooleanQuery.Builder()
                        .add(query, Occur.FILTER)
                        .add(RelationQueries.documents(members), Occur.FILTER)
                        .build(),
                Members.manager());
        var stories = new TreeMap<DocumentId, List<DocumentId>>();
        for (var document : matching.keySet()) {
            var origin = relations.originOf().getOrDefault(document, document);
            stories.computeIfAbsent(origin, absent -> new ArrayList<>()).add(document);
        }
        return folded(stories, matching);
    }

    private static Folding folded(Map<DocumentId, List<DocumentId>> stories, Map<DocumentId, Long> published) {
        var copies = new HashMap<DocumentId, List<DocumentId>>();
        stories.forEach((origin, documents) -> {
            documents.sort(Comparator.comparing((DocumentId document) -> !document.equals(origin))
                    .thenComparing(document -> Objects.requireNonNull(published.get(document)))
                    .thenComparing(Comparator.naturalOrder()));
            if (documents.size() > 1) {
                copies.put(documents.getFirst(), List.copyOf(documents.subList(1, documents.size())));
            }
        });
        return new Folding(copies);
    }

    /// The query for one document of each story.
    Query applied(Query query) {
        if (copies.isEmpty()) {
            return query;
        }
        var folded = copies.values().stream().flatMap(Collection::stream).toList();
        return new BooleanQuery.Builder()
                .add(query, Occur.MUST)
                .add(RelationQueries.documents(folded), Occur.MUST_NOT)
                .build();
    }

    /// Collects matching documents with the second of their publication.
    private static final class Members extends SimpleCollector {
        private final Map<DocumentId, Long> found = new HashMap<>();
        private BinaryDocValues ids = DocValues.emptyBinary();
        private NumericDocValues seconds = DocValues.emptyNumeric();

        static CollectorManager<Members, Map<DocumentId, Long>> manager() {
            return new CollectorManager<>() {
                @Override
                public Members newCollector() {
                    return new Members();
                }

                @Override
                public Map<DocumentId, Long> reduce(Collection<Members> parts) {
                    var all = new HashMap<DocumentId, Long>();
                    parts.forEach(part -> all.putAll(part.found));
                    return all;
                }
            };
        }

        @Override
        protected void doSetNextReader(LeafReaderContext leaf) throws IOException {
            ids = DocValues.getBinary(leaf.reader(), Fields.ID);
            seconds = DocValues.getNumeric(leaf.reader(), Fields.PUBLISHED);
        }

        @Override
        public void collect(int document) throws IOException {
            if (ids.advanceExact(document)) {
                var second = seconds.advanceExact(document) ? seconds.longValue() : Long.MAX_VALUE;
                found.put(new DocumentId(ids.binaryValue().utf8ToString()), second);
            }
        }

        @Override
        public ScoreMode scoreMode() {
            return ScoreMode.COMPLETE_NO_SCORES;
        }
    }
}
