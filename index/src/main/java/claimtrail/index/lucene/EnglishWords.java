package claimtrail.index.lucene;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.en.EnglishPossessiveFilter;
import org.apache.lucene.analysis.en.KStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;

/// Words of English text: without possessive, capitals and accents, lightly stemmed (KStem, which leaves words that
/// are in the dictionary: `controls` becomes `control`, `controller` stays). Stop words stay, for phrases.
final class EnglishWords extends Analyzer {
    /// Between the parts of a field, so that no phrase reaches from one into the next.
    private static final int GAP = 100;

    @Override
    protected TokenStreamComponents createComponents(String field) {
        var words = new StandardTokenizer();
        TokenStream stream = new EnglishPossessiveFilter(words);
        stream = new InitialsFilter(stream);
        stream = new LowerCaseFilter(stream);
        stream = new ASCIIFoldingFilter(stream);
        return new TokenStreamComponents(words, new KStemFilter(stream));
    }

    /// For prefixes and fuzzy words: everything but stemming.
    @Override
    protected TokenStream normalize(String field, TokenStream stream) {
        return new ASCIIFoldingFilter(new LowerCaseFilter(stream));
    }

    @Override
    public int getPositionIncrementGap(String field) {
        return GAP;
    }
}
