package claimtrail.ingest.detect;

import claimtrail.corpus.document.Document;
import claimtrail.ingest.annotate.Annotator;
import claimtrail.ingest.annotate.StageTimes;
import edu.stanford.nlp.pipeline.CoreDocument;
import edu.stanford.nlp.pipeline.StanfordCoreNLP;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/// Words a second that are read for claims, beside CoreNLP's whole pipeline over the same texts; see
/// `ingest/benchmark/read/README.md`.
final class ReadBenchmark {

    private static final String ALL = "tokenize,pos,lemma,ner,depparse,coref,natlog,openie,kbp,quote";
    private static final Pattern TOKEN = Pattern.compile("[\\p{L}\\p{N}]+|[^\\s\\p{L}\\p{N}]");
    private static final int WARM_UP = 5;
    private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

    private final ClaimDetector detector = new ClaimDetector();
    private final Annotator annotator = new Annotator();

    private ReadBenchmark() {}

    /// Prints the ratios of one run.
    ///
    /// @param arguments how many texts the whole pipeline reads (default 15), how many rounds (default 3)
    public static void main(String[] arguments) throws IOException, InterruptedException, ExecutionException {
        var sample = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 15;
        var rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var gold = GoldTexts.read(Path.of("gold"));
        new ReadBenchmark().run(gold, sample, rounds);
    }

    private void run(List<GoldTexts.GoldText> gold, int sample, int rounds)
            throws InterruptedException, ExecutionException {
        var all = gold.stream().map(GoldTexts.GoldText::document).toList();
        var elsewhere = all.stream().map(ReadBenchmark::aboutFlowers).toList();
        lost(gold);
        heap("Claimtrail's models");
        var one = 0.0;
        var two = 0.0;
        var off = 0.0;
        for (var round = 0; round < rounds; round++) {
            one = Math.max(one, perSecond(all, 1));
            two = Math.max(two, perSecond(all, 2));
            off = Math.max(off, perSecond(elsewhere, 1));
        }
        stages(all);
        var stock = stock(all.subList(0, Math.min(sample, all.size())));
        line("CoreNLP's pipeline", stock, 1);
        line("Claimtrail", one, one / stock);
        line("Claimtrail, off the subject", off, off / stock);
        OUT.printf(Locale.ROOT, "on two threads: %.2f times one thread%n", two / one);
    }

    /// Required claims of the gold set in sentences that were not parsed.
    private void lost(List<GoldTexts.GoldText> gold) {
        var claims = 0;
        var lost = 0;
        for (var text : gold) {
            var annotated = annotator.annotate(text.document());
            for (var claim : text.claims()) {
                claims++;
                lost += annotated.sentences().stream()
                                .anyMatch(sentence ->
                                        sentence.parsed() && sentence.span().overlaps(claim.trigger()))
                        ? 0
                        : 1;
            }
        }
        OUT.printf(Locale.ROOT, "gold claims in sentences that were not parsed: %d of %d%n", lost, claims);
    }

    private double perSecond(List<Document> documents, int threads) throws InterruptedException, ExecutionException {
        documents.stream().limit(WARM_UP).forEach(this::read);
        var start = System.nanoTime();
        try (var pool = Executors.newFixedThreadPool(threads)) {
            var tasks = documents.stream()
                    .map(document -> (Callable<Integer>) () -> read(document))
                    .toList();
            for (Future<Integer> done : pool.invokeAll(tasks)) {
                done.get();
            }
        }
        return tokens(documents) / ((System.nanoTime() - start) / 1e9);
    }

    private int read(Document document) {
        return detector.detect(document, annotator.annotate(document)).claims().size();
    }

    private static double stock(List<Document> documents) {
        var properties = new Properties();
        properties.setProperty("annotators", ALL);
        properties.setProperty("sutime.binders", "0"); // holidays need a library that is not among ours
        var pipeline = new StanfordCoreNLP(properties);
        pipeline.annotate(new CoreDocument(documents.getFirst().text()));
        var start = System.nanoTime();
        documents.forEach(document -> pipeline.annotate(new CoreDocument(document.text())));
        var perSecond = tokens(documents) / ((System.nanoTime() - start) / 1e9);
        heap("with CoreNLP's pipeline beside them");
        return perSecond;
    }

    private static void stages(List<Document> documents) {
        var seconds = StageTimes.of(documents.stream().map(Document::text).toList());
        var all = seconds.values().stream().mapToDouble(Double::doubleValue).sum();
        seconds.forEach((stage, took) ->
                OUT.printf(Locale.ROOT, "  %-16s %4.1f %% of the time of the models%n", stage, 100 * took / all));
    }

    private static double tokens(List<Document> documents) {
        return documents.stream()
                .mapToLong(document -> TOKEN.matcher(document.text()).results().count())
                .sum();
    }

    /// A document as long, about something else.
    private static Document aboutFlowers(Document document) {
        var words = List.of(
                "the", "garden", "has", "roses", "and", "tulips", "that", "bloom", "in", "June", "near", "a", "pond.");
        var text = new StringBuilder();
        for (var at = 0; text.length() < document.text().length(); at++) {
            text.append(words.get(at % words.size())).append(' ');
        }
        return Texts.document(text.toString().strip());
    }

    private static void heap(String what) {
        System.gc();
        var runtime = Runtime.getRuntime();
        OUT.printf(
                Locale.ROOT,
                "heap in use, %s: %d MB%n",
                what,
                (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
    }

    private static void line(String name, double perSecond, double ratio) {
        OUT.printf(Locale.ROOT, "%-28s %9.0f tokens/s, %.1f times%n", name, perSecond, ratio);
    }
}
