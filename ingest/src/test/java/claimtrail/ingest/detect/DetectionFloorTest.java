package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Guards against losing what is found; the scorer beside the data measures more exactly.
class DetectionFloorTest {

    private static final double FLOOR = 0.55;

    @ParameterizedTest
    @ValueSource(strings = {"d1", "d2"})
    void findsMostClaimsOfTheCoverage(String set) throws IOException {
        var folder = SharedData.folder("data/coverage").resolve(set);
        assumeTrue(Files.exists(folder), "the shared test data is not beside this checkout");
        var found = 0;
        var missed = 0;
        var alarms = 0;
        var gold = gold(folder.resolve("claims.jsonl"));
        for (var name :
                gold.stream().map(row -> row.path("doc").asText()).distinct().toList()) {
            var actions = actions(folder.resolve("docs").resolve(name + ".json"));
            var named = new HashSet<String>();
            for (var row : gold) {
                if (row.path("doc").asText().equals(name)) {
                    var hits = actions.stream()
                            .filter(action -> isNamed(action, row))
                            .toList();
                    named.addAll(hits);
                    if (row.path("required").asBoolean()) {
                        found += hits.isEmpty() ? 0 : 1;
                        missed += hits.isEmpty() ? 1 : 0;
                    }
                }
            }
            alarms += (int)
                    actions.stream().filter(action -> !named.contains(action)).count();
        }
        var f1 = 2.0 * found / (2.0 * found + missed + alarms);
        assertTrue(f1 >= FLOOR, set + ": F1 is " + f1);
    }

    private static List<JsonNode> gold(Path file) throws IOException {
        var json = new ObjectMapper();
        var rows = new ArrayList<JsonNode>();
        for (var line : Files.readAllLines(file)) {
            rows.add(json.readTree(line));
        }
        return rows;
    }

    /// Sentence and action of each claim, as one text.
    private static List<String> actions(Path file) {
        var document = SharedData.document(file);
        return Readers.DETECTOR.detect(document, Readers.ANNOTATOR.annotate(document)).claims().stream()
                .map(claim -> claim.sentence().text() + "\n" + claim.slots().action())
                .toList();
    }

    private static boolean isNamed(String action, JsonNode row) {
        var parts = action.split("\n", -1);
        var trigger = words(row.path("trigger").asText());
        return row.path("sentence").asText().contains(parts[0].strip())
                && words(parts[1]).stream().anyMatch(trigger::contains);
    }

    private static Set<String> words(String text) {
        return Set.copyOf(List.of(text.toLowerCase(Locale.ROOT).split("\\W+", -1)));
    }
}
