package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.SplittingBreakIterator;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;

/// Finds the sentences of texts that say most about a query, from the offsets in the index: no text is analysed again.
final class SentenceHighlighter extends UnifiedHighlighter {
    /// How many sentences one may choose from.
    private static final int PASSAGES = 4;

    private final Map<Integer, String> texts;

    /// @param texts by the number of the document in the searcher
    SentenceHighlighter(IndexSearcher searcher, Map<Integer, String> texts, Set<String> abbreviations) {
        super(builder(searcher, Analysis.analyzer())
                .withBreakIterator(() -> new SplittingBreakIterator(new SentenceBreaks(abbreviations), '\n'))
                .withMaxLength(Integer.MAX_VALUE - 1)
                .withMaxNoHighlightPassages(0)
                .withFormatter(new Sentences()));
        this.texts = texts;
    }

    /// The best sentences of each text, in the order of the documents; an empty list where none matches.
    List<List<Passage>> best(Query query, int[] documents) throws IOException {
        var found = highlightFieldsAsObjects(new String[] {Fields.WORDS}, query, documents, new int[] {PASSAGES});
        var best = new ArrayList<List<Passage>>();
        for (var one : found.getOrDefault(Fields.WORDS, new Object[documents.length])) {
            best.add(one instanceof Found sentences ? sentences.passages : List.of());
        }
        return best;
    }

    /// The texts are already there; what follows the text in the field lies behind its end and is passed over.
    @Override
    protected List<CharSequence[]> loadFieldValues(String[] fields, DocIdSetIterator documents, int threshold)
            throws IOException {
        var values = new ArrayList<CharSequence[]>();
        for (var id = documents.nextDoc(); id != DocIdSetIterator.NO_MORE_DOCS; id = documents.nextDoc()) {
            values.add(new CharSequence[] {texts.getOrDefault(id, "")});
        }
        return values;
    }

    private record Found(List<Passage> passages) {}

    private static final class Sentences extends PassageFormatter {
        @Override
        public Object format(Passage[] passages, String content) {
            return new Found(List.of(passages));
        }
    }
}
