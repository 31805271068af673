package claimtrail.index.trace;

import claimtrail.corpus.claim.Reading;
import claimtrail.index.GeneratedCoverage;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Measures what it costs to place one document more among those that are known, and to check a sentence against all
/// claims, on generated coverage.
///
///     TraceBenchmark CLAIMS
final class TraceBenchmark {
    private static final int CLAIMS_OF_A_DOCUMENT = 3;
    private static final int ADDED = 20;
    private static final int CHECKS = 200;
    private static final LocalDate TODAY = LocalDate.of(2026, 8, 1);

    private final GeneratedCoverage generated = new GeneratedCoverage();
    private final Kept kept = Kept.nothing();
    private final int documents;

    private TraceBenchmark(int claims) {
        this.documents = claims / CLAIMS_OF_A_DOCUMENT;
    }

    public static void main(String[] arguments) {
        new TraceBenchmark(Integer.parseInt(arguments[0])).run();
    }

    private void run() {
        print("documents", documents, "");
        var start = System.nanoTime();
        var coverage = Coverage.EMPTY.with(
                IntStream.range(0, documents).mapToObj(generated::document).toList(), documents, kept);
        print("the first picture of all, s", seconds(start), "");
        print("claims", coverage.claims().all().size(), "");
        check(coverage);
        coverage = place(coverage, documents, "one document more of today, ms", TODAY);
        coverage = place(coverage, documents + ADDED, "one document more of an earlier day, ms", null);
        var runtime = Runtime.getRuntime();
        System.gc();
        print("heap, MB", (runtime.totalMemory() - runtime.freeMemory()) / 1e6, "");
        print("documents at the end", coverage.documents().size(), "");
    }

    private Coverage place(Coverage known, int from, String name, @Nullable LocalDate day) {
        var times = new double[ADDED];
        var coverage = known;
        for (var i = 0; i < ADDED; i++) {
            var newer = List.of(generated.document(from + i, day));
            var start = System.nanoTime();
            coverage = coverage.with(newer, from + i + 1L, kept);
            times[i] = seconds(start) * 1e3;
        }
        spread(name, times);
        return coverage;
    }

    private void check(Coverage coverage) {
        var checker = new ClaimChecker(coverage);
        var times = new double[CHECKS];
        var answered = 0;
        for (var i = 0; i < CHECKS; i++) {
            var stored = generated.document((i * 37) % documents);
            var text = stored.reading().claims().getFirst().sentence().text();
            var question = new Question(text, stored.document(), firstClaim(stored.reading()), TODAY);
            var start = System.nanoTime();
            var result = checker.check(question);
            times[i] = seconds(start) * 1e3;
            answered += result.supporting().isEmpty() ? 0 : 1;
        }
        spread("a check, ms", times);
        print("checks that found their sentence, of " + CHECKS, answered, "");
    }

    private static Reading firstClaim(Reading all) {
        return new Reading(all.mentions(), List.of(), List.of(all.claims().getFirst()), List.of());
    }

    private static void spread(String name, double[] times) {
        Arrays.sort(times);
        print(name + ", median", times[times.length / 2], "");
        print(name + ", 95th percentile", times[times.length * 95 / 100], "");
    }

    private static double seconds(long start) {
        return (System.nanoTime() - start) / 1e9;
    }

    private static void print(String name, double figure, String note) {
        System.out.println(String.format(Locale.ROOT, "%-55s %12.2f  %s", name, figure, note));
    }
}
