package claimtrail.ingest.annotate;

import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.classify.RVFDataset;
import edu.stanford.nlp.ling.RVFDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;

/// A classifier that adds up weights of traits and turns the sums into probabilities (multinomial logistic regression),
/// trained by CoreNLP and kept as a table that can be read.
///
/// Immutable; shared by all threads.
public final class LinearModel {

    private static final float[] NONE = new float[0];

    private final List<String> labels;
    private final Map<String, float[]> weights;

    private LinearModel(List<String> labels, Map<String, float[]> weights) {
        this.labels = List.copyOf(labels);
        this.weights = weights;
    }

    /// One thing to learn from.
    public record Example(String label, Map<String, Double> traits) {}

    /// Learns weights; the same examples in the same order give the same weights.
    ///
    /// @param sigma the deviation of the weights' Gaussian prior: less is more cautious
    public static LinearModel train(List<Example> examples, double sigma) {
        var data = new RVFDataset<String, String>();
        for (var example : examples) {
            var counter = new ClassicCounter<String>();
            example.traits().forEach(counter::setCount);
            data.add(new RVFDatum<>(counter, example.label()));
        }
        var factory = new LinearClassifierFactory<String, String>(1e-4, false, sigma);
        factory.setVerbose(false);
        return of(factory.trainClassifier(data));
    }

    private static LinearModel of(LinearClassifier<String, String> trained) {
        var labels = List.copyOf(new TreeSet<>(trained.labels()));
        var weights = new HashMap<String, float[]>();
        for (var trait : trained.features()) {
            var row = new float[labels.size()];
            var counts = false;
            for (var label = 0; label < row.length; label++) {
                row[label] = rounded(trained.weight(trait, labels.get(label)));
                counts |= row[label] != 0;
            }
            if (counts) {
                weights.put(trait, row);
            }
        }
        return new LinearModel(labels, weights);
    }

    private static float rounded(double weight) {
        return Math.round(weight * 1000) / 1000f;
    }

    /// How probable each label is for something with these traits.
    public Map<String, Double> probabilities(Map<String, Double> traits) {
        var sums = new double[labels.size()];
        traits.forEach((trait, value) -> {
            var row = weights.getOrDefault(trait, NONE);
            for (var label = 0; label < row.length; label++) {
                sums[label] += row[label] * value;
            }
        });
        var highest = Double.NEGATIVE_INFINITY;
        for (var sum : sums) {
            highest = Math.max(highest, sum);
        }
        var total = 0.0;
        for (var label = 0; label < sums.length; label++) {
            sums[label] = Math.exp(sums[label] - highest);
            total += sums[label];
        }
        var probabilities = new HashMap<String, Double>();
        for (var label = 0; label < sums.length; label++) {
            probabilities.put(labels.get(label), sums[label] / total);
        }
        return probabilities;
    }

    /// Writes the labels in the first line, then a trait and its weights a line, tab-separated, in order of trait.
    public void write(Writer out) throws IOException {
        out.write("\t" + String.join("\t", labels) + "\n");
        for (var trait : new TreeSet<>(weights.keySet())) {
            out.write(trait);
            for (var weight : weights.getOrDefault(trait, NONE)) {
                out.write(weight == 0 ? "\t0" : String.format(Locale.ROOT, "\t%.3f", weight));
            }
            out.write("\n");
        }
    }

    /// Reads what [#write(Writer)] wrote.
    public static LinearModel read(BufferedReader in) throws IOException {
        var head = in.readLine();
        if (head == null) {
            throw new IOException("the model is empty");
        }
        var labels = List.of(head.substring(1).split("\t", -1));
        var weights = new HashMap<String, float[]>();
        for (var line = in.readLine(); line != null; line = in.readLine()) {
            var cells = new ArrayList<>(List.of(line.split("\t", -1)));
            var row = new float[labels.size()];
            for (var label = 0; label < row.length; label++) {
                row[label] = Float.parseFloat(cells.get(label + 1));
            }
            weights.put(cells.getFirst(), row);
        }
        return new LinearModel(labels, weights);
    }
}
