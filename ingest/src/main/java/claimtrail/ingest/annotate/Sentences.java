package claimtrail.ingest.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;

/// A text cut into sentences of tokens by CoreNLP's tokenizer; a line break always ends a sentence.
final class Sentences {

    private static final String OPTIONS =
            "invertible=true,tokenizeNLs=true,untokenizable=noneKeep,splitHyphenated=false";

    private Sentences() {}

    /// Tokens with their offsets in the text; mask it first.
    static List<List<CoreLabel>> of(String text) {
        var tokenizer = PTBTokenizer.PTBTokenizerFactory.newCoreLabelTokenizerFactory(OPTIONS)
                .getTokenizer(new StringReader(text));
        var splitter = new WordToSentenceProcessor<CoreLabel>(WordToSentenceProcessor.NewlineIsSentenceBreak.ALWAYS);
        var sentences = new ArrayList<List<CoreLabel>>();
        for (var sentence : splitter.process(tokenizer.tokenize())) {
            if (!sentence.isEmpty()) {
                sentences.add(sentence);
            }
        }
        return sentences;
    }
}
