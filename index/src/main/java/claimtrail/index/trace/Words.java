package claimtrail.index.trace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Turns text into what can be compared: plain words, stems of the words that carry matter, sentences.
///
/// The stems are cut by a short list of endings: enough to bring `restricts`, `restricted` and `restriction` together,
/// and the same for a word wherever it stands.
final class Words {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.'\\-][\\p{L}\\p{N}]+)*");
    private static final Pattern INITIALS = Pattern.compile("\\p{L}(\\.\\p{L})+");
    private static final Pattern SENTENCE_END = Pattern.compile("(?<=[.!?])[\"')]?\\s+(?=[\\p{Lu}\"(\\p{N}])|\\n+");
    private static final List<String> ENDINGS = List.of(
            "ations", "ation", "ments", "ment", "ings", "ing", "ions", "ion", "edly", "ies", "ied", "ers", "ed", "er",
            "es", "ly", "s", "e", "y");
    private static final Set<String> STOP = Table.lines("stop-words.txt")
            .flatMap(line -> Stream.of(line.split("\\s+")))
            .collect(Collectors.toUnmodifiableSet());

    private Words() {}

    /// All words in order, in small letters, typographic apostrophes and points of abbreviations gone.
    static List<String> plain(String text) {
        var words = new ArrayList<String>();
        var matcher = WORD.matcher(text.replace('\u2019', '\'').toLowerCase(Locale.ROOT));
        while (matcher.find()) {
            var word = matcher.group();
            words.add(initials(word.endsWith("'s") ? word.substring(0, word.length() - 2) : word));
        }
        return words;
    }

    /// Stems of the words that carry matter, in order.
    static List<String> stems(String text) {
        return plain(text).stream()
                .filter(word -> !STOP.contains(word) && (word.length() > 1 || Character.isDigit(word.charAt(0))))
                .map(Words::stem)
                .toList();
    }

    static List<String> sentences(String text) {
        return Stream.of(SENTENCE_END.split(text))
                .map(String::strip)
                .filter(sentence -> !sentence.isEmpty())
                .toList();
    }

    static String stem(String word) {
        if (Character.isDigit(word.charAt(0))) {
            return word;
        }
        for (var ending : ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    /// `u.s` is `us`, `3a090.a` stays.
    private static String initials(String word) {
        return word.indexOf('.') == 1 && INITIALS.matcher(word).matches() ? word.replace(".", "") : word;
    }
}
