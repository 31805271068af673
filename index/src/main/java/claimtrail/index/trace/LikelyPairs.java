package claimtrail.index.trace;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the pairs of texts that are worth comparing, without comparing all with all.
///
/// Near-copies meet in a band of their sketches (locality-sensitive hashing), rewrites in the rare words that they
/// share.
final class LikelyPairs {

    private static final int ROWS = 2;
    private static final int RAREST = 60;
    private static final int MOST_DOCUMENTS = 64;
    private static final int SHARED_WORDS = 4;

    private final Rarity rarity;

    LikelyPairs(Rarity rarity) {
        this.rarity = rarity;
    }

    /// Two texts that may be one telling, the one that stands first in the list first.
    record Pair(Print one, Print other) {}

    List<Pair> among(List<Print> prints) {
        var places = new HashSet<Places>();
        places.addAll(pairs(byBand(prints), 1));
        places.addAll(pairs(byRareWord(prints), SHARED_WORDS));
        return places.stream()
                .sorted(Comparator.comparingInt(Places::one).thenComparingInt(Places::other))
                .map(pair -> new Pair(prints.get(pair.one), prints.get(pair.other)))
                .toList();
    }

    private record Places(int one, int other) {}

    private static Collection<List<Integer>> byBand(List<Print> prints) {
        var bands = new HashMap<List<Integer>, List<Integer>>();
        for (var place = 0; place < prints.size(); place++) {
            var sketch = prints.get(place).sketch();
            for (var row = 0; row + ROWS <= sketch.size(); row += ROWS) {
                var band = new ArrayList<>(sketch.subList(row, row + ROWS));
                band.add(row);
                bands.computeIfAbsent(band, none -> new ArrayList<>()).add(place);
            }
        }
        return bands.values();
    }

    private Collection<List<Integer>> byRareWord(List<Print> prints) {
        var words = new HashMap<String, List<Integer>>();
        for (var place = 0; place < prints.size(); place++) {
            for (var word : rarest(prints.get(place).stems())) {
                words.computeIfAbsent(word, none -> new ArrayList<>()).add(place);
            }
        }
        return words.values();
    }

    private List<String> rarest(Set<String> stems) {
        return stems.stream()
                .filter(stem -> rarity.heldBy(stem) > 1 && rarity.heldBy(stem) <= MOST_DOCUMENTS)
                .sorted(Comparator.comparingInt(rarity::heldBy).thenComparing(Comparator.naturalOrder()))
                .limit(RAREST)
                .toList();
    }

    private static Set<Places> pairs(Collection<List<Integer>> meetings, int atLeast) {
        Map<Places, Integer> met = new HashMap<>();
        for (var meeting : meetings) {
            if (meeting.size() > MOST_DOCUMENTS) {
                continue;
            }
            for (var one = 0; one < meeting.size(); one++) {
                for (var other = one + 1; other < meeting.size(); other++) {
                    met.merge(new Places(meeting.get(one), meeting.get(other)), 1, Integer::sum);
                }
            }
        }
        met.values().removeIf(times -> times < atLeast);
        return met.keySet();
    }
}
