package claimtrail.ingest.annotate;

import edu.stanford.nlp.ling.CoreLabel;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Headlines Set Like This One, which tagger and parser take for one long name: their words are lowered for the models
/// unless the document's running text shows them to be names.
///
/// @param names words that stand in capitals inside running sentences
record Headlines(Set<String> names) {

    private static final int LONG_ENOUGH = 4;

    static Headlines of(List<List<CoreLabel>> sentences) {
        return new Headlines(sentences.stream()
                .filter(sentence -> !isTitleCase(sentence))
                .flatMap(sentence -> sentence.stream().skip(1))
                .map(CoreLabel::word)
                .filter(Headlines::isCapitalized)
                .collect(Collectors.toUnmodifiableSet()));
    }

    /// Whether nearly all longer words begin with a capital.
    static boolean isTitleCase(List<CoreLabel> sentence) {
        var words = sentence.stream()
                .map(CoreLabel::word)
                .filter(word -> word.length() > 3 && Character.isLetter(word.charAt(0)))
                .toList();
        var capitals = words.stream().filter(Headlines::isCapitalized).count();
        return words.size() >= LONG_ENOUGH && capitals >= 0.8 * words.size();
    }

    /// Lowers what is no name, for the models; the offsets stay.
    void repair(List<CoreLabel> sentence) {
        if (!isTitleCase(sentence)) {
            return;
        }
        for (var token : sentence) {
            var word = token.word();
            if (isCapitalized(word) && !names.contains(word) && !isAcronym(word)) {
                token.setWord(word.toLowerCase(Locale.ROOT));
            }
        }
    }

    private static boolean isCapitalized(String word) {
        return Character.isUpperCase(word.charAt(0));
    }

    /// Two capitals, or a digit: `BIS`, `DeepSeek`, `H20`.
    private static boolean isAcronym(String word) {
        return word.chars().skip(1).anyMatch(letter -> Character.isUpperCase(letter) || Character.isDigit(letter));
    }
}
