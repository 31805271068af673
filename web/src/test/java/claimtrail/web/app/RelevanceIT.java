package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.index.search.Hit;
import claimtrail.index.search.SearchRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How well the example web is found with the questions that it was written to answer.
@ExtendWith(SharedExampleRun.class)
class RelevanceIT {

    private static final int SHOWN = 10;
    private static final double ENOUGH = 0.6;

    private record Asked(String query, Set<String> titles) {

        static Asked of(String line) {
            var cells = List.of(line.split("\t"));
            return new Asked(cells.getFirst(), Set.copyOf(cells.subList(1, cells.size())));
        }
    }

    @Test
    void whatAnswersAQuestionComesFirst(ExampleRun run) throws IOException {
        var all = asked();
        var sum = 0.0;
        var weak = new ArrayList<String>();
        for (var asked : all) {
            var gain = gain(run, asked);
            sum += gain;
            if (gain < ENOUGH) {
                weak.add(asked.query() + " " + Math.round(gain * 1000) / 1000.0);
            }
        }
        var mean = sum / all.size();

        assertTrue(mean >= ENOUGH, () -> "nDCG@10 " + mean + ", weak: " + weak);
    }

    @Test
    void everyTitleThatIsExpectedIsThere(ExampleRun run) throws IOException {
        var titles = run.documents().stream()
                .map(stored -> String.valueOf(stored.document().metadata().titleText()))
                .collect(Collectors.toSet());
        var missing = asked().stream()
                .flatMap(asked -> asked.titles().stream())
                .filter(title -> !titles.contains(title))
                .distinct()
                .toList();

        assertEquals(List.of(), missing);
    }

    /// nDCG of the first ten.
    private static double gain(ExampleRun run, Asked asked) throws IOException {
        var hits = run.library().searcher().search(SearchRequest.of(asked.query(), SHOWN)).hits().stream()
                .map(Hit::title)
                .toList();
        var found = IntStream.range(0, hits.size())
                .filter(i -> asked.titles().contains(String.valueOf(hits.get(i))))
                .mapToDouble(RelevanceIT::discount)
                .sum();
        var best = IntStream.range(0, Math.min(SHOWN, asked.titles().size()))
                .mapToDouble(RelevanceIT::discount)
                .sum();
        return found / best;
    }

    private static double discount(int place) {
        return Math.log(2) / Math.log(place + 2);
    }

    private static List<Asked> asked() throws IOException {
        try (var file = Objects.requireNonNull(RelevanceIT.class.getResourceAsStream("relevance.tsv"))) {
            return new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(Asked::of)
                    .toList();
        }
    }
}
