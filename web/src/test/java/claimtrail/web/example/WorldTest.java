package claimtrail.web.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.web.example.Article.State.Shown;
import claimtrail.web.example.Change.Corrected;
import claimtrail.web.example.Change.Deleted;
import claimtrail.web.example.Change.Edited;
import claimtrail.web.example.Change.Replacement;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/// The files of the example web agree with each other.
class WorldTest {

    @Test
    void namesEveryTextThatHasAFile() throws Exception {
        var files = new TreeSet<String>();
        var world = Path.of(
                Objects.requireNonNull(WorldTest.class.getResource("world.txt")).toURI());
        var root = Objects.requireNonNull(world.getParent());
        try (var paths = Files.walk(root, 2)) {
            paths.filter(path -> path.toString().endsWith(".txt"))
                    .map(path -> root.relativize(path).toString().replace('\\', '/'))
                    .filter(name -> name.contains("/"))
                    .filter(name -> !name.endsWith("site.txt") && !name.endsWith("robots.txt"))
                    .map(name -> name.substring(0, name.length() - ".txt".length()))
                    .forEach(files::add);
        }

        assertEquals(
                files, new TreeSet<>(HeadedText.resource("world.txt").lines().toList()));
    }

    @Test
    void changesOnlyWordsThatAreThere() throws Exception {
        for (var outlet : World.load().outlets()) {
            for (var article : outlet.articles()) {
                article.changes().forEach(change -> assertChanges(article, change));
            }
        }
    }

    @Test
    void tellsTheTruthAboutEveryText() throws Exception {
        var told = truth().stream()
                .map(line -> line.get("site").asText() + line.get("path").asText() + " "
                        + line.get("published").asText())
                .toList();
        var texts = World.load().outlets().stream()
                .flatMap(outlet -> outlet.articles().stream()
                        .map(article -> outlet.id() + article.path() + " " + article.published()))
                .toList();

        assertEquals(texts, told);
    }

    @Test
    void derivesTextsOnlyFromEarlierOnes() throws Exception {
        var truth = truth();
        for (var line : truth) {
            if (!line.get("derivedFrom").isNull()) {
                var origin = truth.stream()
                        .filter(other -> (other.get("site").asText() + "/"
                                        + other.get("slug").asText())
                                .equals(line.get("derivedFrom").asText()))
                        .findFirst()
                        .orElseThrow();
                assertTrue(published(origin).isBefore(published(line)), line::toString);
            }
        }
    }

    @Test
    void checksClaimsAgainstTextsThatAreThere() throws Exception {
        var known = truth().stream()
                .map(line -> line.get("site").asText() + line.get("path").asText())
                .toList();
        for (var check : lines("checks.jsonl")) {
            check.get("supports").forEach(path -> assertTrue(known.contains(path.asText()), path::toString));
            check.get("refutes").forEach(path -> assertTrue(known.contains(path.asText()), path::toString));
        }
    }

    private static void assertChanges(Article article, Change change) {
        var before = ((Shown) article.at(change.at().minusMillis(1))).edition();
        List<Replacement> replacements = switch (change) {
            case Edited edited -> edited.replacements();
            case Corrected corrected -> corrected.replacements();
            case Deleted deleted -> List.of();
        };
        for (var replacement : replacements) {
            assertTrue(
                    (before.title() + "\n" + before.text()).contains(replacement.old()),
                    () -> article.slug() + ": " + replacement.old());
        }
    }

    private static Instant published(JsonNode line) {
        return Instant.parse(line.get("published").asText());
    }

    private static List<JsonNode> truth() throws IOException {
        return lines("truth.jsonl");
    }

    private static List<JsonNode> lines(String name) throws IOException {
        try (var in = Objects.requireNonNull(WorldTest.class.getResourceAsStream(name))) {
            var mapper = new ObjectMapper();
            var nodes = new ArrayList<JsonNode>();
            for (String line : new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList()) {
                nodes.add(mapper.readTree(line));
            }
            return nodes;
        }
    }
}
