package claimtrail.index.trace;

import claimtrail.corpus.claim.Filler;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What a measure is called: by its instrument's own name, else by whose controls they are and on what.
final class MeasureName {

    private static final double OFTEN = 0.25;
    private static final int MOST_OBJECTS = 3;

    private final Map<String, String> names;

    /// @param names usual names of entities by id
    MeasureName(Map<String, String> names) {
        this.names = names;
    }

    String of(String anchor, List<MeasureClaim> claims) {
        if (MeasureKinds.issued(anchor)) {
            return names.getOrDefault(anchor, anchor);
        }
        if (MeasureKinds.list(anchor)) {
            return "Additions to the " + names.getOrDefault(anchor, anchor);
        }
        var objects = objects(claims).stream()
                .map(id -> names.getOrDefault(id, id))
                .sorted()
                .toList();
        var on = objects.isEmpty() ? names.getOrDefault(anchor, anchor) : listed(objects);
        var controls = exports(claims) ? "export controls" : "controls";
        var name = country(claims).map(country -> country + " ").orElse("") + controls + " on " + on;
        return Character.toUpperCase(name.charAt(0)) + name.substring(1);
    }

    /// The models and chips that claims about the measure name most; a name that another one only makes more precise
    /// is left out.
    List<String> objects(List<MeasureClaim> claims) {
        var counts = new HashMap<String, Set<Object>>();
        for (var claim : claims) {
            Stream.ofNullable(claim.said().claim().slots().object())
                    .map(Filler::entities)
                    .flatMap(List::stream)
                    .filter(id ->
                            Names.type(id).equals("model") || Names.type(id).equals("chip"))
                    .forEach(id -> counts.computeIfAbsent(id, none -> new HashSet<>())
                            .add(claim.said().origin()));
        }
        var precise = precise(counts.keySet());
        counts.keySet().retainAll(precise);
        var most = counts.values().stream().mapToInt(Set::size).max().orElse(0);
        return counts.entrySet().stream()
                .filter(count -> count.getValue().size() >= OFTEN * most)
                .sorted(Comparator.comparingInt((Map.Entry<String, Set<Object>> count) ->
                                -count.getValue().size())
                        .thenComparing(Map.Entry::getKey))
                .limit(MOST_OBJECTS)
                .map(Map.Entry::getKey)
                .toList();
    }

    /// Without the ids that another of them begins with: a family beside its members.
    static Set<String> precise(Set<String> ids) {
        return ids.stream()
                .filter(id -> ids.stream().noneMatch(other -> other.startsWith(id + "-")))
                .collect(Collectors.toUnmodifiableSet());
    }

    /// `A`, `A and B`, `A, B and C`.
    static String listed(List<String> all) {
        var last = all.getLast();
        return all.size() == 1 ? last : String.join(", ", all.subList(0, all.size() - 1)) + " and " + last;
    }

    private static boolean exports(List<MeasureClaim> claims) {
        return documents(claims.stream()
                        .filter(claim -> claim.said().matter().stems().contains("export")))
                >= OFTEN * documents(claims.stream());
    }

    private static long documents(Stream<MeasureClaim> claims) {
        return claims.map(claim -> claim.said().stored().document().id())
                .distinct()
                .count();
    }

    /// The country of the agency that acts most often.
    private static Optional<String> country(List<MeasureClaim> claims) {
        return Measures.mostCommon(claims.stream()
                .map(claim -> claim.said().claim().slots().actor())
                .filter(Objects::nonNull)
                .map(Filler::entities)
                .flatMap(List::stream)
                .flatMap(id -> Agencies.country(id).stream())
                .toList());
    }
}
