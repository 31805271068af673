package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// What else the things of this field are called. A name is its words, folded and without outer punctuation.
final class Synonyms {
    private static final double NEAR = 0.5;

    /// @param weight 1 for another name of the same, less for what is only near
    record Alternative(String text, double weight) {}

    private final Map<List<String>, List<Alternative>> byName = new HashMap<>();
    private final int longest;

    private Synonyms(List<String> lines) {
        for (var line : lines) {
            if (line.contains("~")) {
                near(line.split("~"));
            } else {
                same(Stream.of(line.split(" = ")).map(String::strip).toList());
            }
        }
        longest = byName.keySet().stream().mapToInt(List::size).max().orElse(0);
    }

    static Synonyms ofTheField() {
        return new Synonyms(WordFile.lines("synonyms.txt"));
    }

    /// The words of a name as it is looked up.
    static List<String> name(String text) {
        return Stream.of(text.split("[\\s-]+"))
                .map(Synonyms::bare)
                .filter(word -> !word.isEmpty())
                .toList();
    }

    static String bare(String word) {
        return Analysis.folded(word).replaceAll("^[^\\p{L}\\p{N}]+|[^\\p{L}\\p{N}]+$", "");
    }

    /// How many words from a place on are the longest known name, 0 where none begins there.
    int lengthAt(List<String> words, int from) {
        for (var length = Math.min(longest, words.size() - from); length > 0; length--) {
            if (byName.containsKey(words.subList(from, from + length))) {
                return length;
            }
        }
        return 0;
    }

    List<Alternative> of(List<String> name) {
        return byName.getOrDefault(name, List.of());
    }

    private void same(List<String> names) {
        for (var one : names) {
            for (var other : names) {
                if (!one.equals(other)) {
                    add(one, new Alternative(other, 1));
                }
            }
        }
    }

    private void near(String[] sides) {
        for (var other : sides[1].split(",")) {
            add(sides[0], new Alternative(other.strip(), NEAR));
        }
    }

    private void add(String name, Alternative alternative) {
        byName.computeIfAbsent(name(name), absent -> new ArrayList<>()).add(alternative);
    }
}
