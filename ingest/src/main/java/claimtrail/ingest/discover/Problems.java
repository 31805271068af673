package claimtrail.ingest.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/// What is wrong with a source while it is read: sentences, and faults of entries, which are only counted.
final class Problems {

    private final List<String> sentences;
    private final TreeMap<String, Integer> counted = new TreeMap<>();

    Problems(List<String> known) {
        this.sentences = new ArrayList<>(known);
    }

    void say(String sentence) {
        sentences.add(sentence);
    }

    /// One more entry that has this fault.
    void count(String fault) {
        counted.merge(fault, 1, Integer::sum);
    }

    List<String> sentences() {
        var counts = counted.entrySet().stream()
                .map(fault -> fault.getValue() + (fault.getValue() == 1 ? " entry " : " entries ") + fault.getKey());
        return Stream.concat(sentences.stream(), counts).toList();
    }
}
