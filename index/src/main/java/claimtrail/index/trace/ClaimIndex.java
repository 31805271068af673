package claimtrail.index.trace;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/// All claims, found by the stems of what they are about: a question looks only at claims that share something rare
/// with it.
final class ClaimIndex {

    private static final int MOST_CANDIDATES = 2_000;
    private static final int COMMON = 5_000;

    private final List<Said> all;
    private final Map<String, List<Integer>> byStem;
    private final Map<String, Said> byId;
    private final Rarity rarity;

    private ClaimIndex(List<Said> all, Map<String, List<Integer>> byStem, Map<String, Said> byId, Rarity rarity) {
        this.all = all;
        this.byStem = byStem;
        this.byId = byId;
        this.rarity = rarity;
    }

    static ClaimIndex of(List<Worked> documents, Furniture furniture, DerivationGraph graph, SlowRarity rarities) {
        var all = new ArrayList<Said>();
        for (var worked : documents) {
            var origin = graph.originOf(worked.print().id());
            furniture.without(worked).forEach(said -> all.add(said.from(origin)));
        }
        var byStem = new HashMap<String, List<Integer>>();
        for (var place = 0; place < all.size(); place++) {
            for (var stem : all.get(place).matter().stems()) {
                byStem.computeIfAbsent(stem, none -> new ArrayList<>()).add(place);
            }
        }
        var rarity = rarities.of(all.stream().map(said -> said.matter().stems()).toList());
        var byId = all.stream()
                .collect(Collectors.toUnmodifiableMap(
                        said -> said.claim().id(), Function.identity(), (first, again) -> first));
        return new ClaimIndex(List.copyOf(all), Map.copyOf(byStem), byId, rarity);
    }

    List<Said> all() {
        return all;
    }

    Map<String, Said> byId() {
        return byId;
    }

    Rarity rarity() {
        return rarity;
    }

    /// Claims that share most with the matter, in their order: those that hold its rarest stems are looked at until
    /// there are enough. Stems that very many claims hold are asked only while rarer ones have found nothing.
    List<Said> near(Matter matter) {
        var places = new HashSet<Integer>();
        for (var stem : rarestFirst(matter.stems())) {
            var there = byStem.getOrDefault(stem, List.of());
            if (places.size() >= MOST_CANDIDATES || (there.size() > COMMON && !places.isEmpty())) {
                break;
            }
            places.addAll(there);
        }
        return places.size() <= MOST_CANDIDATES
                ? places.stream().sorted().map(all::get).toList()
                : nearest(matter, places);
    }

    private List<Said> nearest(Matter matter, Set<Integer> places) {
        var shared = new HashMap<Integer, Double>();
        for (var place : places) {
            var stems = all.get(place).matter().stems();
            shared.put(
                    place,
                    rarity.sum(matter.stems().stream().filter(stems::contains).toList()));
        }
        return shared.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .sorted()
                .map(all::get)
                .toList();
    }

    private List<String> rarestFirst(Set<String> stems) {
        return stems.stream()
                .filter(byStem::containsKey)
                .sorted(Comparator.comparingInt(rarity::heldBy).thenComparing(Comparator.naturalOrder()))
                .toList();
    }
}
