package claimtrail.index.search;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.PointRangeQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.util.automaton.ByteRunAutomaton;

/// Says why a document matches a query: by which of its words, and by what is asked of other fields.
final class MatchReasons {
    private static final int MOST = 8;

    /// Fields whose terms are words that people write; of others the field alone is told.
    private static final Set<String> TOLD_WHOLE = Set.of(
            Fields.TITLE_WORDS,
            Fields.SOURCE,
            Fields.TYPE,
            Fields.ENTITY,
            Fields.HOLDER,
            Fields.FRAME,
            Fields.MODALITY);

    private final Map<String, String> words;

    /// @param words as they stand in the document, by their terms
    private MatchReasons(Map<String, String> words) {
        this.words = words;
    }

    static MatchReasons of(StoredDocument document) throws IOException {
        var title = document.document().metadata().titleText();
        var text = (title == null ? "" : title + '\n') + document.document().text();
        return new MatchReasons(Analysis.words(Fields.WORDS, text));
    }

    /// `the words scales, licence; frame lift`.
    String why(Query query) {
        var found = new HashSet<String>();
        var fields = new TreeMap<String, Set<String>>();
        query.visit(new QueryVisitor() {
            @Override
            public void consumeTerms(Query of, Term... terms) {
                for (var term : terms) {
                    if (term.field().equals(Fields.WORDS)) {
                        var word = words.get(term.text());
                        if (word != null) {
                            found.add(word);
                        }
                    } else {
                        fields.computeIfAbsent(term.field(), absent -> new TreeSet<>())
                                .add(term.text());
                    }
                }
            }

            @Override
            public void consumeTermsMatching(Query of, String field, Supplier<ByteRunAutomaton> automaton) {
                var matching = automaton.get();
                words.forEach((term, word) -> {
                    var bytes = term.getBytes(StandardCharsets.UTF_8);
                    if (field.equals(Fields.WORDS) && matching.run(bytes, 0, bytes.length)) {
                        found.add(word);
                    }
                });
            }

            @Override
            public void visitLeaf(Query of) {
                if (of instanceof PointRangeQuery range) {
                    fields.computeIfAbsent("its date (" + range.getField() + ")", absent -> new TreeSet<>());
                }
            }
        });
        // a query visits its clauses in no certain order
        var inOrder = words.values().stream().filter(found::contains).distinct().toList();
        return told(inOrder, fields);
    }

    private static String told(List<String> found, Map<String, Set<String>> fields) {
        var parts = new ArrayList<String>();
        if (!found.isEmpty()) {
            parts.add("the words " + joined(found));
        }
        fields.forEach((field, terms) ->
                parts.add(TOLD_WHOLE.contains(field) ? field + ' ' + joined(List.copyOf(terms)) : field));
        return parts.isEmpty() ? "all that is asked of it" : String.join("; ", parts);
    }

    private static String joined(List<String> words) {
        return String.join(", ", words.subList(0, Math.min(MOST, words.size())));
    }
}
