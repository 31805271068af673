package claimtrail.ingest.detect;

import claimtrail.ingest.annotate.LinearModel;
import claimtrail.ingest.annotate.LinearModel.Example;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.GZIPOutputStream;

/// Trains the models of claims and frames on the gold set and prints how well they do on the parts that they were not
/// trained on. With `write` it puts the models where the program finds them.
final class ClaimTraining {

    /// How far weights may go: chosen on the documents for choosing.
    static final double CLAIM_SIGMA = 0.4;

    static final double FRAME_SIGMA = 0.8;

    private static final Path MODELS = Path.of("src/main/resources/claimtrail/ingest/detect");
    private static final double[][] BOUNDS = {
        {0.35, 0.35}, {0.1, 0.4}, {0.15, 0.4}, {0.15, 0.45}, {0.2, 0.45}, {0.2, 0.5}, {0.25, 0.45}, {0.3, 0.4}
    };
    private static final int FEWEST = 2;
    private static final int FOLDS = 5;

    private ClaimTraining() {}

    /// Prints figures, and writes the models where that is asked for.
    ///
    /// @param wishes any of `folds`, `blind`, `write`
    static void run(List<Labelled> labelled, List<String> wishes) throws IOException {
        if (wishes.contains("folds")) {
            folds(labelled);
        }
        var model = train(labelled);
        print("train", labelled, Labelled::isForTraining, model);
        print("dev", labelled, document -> document.part().equals("dev"), model);
        if (wishes.contains("blind")) {
            print("blind", labelled, document -> document.part().equals("blind"), model);
        }
        if (wishes.contains("write")) {
            write(model.claims(), MODELS.resolve("claim-model.tsv.gz"));
            write(model.frames(), MODELS.resolve("frame-model.tsv.gz"));
        }
    }

    /// The models of the part for training.
    static ClaimModel train(List<Labelled> labelled) {
        return train(labelled.stream().filter(Labelled::isForTraining).toList(), CLAIM_SIGMA, FRAME_SIGMA);
    }

    /// Trains on four fifths of the documents for training and judges the last fifth, each in turn, with
    /// different bounds for what the rules see too and for what they do not see.
    private static void folds(List<Labelled> labelled) {
        var training = labelled.stream().filter(Labelled::isForTraining).toList();
        var tallies = new TreeMap<String, Tally>();
        for (var fold = 0; fold < FOLDS; fold++) {
            var left = fold;
            var model = train(at(training, index -> index % FOLDS != left), CLAIM_SIGMA, FRAME_SIGMA);
            for (var held : at(training, index -> index % FOLDS == left)) {
                for (var bounds : BOUNDS) {
                    tallies.computeIfAbsent(
                                    "with rules %.2f, alone %.2f".formatted(bounds[0], bounds[1]), first -> new Tally())
                            .count(held, model, bounds[0], bounds[1]);
                }
            }
        }
        tallies.forEach((bounds, tally) -> System.out.println(bounds + ": " + tally));
    }

    private static List<Labelled> at(List<Labelled> documents, Predicate<Integer> chosen) {
        var some = new ArrayList<Labelled>();
        for (var index = 0; index < documents.size(); index++) {
            if (chosen.test(index)) {
                some.add(documents.get(index));
            }
        }
        return some;
    }

    private static ClaimModel train(List<Labelled> documents, double claimSigma, double frameSigma) {
        var claims = new ArrayList<Example>();
        var frames = new ArrayList<Example>();
        for (var document : documents) {
            for (var label : document.labels()) {
                if (!label.isOptional()) {
                    claims.add(new Example(
                            label.frame() == null ? ClaimModel.NONE : ClaimModel.CLAIM,
                            label.predicate().traits()));
                }
                if (label.frame() != null) {
                    frames.add(new Example(label.frame(), label.predicate().traits()));
                }
            }
        }
        return new ClaimModel(
                LinearModel.train(common(claims), claimSigma), LinearModel.train(common(frames), frameSigma));
    }

    /// The examples without traits that hardly occur.
    private static List<Example> common(List<Example> examples) {
        var counts = new LinkedHashMap<String, Integer>();
        examples.forEach(example -> example.traits().keySet().forEach(trait -> counts.merge(trait, 1, Integer::sum)));
        return examples.stream()
                .map(example -> {
                    var kept = new TreeMap<String, Double>(example.traits());
                    kept.keySet().removeIf(trait -> counts.getOrDefault(trait, 0) < FEWEST);
                    return new Example(example.label(), kept);
                })
                .toList();
    }

    private static void print(String name, List<Labelled> labelled, Predicate<Labelled> part, ClaimModel model) {
        var tally = new Tally();
        labelled.stream()
                .filter(part)
                .forEach(document -> tally.count(document, model, ClaimModel.WITH_RULES, ClaimModel.ALONE));
        new PrintStream(System.out, true, StandardCharsets.UTF_8).println(name + ": " + tally);
    }

    private static void write(LinearModel model, Path file) throws IOException {
        try (var out =
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(file)), StandardCharsets.UTF_8)) {
            model.write(out);
        }
    }

    /// Claims found, missed and falsely found, by the models and by the rules alone.
    private static final class Tally {

        private final Map<String, Integer> counts = new TreeMap<>();

        void count(Labelled document, ClaimModel model, double withRules, double alone) {
            for (var label : document.labels()) {
                var predicate = label.predicate();
                var found = model.probability(predicate) >= ClaimModel.bound(predicate, withRules, alone);
                if (label.isOptional()) {
                    continue;
                }
                add(label.frame() != null, found, "");
                add(label.frame() != null, label.predicate().ruled(), "rules ");
                if (label.frame() != null && found) {
                    add(model.frame(label.predicate()).label().equals(label.frame()), true, "frame ");
                }
            }
            counts.merge("unplaced", document.unplaced(), Integer::sum);
        }

        private void add(boolean gold, boolean found, String what) {
            counts.merge(what + (gold ? found ? "hit" : "miss" : found ? "alarm" : "none"), 1, Integer::sum);
        }

        private double of(String what) {
            return counts.getOrDefault(what, 0);
        }

        @Override
        public String toString() {
            return f1("") + ", rules alone " + f1("rules ")
                    + ", frame %.3f".formatted(of("frame hit") / (of("frame hit") + of("frame alarm")))
                    + ", claims " + (int) (of("hit") + of("miss")) + " and " + counts.get("unplaced") + " unplaced";
        }

        private String f1(String what) {
            var missed = of(what + "miss") + of("unplaced");
            var precision = of(what + "hit") / (of(what + "hit") + of(what + "alarm"));
            var recall = of(what + "hit") / (of(what + "hit") + missed);
            return "P %.3f R %.3f F1 %.3f".formatted(precision, recall, 2 * precision * recall / (precision + recall));
        }
    }
}
