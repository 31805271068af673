package claimtrail.index.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How much a stem says: the fewer documents hold it, the more.
record Rarity(Map<String, Integer> documents, int all) {

    Rarity {
        documents = Map.copyOf(documents);
    }

    static Rarity of(Collection<Set<String>> stemsOfDocuments) {
        var documents = new HashMap<String, Integer>();
        for (var stems : stemsOfDocuments) {
            stems.forEach(stem -> documents.merge(stem, 1, Integer::sum));
        }
        return new Rarity(documents, stemsOfDocuments.size());
    }

    /// How many documents hold the stem.
    int heldBy(String stem) {
        return documents.getOrDefault(stem, 0);
    }

    double of(String stem) {
        return Math.log(1 + all / (0.5 + heldBy(stem)));
    }

    double sum(Collection<String> stems) {
        return stems.stream().mapToDouble(this::of).sum();
    }

    /// Cosine of two sets of stems, 0 to 1.
    double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        var shared = one.stream().filter(other::contains).mapToDouble(this::of).sum();
        return shared / Math.sqrt(sum(one) * sum(other));
    }
}
