package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.Annotator;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/// How far the readings of modality and polarity go with judgements of factuality from -3 to 3, over files of
/// `text, start, end, target, value`: the first file tells what each reading is worth, the others are judged by it.
final class FactualityFigures {

    private static final double CERTAIN = 3;
    private static final int MOST = 6000;

    private final Annotator annotator = new Annotator();
    private final Candidates candidates = Candidates.load();
    private final Cues cues = Cues.load();
    private final Framing framing = new Framing(Lexicon.load(), cues);
    private final Commitment commitment = new Commitment(cues);

    private FactualityFigures() {}

    /// A judged predicate: what was read of it, and what people judged.
    private record Judged(String reading, double value) {}

    public static void main(String[] files) throws IOException {
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        var figures = new FactualityFigures();
        var worth = worth(figures.read(Path.of(files[0])));
        worth.forEach((reading, value) -> out.printf(Locale.ROOT, "%-24s %.2f%n", reading, value));
        for (var file : List.of(files).subList(1, files.length)) {
            var judged = figures.read(Path.of(file));
            out.printf(
                    Locale.ROOT,
                    "%s: %d predicates, mean absolute error %.3f (always certain: %.3f), r %.3f%n",
                    Path.of(file).getFileName(),
                    judged.size(),
                    error(judged, worth),
                    error(judged, Map.of()),
                    correlation(judged, worth));
        }
    }

    private List<Judged> read(Path file) throws IOException {
        var judged = new ArrayList<Judged>();
        for (var line : Files.readAllLines(file).stream().skip(1).limit(MOST).toList()) {
            var cells = line.split("\t", -1);
            judged.add(new Judged(reading(cells[0], Integer.parseInt(cells[1])), Double.parseDouble(cells[4])));
        }
        return judged;
    }

    private String reading(String text, int word) {
        var document = Texts.document(text);
        var annotated = annotator.annotateQuestion(document);
        var at = word == 0
                ? 0
                : String.join(" ", List.of(text.split(" ", -1)).subList(0, word))
                                .length()
                        + 1;
        var nominals = new Nominals(framing.lexicon(), cues, new Named(List.of()));
        for (var sentence : annotated.sentences()) {
            if (sentence.parsed()) {
                for (var candidate : candidates.in(sentence)) {
                    if (begins(sentence, candidate.action()) == at) {
                        var stance = commitment.of(candidate, Frame.OTHER, nominals);
                        return stance.modality().label() + " "
                                + stance.polarity().label();
                    }
                }
            }
        }
        return Modality.ASSERTED.label() + " " + Polarity.POSITIVE.label();
    }

    private static int begins(AnnotatedSentence sentence, int token) {
        return sentence.token(token).span().start();
    }

    private static Map<String, Double> worth(List<Judged> judged) {
        var sums = new HashMap<String, double[]>();
        for (var one : judged) {
            var sum = sums.computeIfAbsent(one.reading(), first -> new double[2]);
            sum[0] += one.value();
            sum[1]++;
        }
        var worth = new java.util.TreeMap<String, Double>();
        sums.forEach((reading, sum) -> worth.put(reading, sum[0] / sum[1]));
        return worth;
    }

    private static double error(List<Judged> judged, Map<String, Double> worth) {
        return judged.stream()
                .mapToDouble(one -> Math.abs(one.value() - worth.getOrDefault(one.reading(), CERTAIN)))
                .average()
                .orElse(0);
    }

    private static double correlation(List<Judged> judged, Map<String, Double> worth) {
        var x = judged.stream()
                .mapToDouble(one -> worth.getOrDefault(one.reading(), CERTAIN))
                .toArray();
        var y = judged.stream().mapToDouble(Judged::value).toArray();
        var meanX = java.util.Arrays.stream(x).average().orElse(0);
        var meanY = java.util.Arrays.stream(y).average().orElse(0);
        var together = 0.0;
        var squareX = 0.0;
        var squareY = 0.0;
        for (var at = 0; at < x.length; at++) {
            together += (x[at] - meanX) * (y[at] - meanY);
            squareX += (x[at] - meanX) * (x[at] - meanX);
            squareY += (y[at] - meanY) * (y[at] - meanY);
        }
        return together / Math.sqrt(squareX * squareY);
    }
}
