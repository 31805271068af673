package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Finds the texts that are worth comparing with one, without looking at all.
///
/// Near-copies meet in a band of their sketches (locality-sensitive hashing), rewrites in the rare words that they
/// share. Where more than a few dozen texts meet, it is not for being one telling.
final class Meetings {

    private static final int ROWS = 2;
    private static final int RAREST = 60;
    private static final int MOST_AT_ONE_PLACE = 64;
    private static final int SHARED_WORDS = 4;
    private static final int MOST_BY_WORDS = 48;

    private final Rarity rarity;
    private final Map<Long, List<DocumentId>> bands = new HashMap<>();
    private final Map<String, List<DocumentId>> words = new HashMap<>();

    /// @param rarity of stems among the texts that were there when it was worked out
    Meetings(Rarity rarity) {
        this.rarity = rarity;
    }

    void add(Print print) {
        bandsOf(print)
                .forEach(band ->
                        bands.computeIfAbsent(band, none -> new ArrayList<>()).add(print.id()));
        rarest(print)
                .forEach(word ->
                        words.computeIfAbsent(word, none -> new ArrayList<>()).add(print.id()));
    }

    void remove(Print print) {
        bandsOf(print).forEach(band -> leave(bands, band, print.id()));
        rarest(print).forEach(word -> leave(words, word, print.id()));
    }

    /// Ids of the others that meet the text: all in bands, and those with which it shares most rare words.
    Set<DocumentId> of(Print print) {
        var found = new HashSet<DocumentId>();
        for (var band : bandsOf(print)) {
            found.addAll(fewAt(bands, band));
        }
        var shared = new HashMap<DocumentId, Integer>();
        for (var word : rarest(print)) {
            fewAt(words, word).forEach(id -> shared.merge(id, 1, Integer::sum));
        }
        shared.remove(print.id());
        shared.entrySet().stream()
                .filter(entry -> entry.getValue() >= SHARED_WORDS)
                .sorted(Map.Entry.<DocumentId, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_BY_WORDS)
                .forEach(entry -> found.add(entry.getKey()));
        found.remove(print.id());
        return found;
    }

    private static <K> Collection<DocumentId> fewAt(Map<K, List<DocumentId>> places, K place) {
        var there = places.getOrDefault(place, List.of());
        return there.size() > MOST_AT_ONE_PLACE ? List.of() : there;
    }

    private static <K> void leave(Map<K, List<DocumentId>> places, K place, DocumentId id) {
        places.computeIfPresent(place, (none, there) -> {
            there.remove(id);
            return there.isEmpty() ? null : there;
        });
    }

    private static Set<Long> bandsOf(Print print) {
        var bands = new HashSet<Long>();
        var sketch = print.sketch();
        for (var row = 0; row + ROWS <= sketch.size(); row += ROWS) {
            bands.add(31L * (((long) sketch.get(row) << 32) | (sketch.get(row + 1) & 0xffff_ffffL)) + row);
        }
        return bands;
    }

    /// The rarest words that several texts are known to hold, and those that are new or stood in one text alone when
    /// the rarity was worked out: a story that began since is told in such words.
    private Set<String> rarest(Print print) {
        var rarest = new HashSet<String>();
        print.stems().stream()
                .filter(stem -> rarity.heldBy(stem) > 1 && rarity.heldBy(stem) <= MOST_AT_ONE_PLACE)
                .sorted(Comparator.comparingInt(rarity::heldBy).thenComparing(Comparator.naturalOrder()))
                .limit(RAREST)
                .forEach(rarest::add);
        print.stems().stream()
                .filter(stem -> rarity.heldBy(stem) <= 1)
                .sorted()
                .limit(RAREST)
                .forEach(rarest::add);
        return rarest;
    }
}
