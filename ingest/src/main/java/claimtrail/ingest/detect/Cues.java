package claimtrail.ingest.detect;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Words by which commitment, holders and kinds of subject are read, by kind, from `cues.tsv`.
final class Cues {

    private final Map<String, Set<String>> words = new HashMap<>();
    private final Map<String, List<String>> kinds = new HashMap<>();

    private Cues() {}

    static Cues load() {
        var cues = new Cues();
        for (var row : Resource.rows("cues.tsv")) {
            var words = Set.copyOf(List.of(row[1].split(" ", -1)));
            cues.words.put(row[0], words);
            words.forEach(word ->
                    cues.kinds.computeIfAbsent(word, first -> new ArrayList<>()).add(row[0]));
        }
        return cues;
    }

    /// Every kind that a word is of.
    List<String> kinds(String lemma) {
        return kinds.getOrDefault(lemma.toLowerCase(Locale.ROOT), List.of());
    }

    boolean is(String kind, String lemma) {
        return words.getOrDefault(kind, Set.of()).contains(lemma.toLowerCase(Locale.ROOT));
    }
}
