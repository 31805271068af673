package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ApiTest {

    private RunningSite site;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        site = RunningSite.withSmallWorld(folder, 0);
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @Test
    void aSearchHasItsPublicFields() throws Exception {
        var answer = json("/api/search?q=Mythos");

        assertHas(answer, "query", "total", "hits", "facets");
        assertHas(answer.at("/hits/0"), "document", "url", "title", "published", "publisher", "score", "snippet");
    }

    @Test
    void aSearchGivesAsManyHitsAsAsked() throws Exception {
        assertEquals(1, json("/api/search?q=Mythos&n=1").get("hits").size());
    }

    @Test
    void aCheckHasItsPublicFields() throws Exception {
        var answer = json("/api/check?claim=Commerce+ordered+a+licence+for+exports+of+Mythos+5.&asOf=2026-06-20");

        assertHas(answer, "claim", "asOf", "verdict", "supporting", "refuting", "primary", "searched", "why");
        assertEquals("2026-06-20", answer.get("asOf").asText());
    }

    @Test
    void evidenceHasItsPublicFields() throws Exception {
        var answer = json("/api/check?claim=Commerce+ordered+a+licence+for+exports+of+Mythos+5.");

        assertHas(
                answer.at("/supporting/0"),
                "document",
                "url",
                "published",
                "sentence",
                "start",
                "end",
                "holder",
                "holderKind",
                "modality",
                "origin");
    }

    @Test
    void aMeasureHasItsPublicFields() throws Exception {
        var measure = json("/api/measures").get(0);

        assertHas(measure, "measure", "name", "actor", "objects", "status", "statusAsOf", "events", "slots");
        assertHas(measure.at("/events/0"), "date", "dateTo", "status", "objects", "documents", "disagreeing");
    }

    @Test
    void anOriginHasItsPublicFields() throws Exception {
        assertHas(json("/api/origins").get(0), "document", "url", "derivedFrom", "derivedFromUrl", "score", "kind");
    }

    @Test
    void aDocumentHasItsPublicFields() throws Exception {
        var document = json("/api/documents/" + SmallWorld.id("order"));

        assertHas(
                document,
                "input",
                "url",
                "title",
                "authors",
                "published",
                "publishedFrom",
                "modified",
                "publisher",
                "language",
                "mediaType",
                "text",
                "dropped",
                "repaired",
                "entities",
                "citations",
                "claims",
                "error");
        assertHas(document.at("/entities/0"), "id", "name", "type", "mentions");
    }

    @Test
    void aClaimHasItsPublicFields() throws Exception {
        assertHas(
                json("/api/documents/" + SmallWorld.id("order")).at("/claims/0"),
                "id",
                "sentence",
                "start",
                "end",
                "canonical",
                "frame",
                "actor",
                "action",
                "object",
                "destination",
                "instrument",
                "dates",
                "modality",
                "polarity",
                "holder",
                "holderKind",
                "cue",
                "quote",
                "confidence");
    }

    @Test
    void offsetsOfAClaimLeadToItsSentence() throws Exception {
        var document = json("/api/documents/" + SmallWorld.id("order"));
        var claim = document.at("/claims/1");

        assertEquals(
                SmallWorld.PERHAPS,
                document.get("text")
                        .asText()
                        .substring(claim.get("start").asInt(), claim.get("end").asInt()));
    }

    @Test
    void whatADocumentDoesNotSayIsNull() throws Exception {
        var document = json("/api/documents/" + SmallWorld.id("hostile"));

        assertTrue(document.get("published").isNull());
        assertTrue(document.at("/claims/0/destination").isNull());
        assertTrue(document.at("/claims/0/holder").isNull());
    }

    @Test
    void progressIsAnObjectOfItsOwn() throws Exception {
        var progress = json("/api/progress");

        assertEquals("reading", progress.get("phase").asText());
        assertEquals(12, progress.get("waiting").asInt());
    }

    @Test
    void aMissingClaimIsSaidInTheAnswer() throws Exception {
        var answer = site.get("/api/check");

        assertEquals(400, answer.statusCode());
        assertEquals(
                "bad-request",
                new ObjectMapper().readTree(answer.body()).at("/error/kind").asText());
    }

    @Test
    void anUnknownDocumentIsNotFound() throws Exception {
        assertEquals(404, site.get("/api/documents/0123456789abcdef").statusCode());
    }

    private JsonNode json(String path) throws IOException, InterruptedException {
        var answer = site.get(path);
        assertEquals(200, answer.statusCode(), () -> path + " " + answer.body());
        return new ObjectMapper().readTree(answer.body());
    }

    private static void assertHas(JsonNode node, String... fields) {
        var missing = new TreeSet<>(Set.of(fields));
        node.fieldNames().forEachRemaining(missing::remove);
        assertTrue(missing.isEmpty(), () -> "missing " + missing + " in " + node);
    }
}
