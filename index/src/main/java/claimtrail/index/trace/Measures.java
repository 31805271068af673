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

    /// Coverage that gives no date at all still tells of a measure where several documents do.
    private static final int ENOUGH_WITHOUT_A_DATE = 2;

    private record Told(Measure measure, long documents) {}

    private final Coverage coverage;

    public Measures(Coverage coverage) {
        this.coverage = coverage;
    }

    /// All measures, those with the most documents first.
    public List<Measure> all() {
        var names = names();
        return MeasureGrouping.groups(coverage).entrySet().stream()
                .filter(group -> group.getValue().stream()
                        .anyMatch(claim -> claim.status().isPresent()))
                .sorted(Comparator.comparingLong(
                                (Map.Entry<String, List<MeasureClaim>> group) -> -documents(group.getValue()))
                        .thenComparing(Map.Entry::getKey))
                .map(group -> new Told(measure(group.getKey(), group.getValue(), names), documents(group.getValue())))
                .filter(told -> !told.measure.events().isEmpty() || told.documents >= ENOUGH_WITHOUT_A_DATE)
                .map(Told::measure)
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

    private Measure measure(String key, List<MeasureClaim> claims, Map<String, String> names) {
        var naming = new MeasureName(names);
        var events = new Chronicle(claims).events();
        return new Measure(
                key.substring(key.indexOf(':') + 1).replace('@', '-'),
                naming.of(Episodes.anchor(key), claims),
                actor(claims, names),
                objects(claims),
                events,
                new Board(claims, names, events).slots());
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

    static Optional<String> mostCommon(List<String> ids) {
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
