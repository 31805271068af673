package claimtrail.index.trace;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/// How much a stem says: the fewer documents hold it, the more.
///
/// @param weights what each known stem weighs
record Rarity(Map<String, Integer> documents, Map<String, Double> weights, int all) {

    Rarity {
        documents = Map.copyOf(documents);
        weights = Map.copyOf(weights);
    }

    static Rarity of(Collection<Set<String>> stemsOfDocuments) {
        var documents = new HashMap<String, Integer>();
        for (var stems : stemsOfDocuments) {
            stems.forEach(stem -> documents.merge(stem, 1, Integer::sum));
        }
        var all = stemsOfDocuments.size();
        var weights = new HashMap<String, Double>();
        documents.forEach((stem, held) -> weights.put(stem, weight(held, all)));
        return new Rarity(documents, weights, all);
    }

    /// How many documents hold the stem.
    int heldBy(String stem) {
        return documents.getOrDefault(stem, 0);
    }

    double of(String stem) {
        var known = weights.get(stem);
        return known == null ? weight(0, all) : known;
    }

    private static double weight(int held, int all) {
        return Math.log(1 + all / (0.5 + held));
    }

    double sum(Collection<String> stems) {
        var sum = 0.0;
        for (var stem : stems) {
            sum += of(stem);
        }
        return sum;
    }

    /// Cosine of two sets of stems, 0 to 1.
    double likeness(Set<String> one, Set<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return 0;
        }
        return likeness(one, sum(one), other, sum(other));
    }

    /// The same for sets whose sums are known.
    double likeness(Set<String> one, double sumOfOne, Set<String> other, double sumOfOther) {
        var smaller = one.size() <= other.size() ? one : other;
        var larger = smaller == one ? other : one;
        var shared = 0.0;
        for (var stem : smaller) {
            if (larger.contains(stem)) {
                shared += of(stem);
            }
        }
        return shared == 0 ? 0 : shared / Math.sqrt(sumOfOne * sumOfOther);
    }
}
