package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// What of a document's text is compared to see whether it was taken over from another.
///
/// @param shingles hashes of all runs of five words
/// @param sketch MinHash of the shingles: the share of equal places estimates the share of equal shingles
/// @param title stems of the title
/// @param sentences stems of each sentence that says enough to be recognised
/// @param stems of all these sentences
/// @param plain all words in small letters, one blank between them
record Print(
        StoredDocument stored,
        Set<Integer> shingles,
        List<Integer> sketch,
        Set<String> title,
        List<Set<String>> sentences,
        Set<String> stems,
        String plain) {

    private static final int RUN = 5;
    private static final int PLACES = 64;
    private static final int ENOUGH_WORDS = 5;

    static Print of(StoredDocument stored) {
        var text = stored.document().text();
        var words = Words.plain(text);
        var shingles = shingles(words);
        var title = Objects.requireNonNullElse(stored.document().metadata().titleText(), "");
        var sentences = Words.sentences(text).stream()
                .map(sentence -> (Set<String>) new LinkedHashSet<>(Words.stems(sentence)))
                .filter(stems -> stems.size() >= ENOUGH_WORDS)
                .toList();
        var stems = sentences.stream().flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
        return new Print(
                stored,
                shingles,
                sketch(shingles),
                Set.copyOf(Words.stems(title)),
                sentences,
                stems,
                String.join(" ", words));
    }

    DocumentId id() {
        return stored.document().id();
    }

    /// Title and first sentence: what the text announces.
    Set<String> opening() {
        var opening = new HashSet<>(title);
        if (!sentences.isEmpty()) {
            opening.addAll(sentences.getFirst());
        }
        return opening;
    }

    private static Set<Integer> shingles(List<String> words) {
        var shingles = new HashSet<Integer>();
        for (var start = 0; start + RUN <= words.size(); start++) {
            shingles.add(words.subList(start, start + RUN).hashCode());
        }
        return Set.copyOf(shingles);
    }

    private static List<Integer> sketch(Set<Integer> shingles) {
        var sketch = new ArrayList<Integer>();
        for (var place = 0; place < PLACES && !shingles.isEmpty(); place++) {
            var smallest = Integer.MAX_VALUE;
            for (var shingle : shingles) {
                smallest = Math.min(smallest, mixed(shingle, place));
            }
            sketch.add(smallest);
        }
        return List.copyOf(sketch);
    }

    /// The finalizer of MurmurHash3, with a different start for each place.
    private static int mixed(int value, int place) {
        var mixed = value + place * 0x9e3779b9;
        mixed = (mixed ^ (mixed >>> 16)) * 0x85ebca6b;
        mixed = (mixed ^ (mixed >>> 13)) * 0xc2b2ae35;
        return mixed ^ (mixed >>> 16);
    }
}
