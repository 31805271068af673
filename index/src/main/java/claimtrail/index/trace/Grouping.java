package claimtrail.index.trace;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/// Sorts claims into groups that say the same, and keeps the groups from one time to the next: claims that stand in
/// the same order as before are not compared again.
///
/// Each claim looks only at earlier ones that share one of its keys, and joins the group whose first claim is most
/// like it. A group grows around its first claim, so that a chain of small differences does not join what differs.
/// Safe for use by several threads.
final class Grouping {

    private static final int MOST_WITH_ONE_KEY = 400;

    private final List<Said> seen = new ArrayList<>();
    private final List<Integer> groupOfSeen = new ArrayList<>();
    private final List<First> firsts = new ArrayList<>();
    private final Map<String, List<Integer>> groupsByKey = new HashMap<>();
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<Double> weightOf = new ArrayList<>();
    private Rarity rarity = Rarity.of(List.of());

    /// The first claim of a group.
    private record First(int place, ClaimKey key, Wording wording) {}

    /// Numbers of the stems of a claim, ascending, and the sum of their weights.
    @SuppressWarnings("ArrayRecordComponent")
    private record Wording(int[] stems, double[] weights, double sum) {

        double likeness(Wording other) {
            var shared = 0.0;
            var theirs = 0;
            for (var own = 0; own < stems.length && theirs < other.stems.length; ) {
                if (stems[own] == other.stems[theirs]) {
                    shared += weights[own];
                    own++;
                    theirs++;
                } else if (stems[own] < other.stems[theirs]) {
                    own++;
                } else {
                    theirs++;
                }
            }
            return shared == 0 ? 0 : shared / Math.sqrt(sum * other.sum);
        }
    }

    /// The groups of exactly these claims, in the order of their first ones.
    ///
    /// @param weights how much each stem says; where it is not the one of the last time, all is compared anew
    synchronized List<List<Said>> of(List<Said> claims, Rarity weights) {
        keep(weights.equals(rarity) ? alike(claims) : 0);
        rarity = weights;
        for (var place = seen.size(); place < claims.size(); place++) {
            take(claims.get(place), place);
        }
        var groups = new ArrayList<List<Said>>();
        firsts.forEach(first -> groups.add(new ArrayList<>()));
        for (var place = 0; place < claims.size(); place++) {
            groups.get(groupOfSeen.get(place)).add(claims.get(place));
        }
        return groups;
    }

    /// How many claims from the start are those of the last time.
    private int alike(List<Said> claims) {
        var place = 0;
        while (place < Math.min(seen.size(), claims.size()) && seen.get(place).sameAs(claims.get(place))) {
            place++;
        }
        return place;
    }

    private void keep(int claims) {
        if (claims == seen.size()) {
            return;
        }
        if (claims == 0) {
            numbers.clear();
            weightOf.clear();
        }
        seen.subList(claims, seen.size()).clear();
        groupOfSeen.subList(claims, groupOfSeen.size()).clear();
        var groups =
                (int) firsts.stream().takeWhile(first -> first.place < claims).count();
        firsts.subList(groups, firsts.size()).clear();
        groupsByKey.values().forEach(open -> open.removeIf(group -> group >= groups));
        groupsByKey.values().removeIf(List::isEmpty);
    }

    private void take(Said said, int place) {
        var key = said.key();
        var blocks = key.blocks();
        var wording = wording(said);
        var group = nearest(key, wording, blocks);
        if (group < 0) {
            group = firsts.size();
            firsts.add(new First(place, key, wording));
            for (var block : blocks) {
                var open = groupsByKey.computeIfAbsent(block, none -> new ArrayList<>());
                if (open.size() < MOST_WITH_ONE_KEY) {
                    open.add(group);
                }
            }
        }
        seen.add(said);
        groupOfSeen.add(group);
    }

    /// The group that says the same, -1 for none.
    private int nearest(ClaimKey key, Wording wording, Iterable<String> blocks) {
        var candidates = new TreeSet<Integer>();
        blocks.forEach(block -> candidates.addAll(groupsByKey.getOrDefault(block, List.of())));
        var best = -1;
        var nearest = 0.0;
        for (var candidate : candidates) {
            var first = firsts.get(candidate);
            var likeness = wording.likeness(first.wording);
            if (likeness > nearest && likeness >= key.alikeFrom(first.key)) {
                nearest = likeness;
                best = candidate;
            }
        }
        return best;
    }

    private Wording wording(Said said) {
        var stems = said.words().stream().mapToInt(this::number).sorted().toArray();
        var weights = Arrays.stream(stems).mapToDouble(weightOf::get).toArray();
        return new Wording(stems, weights, Arrays.stream(weights).sum());
    }

    private int number(String stem) {
        return numbers.computeIfAbsent(stem, none -> {
            weightOf.add(rarity.of(stem));
            return weightOf.size() - 1;
        });
    }
}
