package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.jspecify.annotations.Nullable;

/// Finds words of the coverage for words of a query that it does not have.
final class SpellingHints {
    private static final Pattern PLAIN = Pattern.compile("\\p{L}{4,30}");
    private static final int MOST = 5;

    private final DirectSpellChecker spelling = new DirectSpellChecker();

    /// The query with each unknown word replaced by the nearest known one; `null` where there is nothing to replace.
    @Nullable String instead(String query, List<Clause.Word> words, IndexReader reader) throws IOException {
        var changes = new ArrayList<Change>();
        for (var word : words) {
            if (changes.size() < MOST && PLAIN.matcher(word.text()).matches()) {
                var known = known(word.text(), reader);
                if (known != null) {
                    changes.add(new Change(word, known));
                }
            }
        }
        if (changes.isEmpty()) {
            return null;
        }
        var corrected = new StringBuilder(query);
        changes.sort(Comparator.comparingInt((Change change) -> change.word.position())
                .reversed());
        for (var change : changes) {
            var start = change.word.position();
            corrected.replace(start, start + change.word.text().length(), change.known);
        }
        return corrected.toString();
    }

    private record Change(Clause.Word word, String known) {}

    private @Nullable String known(String word, IndexReader reader) throws IOException {
        var text = stemmed(word);
        if (text == null || reader.docFreq(new Term(Fields.WORDS, text)) > 0) {
            return null;
        }
        var folded = new Term(Fields.WORDS, Analysis.folded(word));
        var near = spelling.suggestSimilar(folded, 1, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
        return near.length == 0 ? null : near[0].string;
    }

    private static @Nullable String stemmed(String word) throws IOException {
        var terms = Analysis.terms(Fields.WORDS, word);
        return terms.size() == 1 ? terms.getFirst() : null;
    }
}
