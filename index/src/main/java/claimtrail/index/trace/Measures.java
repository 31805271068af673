package claimtrail.index.trace;

import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Measure;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The measures that the coverage speaks of, each with its events and the questions that are answered differently.
public final class Measures {

    private final Coverage coverage;

    public Measures(Coverage coverage) {
        this.coverage = coverage;
    }

    /// All measures, those with the most documents first.
    public List<Measure> all() {
        var names = names();
        return new MeasureGrouping(coverage)
                .groups().entrySet().stream()
                        .filter(group -> group.getValue().stream()
                                .anyMatch(claim -> claim.status().isPresent()))
                        .sorted(Comparator.comparingLong(
                                        (Map.Entry<String, List<MeasureClaim>> group) -> -documents(group.getValue()))
                                .thenComparing(Map.Entry::getKey))
                        .map(group -> measure(group.getKey(), group.getValue(), names))
                        .toList();
    }

    /// How a measure stood at the end of a day; empty where nothing is known of that day or before.
    public Optional<StatusOn> statusOn(Measure measure, LocalDate day) {
        return measure.events().stream()
                .filter(event -> !event.date().earliest().isAfter(day))
                .max(Comparator.comparing((Measure.Event event) -> event.date().earliest())
                        .thenComparing(Measure.Event::status))
                .map(event -> new StatusOn(
                        event.status(),
                        event.date(),
                        event.documents().stream()
                                .flatMap(id -> coverage.find(id).stream())
                                .anyMatch(Coverage::official),
                        event.documents()));
    }

    /// How a measure stands by its last dated event; empty where no event has a date.
    public Optional<StatusOn> lastStatus(Measure measure) {
        return statusOn(measure, LocalDate.MAX);
    }

    private Measure measure(String anchor, List<MeasureClaim> claims, Map<String, String> names) {
        return new Measure(
                anchor.substring(anchor.indexOf(':') + 1),
                name(anchor, names),
                actor(claims, names),
                objects(claims),
                new Chronicle(claims).events(),
                new Board(claims, names, coverage.claims().rarity()).slots());
    }

    private static String name(String anchor, Map<String, String> names) {
        var name = names.getOrDefault(anchor, anchor);
        return Names.type(anchor).equals("instrument") ? name : "Controls on " + name;
    }

    private static @Nullable String actor(List<MeasureClaim> claims, Map<String, String> names) {
        return mostCommon(claims.stream()
                        .map(claim -> claim.said().claim().slots().actor())
                        .filter(Objects::nonNull)
                        .map(Filler::entities)
                        .flatMap(List::stream)
                        .filter(id -> Names.type(id).equals("agency"))
                        .toList())
                .map(id -> names.getOrDefault(id, id))
                .orElse(null);
    }

    private static List<String> objects(List<MeasureClaim> claims) {
        return claims.stream()
                .map(claim -> claim.said().claim().slots().object())
                .filter(Objects::nonNull)
                .map(Filler::entities)
                .flatMap(List::stream)
                .filter(id -> Names.type(id).equals("model") || Names.type(id).equals("chip"))
                .distinct()
                .sorted()
                .toList();
    }

    private static Optional<String> mostCommon(List<String> ids) {
        return ids.stream()
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()))
                .entrySet()
                .stream()
                .max(Map.Entry.<String, Long>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    private static long documents(List<MeasureClaim> claims) {
        return claims.stream()
                .map(claim -> claim.said().stored().document().id())
                .distinct()
                .count();
    }

    private Map<String, String> names() {
        var names = new HashMap<String, String>();
        for (var stored : coverage.documents()) {
            stored.reading()
                    .mentions()
                    .forEach(mention -> names.putIfAbsent(
                            mention.entity().id(), mention.entity().name()));
        }
        return names;
    }
}
