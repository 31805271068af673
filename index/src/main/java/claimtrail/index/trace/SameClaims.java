package claimtrail.index.trace;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Polarity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Groups the claims that say the same.
///
/// Each claim looks only at earlier ones that share one of its keys, and joins the group whose first claim is most
/// like it. A group grows around its first claim, so that a chain of small differences does not join what differs.
final class SameClaims {

    private static final int MOST_WITH_ONE_KEY = 400;

    private final List<Proposition> all;
    private final Map<String, Proposition> byClaim;

    private SameClaims(List<Proposition> all, Map<String, Proposition> byClaim) {
        this.all = all;
        this.byClaim = byClaim;
    }

    static SameClaims of(ClaimIndex claims) {
        var groups = groups(claims);
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

    private static List<List<Said>> groups(ClaimIndex claims) {
        var groups = new ArrayList<List<Said>>();
        var groupsByKey = new HashMap<String, List<Integer>>();
        for (var said : claims.all()) {
            var key = said.key();
            var candidates = new TreeSet<Integer>();
            key.blocks().forEach(block -> candidates.addAll(groupsByKey.getOrDefault(block, List.of())));
            var home = home(said, key, candidates, groups, claims.rarity());
            if (home.isPresent()) {
                groups.get(home.get()).add(said);
                continue;
            }
            groups.add(new ArrayList<>(List.of(said)));
            for (var block : key.blocks()) {
                var open = groupsByKey.computeIfAbsent(block, none -> new ArrayList<>());
                if (open.size() < MOST_WITH_ONE_KEY) {
                    open.add(groups.size() - 1);
                }
            }
        }
        return groups;
    }

    private static Optional<Integer> home(
            Said said, ClaimKey key, Set<Integer> candidates, List<List<Said>> groups, Rarity rarity) {
        var best = Optional.<Integer>empty();
        var nearest = 0.0;
        for (var candidate : candidates) {
            var first = groups.get(candidate).getFirst();
            var likeness = key.likeness(first.key(), said, first, rarity);
            if (likeness > nearest) {
                nearest = likeness;
                best = Optional.of(candidate);
            }
        }
        return best;
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
