package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.SharedArchive;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Reads files that were made to break readers. Each one alone may take as long as the test's own limit, after which it
/// hangs.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final Duration HANGS = Duration.ofMinutes(2);
    private static final String CASES = "data/bad-input/cases.tar.xz";

    private final Extractor extractor = new Extractor();

    @AfterAll
    void closes() {
        extractor.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {CASES, "data/bad-input/tika-2.9.2-selection.tar.xz", "data/bad-input/xml-bombs.tar.xz"})
    void givesTextOrOneReasonForEachFile(String packed) {
        for (var file : SharedArchive.files(packed).entrySet()) {
            switch (read(file)) {
                case Extraction.Extracted read ->
                    assertEquals(
                            read.document().text().length(),
                            read.document().body().sections().getLast().span().end(),
                            file.getKey());
                case Extraction.Unreadable refused ->
                    assertTrue(!refused.message().isBlank() && refused.kind().matches("[a-z-]+"), file.getKey());
            }
        }
    }

    @Test
    void findsWhatAReaderFindsAndNothingThatIsHidden() throws IOException {
        var files = SharedArchive.files(CASES);
        var wrong = new ArrayList<String>();
        var expected = files.entrySet().stream()
                .filter(file -> file.getKey().endsWith("expected.jsonl"))
                .findFirst()
                .orElseThrow();
        var mapper = new JsonMapper();
        for (var line :
                new String(expected.getValue(), StandardCharsets.UTF_8).lines().toList()) {
            var wanted = mapper.readTree(line);
            var file = files.entrySet().stream()
                    .filter(one ->
                            one.getKey().endsWith("/" + wanted.path("file").asText()))
                    .findFirst()
                    .orElseThrow();
            if (wanted.path("outcome").asText().equals("text")
                    && !file.getKey().matches(".*\\.(?:warc|mbox|zip)(?:\\.gz)?")) {
                wrong.addAll(faults(wanted, read(file)));
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static List<String> faults(JsonNode wanted, Extraction extraction) {
        var name = wanted.path("file").asText();
        if (!(extraction instanceof Extraction.Extracted(var document))) {
            return List.of(name + ": no text");
        }
        var text = Spaces.collapse(document.text());
        var faults = new ArrayList<String>();
        for (var must : wanted.path("must")) {
            if (!text.contains(Spaces.collapse(must.asText()))) {
                faults.add(name + " lacks " + must.asText());
            }
        }
        for (var never : wanted.path("must_not")) {
            if (text.contains(never.asText())) {
                faults.add(name + " has " + never.asText());
            }
        }
        return faults;
    }

    private Extraction read(Map.Entry<String, byte[]> file) {
        return assertTimeoutPreemptively(
                HANGS, () -> extractor.extract(capture(file), Hints.of(file.getKey())), () -> file.getKey() + " hangs");
    }

    private static Capture capture(Map.Entry<String, byte[]> file) {
        return Capture.unarchived(
                new Response(URI.create("file:x"), 200, List.of(), Payload.of(file.getValue()), Instant.EPOCH));
    }
}
