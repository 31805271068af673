package claimtrail.ingest.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far two people who annotated the same texts of the gold set agree: whether a predicate is a claim (F1 of
/// triggers that overlap in a sentence), and on those that both found Cohen's kappa of each label.
///
/// Source of the measure: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960.
final class GoldAgreement {

    private static final List<String> LABELS = List.of("frame", "modality", "polarity", "holderKind");

    private GoldAgreement() {}

    /// A claim as it was written down: its cells by the names of the columns.
    private record Row(Map<String, String> cells) {
        String cell(String name) {
            return cells.getOrDefault(name, "-");
        }

        boolean overlaps(Row other) {
            var one = cell("trigger").replaceFirst("\\s*#\\d$", "");
            var two = other.cell("trigger").replaceFirst("\\s*#\\d$", "");
            return cell("sentence").equals(other.cell("sentence")) && (one.contains(two) || two.contains(one));
        }
    }

    private record Pair(Row first, Row second) {}

    /// Prints the figures.
    ///
    /// @param arguments the folder of the gold set
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var pairs = new ArrayList<Pair>();
        var texts = 0;
        var rows = 0;
        try (var files = Files.list(folder.resolve("second"))) {
            for (var file : files.sorted().toList()) {
                var first = rows(folder.resolve("first").resolve(file.getFileName()));
                var second = rows(file);
                texts++;
                rows += first.size() + second.size();
                pairs.addAll(pairs(first, second));
            }
        }
        System.out.printf(Locale.ROOT, "%d texts, claims found by both: F1 %.3f%n", texts, 2.0 * pairs.size() / rows);
        for (var label : LABELS) {
            System.out.printf(Locale.ROOT, "%-10s kappa %.3f%n", label, kappa(pairs, row -> row.cell(label)));
        }
    }

    private static List<Row> rows(Path file) throws IOException {
        var lines = Files.readAllLines(file);
        var names = lines.getFirst().split("\t", -1);
        var rows = new ArrayList<Row>();
        for (var line : lines.subList(1, lines.size())) {
            var values = line.split("\t", -1);
            var cells = new HashMap<String, String>();
            for (var i = 0; i < Math.min(names.length, values.length); i++) {
                cells.put(names[i], values[i]);
            }
            rows.add(new Row(cells));
        }
        return rows;
    }

    private static List<Pair> pairs(List<Row> first, List<Row> second) {
        var free = new ArrayList<>(second);
        var pairs = new ArrayList<Pair>();
        for (var row : first) {
            free.stream().filter(row::overlaps).findFirst().ifPresent(other -> {
                free.remove(other);
                pairs.add(new Pair(row, other));
            });
        }
        return pairs;
    }

    /// Agreement beyond what chance would bring.
    private static double kappa(List<Pair> pairs, Function<Row, String> label) {
        var seen = pairs.stream()
                        .filter(pair -> label.apply(pair.first()).equals(label.apply(pair.second())))
                        .count()
                / (double) pairs.size();
        var one =
                pairs.stream().collect(Collectors.groupingBy(pair -> label.apply(pair.first()), Collectors.counting()));
        var two = pairs.stream()
                .collect(Collectors.groupingBy(pair -> label.apply(pair.second()), Collectors.counting()));
        var chance = one.entrySet().stream()
                .mapToDouble(entry -> entry.getValue() * two.getOrDefault(entry.getKey(), 0L))
                .sum();
        var expected = chance / pairs.size() / pairs.size();
        return (seen - expected) / (1 - expected);
    }
}
