package claimtrail.ingest.detect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/// How far two people who annotated the same texts of the gold set agree: whether a predicate is a claim (F1 of
/// triggers that overlap in a sentence), and on those that both found Cohen's kappa of each label.
///
/// Source of the measure: J. Cohen, A Coefficient of Agreement for Nominal Scales, 1960.
final class GoldAgreement {

    private static final Map<String, Function<Row, String>> LABELS = new TreeMap<>(Map.of(
            "frame", Row::frame, "modality", Row::modality, "polarity", Row::polarity, "kind of holder", Row::holder));

    private GoldAgreement() {}

    /// A claim as it was written down.
    private record Row(String sentence, String trigger, String frame, String modality, String polarity, String holder) {
        static Row of(String line) {
            var cells = line.split("\t", -1);
            return new Row(cells[0], cells[1].replaceFirst("\\s*#\\d$", ""), cells[2], cells[3], cells[4], cells[5]);
        }

        boolean overlaps(Row other) {
            return sentence.equals(other.sentence)
                    && (trigger.contains(other.trigger) || other.trigger.contains(trigger));
        }
    }

    private record Pair(Row first, Row second) {}

    /// How many claims the texts have in both annotations together, and those that both found.
    private record Tally(int texts, int rows, List<Pair> pairs) {
        Tally plus(Tally other) {
            var all = new ArrayList<>(pairs);
            all.addAll(other.pairs);
            return new Tally(texts + other.texts, rows + other.rows, all);
        }

        String figures() {
            var kappas = LABELS.entrySet().stream()
                    .map(label -> String.format(Locale.ROOT, "%s %.3f", label.getKey(), kappa(pairs, label.getValue())))
                    .collect(Collectors.joining(", "));
            return String.format(
                    Locale.ROOT, "%d texts, F1 %.3f, kappa of %s", texts, 2.0 * pairs.size() / rows, kappas);
        }
    }

    /// Prints the figures of each letter that ids begin with, and of all of them.
    ///
    /// @param arguments the folder of the gold set, and where not all of it is meant the letters
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var letters = new TreeMap<String, Tally>();
        try (var files = Files.list(folder.resolve("second"))) {
            for (var file : files.toList()) {
                var name = file.getFileName().toString();
                letters.merge(name.substring(0, 1), tally(folder, name), Tally::plus);
            }
        }
        if (arguments.length > 1) {
            letters.keySet().removeIf(letter -> !arguments[1].contains(letter));
        }
        letters.forEach((letter, tally) -> System.out.println(letter + ": " + tally.figures()));
        letters.values().stream().reduce(Tally::plus).ifPresent(all -> System.out.println("all: " + all.figures()));
    }

    private static Tally tally(Path folder, String name) throws IOException {
        var first = rows(folder.resolve("first").resolve(name));
        var second = rows(folder.resolve("second").resolve(name));
        return new Tally(1, first.size() + second.size(), pairs(first, second));
    }

    private static List<Row> rows(Path file) throws IOException {
        return Files.readAllLines(file).stream()
                .skip(1)
                .filter(line -> !line.isBlank())
                .map(Row::of)
                .toList();
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
