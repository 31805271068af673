package claimtrail.index.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.Tokenizer;
import org.apache.lucene.analysis.miscellaneous.PerFieldAnalyzerWrapper;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.analysis.util.CharTokenizer;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.search.similarities.Similarity;

/// How the text of each field is cut into terms, the same for writing and for asking.
public final class Analysis {

    // Lucene's writer and its merge scheduler wait for each other for ever when two threads each load one of them for
    // the first time; whoever opens a writer needs the analysis first, and so both are loaded here by one thread.
    static {
        new ConcurrentMergeScheduler();
    }

    /// How soon a word that comes again stops to count (BM25's k1).
    private static final float SATURATION = 0.9f;

    /// How much a long text must have more of a word than a short one (BM25's b).
    private static final float LENGTH = 0.75f;

    private Analysis() {}

    /// The analyzer of all fields.
    public static Analyzer analyzer() {
        var byField = new HashMap<String, Analyzer>(OwnWords.analyzers());
        byField.put(Fields.CITES, new LettersAndDigits());
        return new PerFieldAnalyzerWrapper(new EnglishWords(), byField);
    }

    /// The terms that a text becomes in a field, in order.
    public static List<String> terms(String field, String text) throws IOException {
        try (var analyzer = analyzer();
                var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var terms = new ArrayList<String>();
            stream.reset();
            while (stream.incrementToken()) {
                terms.add(term.toString());
            }
            stream.end();
            return terms;
        }
    }

    /// The words of a text by the terms that they become, in their order; of several the first.
    public static Map<String, String> words(String field, String text) throws IOException {
        try (var analyzer = analyzer();
                var stream = analyzer.tokenStream(field, text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var place = stream.addAttribute(OffsetAttribute.class);
            var words = new LinkedHashMap<String, String>();
            stream.reset();
            while (stream.incrementToken()) {
                words.putIfAbsent(term.toString(), text.substring(place.startOffset(), place.endOffset()));
            }
            stream.end();
            return words;
        }
    }

    /// How well a word fits a document; the same for writing, where lengths are kept, and for asking.
    public static Similarity similarity() {
        return new BM25Similarity(SATURATION, LENGTH);
    }

    /// A value that is compared as a whole, without regard to capitals and outer space.
    public static String folded(String value) {
        return value.strip().toLowerCase(Locale.ROOT);
    }

    /// The term of [Fields#SELECTION] for a facet's value.
    public static String selection(String facet, String value) {
        return facet + "=" + value;
    }

    /// `15 CFR 744.23(a)` becomes `15 cfr 744 23 a`, so that `15 CFR 744` finds it.
    private static final class LettersAndDigits extends Analyzer {
        @Override
        protected TokenStreamComponents createComponents(String field) {
            Tokenizer tokens = CharTokenizer.fromTokenCharPredicate(Character::isLetterOrDigit);
            return new TokenStreamComponents(tokens, new LowerCaseFilter(tokens));
        }

        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    }
}
