package claimtrail.index.trace;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What a sentence is about, comparable whatever words it chose: concepts and stems.
record Matter(Set<String> stems) {

    private static final Map<String, String> CONCEPTS = concepts();
    private static final List<List<String>> PHRASES = Table.rows("phrases.tsv");
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d.,]*");

    Matter {
        stems = Set.copyOf(stems);
    }

    static Matter of(String text) {
        var stems = new LinkedHashSet<String>();
        for (var word : Words.plain(withoutPhrases(text))) {
            var concept = CONCEPTS.get(word);
            if (concept != null) {
                stems.add(concept);
            } else {
                stems.addAll(Words.stems(word));
            }
        }
        return new Matter(stems);
    }

    /// Numbers with the stem of the word after them: `80 companies` is 80 of `company`.
    static Map<String, Set<String>> quantities(String text) {
        var words = Words.plain(text);
        var quantities = new HashMap<String, Set<String>>();
        for (var place = 0; place + 1 < words.size(); place++) {
            var number = CONCEPTS.getOrDefault(words.get(place), words.get(place));
            if (NUMBER.matcher(number).matches() || SMALL.contains(number)) {
                var unit = CONCEPTS.getOrDefault(words.get(place + 1), Words.stem(words.get(place + 1)));
                quantities.computeIfAbsent(unit, none -> new LinkedHashSet<>()).add(number);
            }
        }
        return quantities;
    }

    private static String withoutPhrases(String text) {
        var shorter = text.toLowerCase(Locale.ROOT);
        for (var phrase : PHRASES) {
            shorter = shorter.replace(phrase.get(0), phrase.get(1));
        }
        return shorter;
    }

    private static final Set<String> SMALL =
            Set.of("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve");

    private static Map<String, String> concepts() {
        var concepts = new HashMap<String, String>();
        for (var row : Table.rows("concepts.tsv")) {
            for (var word : List.of(row.get(1).split(" "))) {
                concepts.putIfAbsent(word, row.get(0));
            }
        }
        return Map.copyOf(concepts);
    }
}
