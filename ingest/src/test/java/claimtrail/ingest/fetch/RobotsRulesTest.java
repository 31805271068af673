package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;

final class RobotsRulesTest {

    private static final URI ROBOTS = URI.create("https://example.org/robots.txt");

    @Test
    void namesTheLongestLineAgainstAnAddress() {
        var rules = rules("User-agent: *\nDisallow: /a\nDisallow: /a/b\nDisallow: /c\n");

        assertEquals(Optional.of("Disallow: /a/b"), rules.lineAgainst(URI.create("https://example.org/a/b/c")));
    }

    @Test
    void readsTheCrawlDelay() {
        assertEquals(
                Duration.ofSeconds(7), rules("User-agent: *\nCrawl-delay: 7\n").crawlDelay());
    }

    @Test
    void hasNoCrawlDelayWhereNoneIsSaid() {
        assertEquals(Duration.ZERO, rules("User-agent: *\nDisallow:\n").crawlDelay());
    }

    @Test
    void followsTheStandardInEveryCaseThatRestsOnIt() throws IOException {
        var files = robotsFiles();
        var failed = Files.readAllLines(SharedData.file("data/robots-sitemaps/robots-cases.jsonl")).stream()
                .map(RobotsRulesTest::json)
                .filter(test -> !test.path("lenient").asBoolean() && !passes(test, files))
                .map(test -> test.path("id").asText())
                .toList();

        assertEquals(List.of(), failed);
    }

    private static boolean passes(JsonNode test, Map<String, byte[]> files) {
        var content = test.path("robotsFile").isNull()
                ? test.path("robots").asText().getBytes(StandardCharsets.UTF_8)
                : files.getOrDefault(test.path("robotsFile").asText().replaceFirst(".*/", ""), new byte[0]);
        var names = Arrays.stream(test.path("agent").asText().split(","))
                .map(name -> name.strip().toLowerCase(Locale.ROOT))
                .toList();
        boolean wholeNames = !test.path("prefixMatch").asBoolean();
        var rules = RobotsRules.parse(ROBOTS, content, "text/plain", names, wholeNames);
        return rules.allows(test.path("url").asText()) == test.path("allowed").asBoolean();
    }

    private static Map<String, byte[]> robotsFiles() throws IOException {
        var packed = SharedData.file("data/robots-sitemaps/crawler-commons-resources.tar.xz");
        var files = new HashMap<String, byte[]>();
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                files.put(entry.getName().replaceFirst(".*/", ""), tar.readAllBytes());
            }
        }
        return files;
    }

    private static JsonNode json(String line) {
        try {
            return new ObjectMapper().readTree(line);
        } catch (IOException broken) {
            throw new IllegalArgumentException(broken);
        }
    }

    private static RobotsRules rules(String text) {
        return RobotsRules.parse(
                ROBOTS, text.getBytes(StandardCharsets.UTF_8), "text/plain", List.of("claimtrail"), true);
    }
}
