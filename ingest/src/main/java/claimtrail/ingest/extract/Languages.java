package claimtrail.ingest.extract;

import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Which language a text is in: by its script, else by its small words, else by what the page says.
final class Languages {

    private static final Pattern TAG = Pattern.compile("(?i)^\\s*([a-z]{2,3})(?:[-_].*|\\s.*|,.*)?$");
    private static final Map<String, List<String>> WORDS = words();
    private static final int LOOK = 20_000;
    private static final int LONGEST_WORD = 12;
    private static final int FEW = 8;
    private static final int SURE = 2;
    private static final int SHORTEST_BLOCK = 60;

    private Languages() {}

    /// The primary subtag of a language tag as pages write it.
    static Optional<String> tag(String text) {
        var match = TAG.matcher(text);
        return match.matches() ? Optional.of(match.group(1).toLowerCase(Locale.ROOT)) : Optional.empty();
    }

    /// The language of one block, where enough of it tells.
    static Optional<String> ofBlock(String text) {
        if (text.length() < SHORTEST_BLOCK) {
            return Optional.empty();
        }
        return byScript(text).or(() -> {
            var ranked = ranked(text);
            return ranked.stream()
                    .findFirst()
                    .filter(best -> best.getValue() >= FEW)
                    .filter(best -> ranked.size() < 2
                            || best.getValue() >= SURE * ranked.get(1).getValue())
                    .map(Map.Entry::getKey);
        });
    }

    static @Nullable String of(List<Block> blocks, @Nullable String declared) {
        var text = new StringBuilder();
        for (var block : blocks) {
            if (text.length() < LOOK) {
                text.append(block.text(), 0, Math.min(block.text().length(), LOOK))
                        .append('\n');
            }
        }
        return byScript(text).or(() -> byWords(text.toString())).orElse(declared);
    }

    private static Optional<String> byScript(CharSequence text) {
        var scripts = new HashMap<UnicodeScript, Integer>();
        text.codePoints()
                .filter(Character::isLetter)
                .forEach(letter -> scripts.merge(UnicodeScript.of(letter), 1, Integer::sum));
        var all = scripts.values().stream().mapToInt(Integer::intValue).sum();
        if (scripts.getOrDefault(UnicodeScript.HIRAGANA, 0) * 10 > all) {
            return Optional.of("ja");
        }
        return scripts.entrySet().stream()
                .filter(entry -> entry.getValue() * 2 > all)
                .findFirst()
                .flatMap(entry -> switch (entry.getKey()) {
                    case CYRILLIC -> Optional.of("ru");
                    case GREEK -> Optional.of("el");
                    case HAN -> Optional.of("zh");
                    case HANGUL -> Optional.of("ko");
                    case ARABIC -> Optional.of("ar");
                    case HEBREW -> Optional.of("he");
                    case BENGALI -> Optional.of("bn");
                    case DEVANAGARI -> Optional.of("hi");
                    case THAI -> Optional.of("th");
                    default -> Optional.<String>empty();
                });
    }

    private static Optional<String> byWords(String text) {
        return ranked(text).stream()
                .findFirst()
                .filter(best -> best.getValue() >= FEW)
                .map(Map.Entry::getKey);
    }

    /// How many of each language's small words there are, the most first.
    private static List<Map.Entry<String, Integer>> ranked(String text) {
        var counts = new HashMap<String, Integer>();
        var words = text.toLowerCase(Locale.ROOT);
        var start = 0;
        for (var i = 0; i <= words.length(); i++) {
            if (i == words.length() || !Character.isLetter(words.charAt(i))) {
                if (i > start && i - start <= LONGEST_WORD) {
                    for (var language : WORDS.getOrDefault(words.substring(start, i), List.of())) {
                        counts.merge(language, 1, Integer::sum);
                    }
                }
                start = i + 1;
            }
        }
        var ranked = new ArrayList<>(counts.entrySet());
        ranked.sort(Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()));
        return ranked;
    }

    /// The languages of each small word.
    private static Map<String, List<String>> words() {
        var words = new HashMap<String, List<String>>();
        Lexicon.read("stopwords.tsv")
                .lines()
                .filter(line -> !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .forEach(cells -> {
                    for (var word : cells[1].split(" ", -1)) {
                        words.computeIfAbsent(word, key -> new ArrayList<>()).add(cells[0]);
                    }
                });
        return Map.copyOf(words);
    }
}
