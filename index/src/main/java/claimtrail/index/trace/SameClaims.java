package claimtrail.index.trace;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The propositions: what claims that say the same have in common.
final class SameClaims {

    private final List<Proposition> all;
    private final Map<String, Proposition> byClaim;

    private SameClaims(List<Proposition> all, Map<String, Proposition> byClaim) {
        this.all = all;
        this.byClaim = byClaim;
    }

    static SameClaims of(List<List<Said>> groups) {
        var byClaim = new HashMap<String, Proposition>();
        var all = new ArrayList<Proposition>();
        for (var group : groups) {
            var proposition = proposition(group);
            all.add(proposition);
            group.forEach(said -> byClaim.putIfAbsent(said.claim().id(), proposition));
        }
        all.sort(Comparator.comparingInt(Proposition::origins)
                .reversed()
                .thenComparing(proposition -> -proposition.evidence().count())
                .thenComparing(Proposition::id));
        return new SameClaims(List.copyOf(all), Map.copyOf(byClaim));
    }

    List<Proposition> all() {
        return all;
    }

    Optional<Proposition> of(String claimId) {
        return Optional.ofNullable(byClaim.get(claimId));
    }

    private static Proposition proposition(List<Said> group) {
        var first = group.getFirst();
        var fullest = group.stream()
                .filter(Said::firm)
                .max(Comparator.comparingInt((Said said) -> said.names().size())
                        .thenComparingInt(said -> said.claim().canonical().length()))
                .orElse(first);
        return new Proposition(
                first.claim().id(),
                fullest.claim().canonical(),
                first.claim().frame(),
                evidence(group, true, Polarity.POSITIVE),
                evidence(group, true, Polarity.NEGATIVE),
                evidence(group, false, null));
    }

    private static List<Evidence> evidence(List<Said> group, boolean firm, @Nullable Polarity polarity) {
        return group.stream()
                .filter(said -> said.firm() == firm
                        && (polarity == null || said.claim().stance().polarity() == polarity))
                .map(Said::evidence)
                .toList();
    }
}
