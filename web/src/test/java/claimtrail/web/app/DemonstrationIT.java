package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Verdict;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.SourceHealth.LinkCounts;
import claimtrail.index.search.Order;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.trace.ClaimChecker;
import claimtrail.index.trace.Measures;
import claimtrail.index.trace.Origins;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// One crawl of the whole example web, and what an analyst then finds.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedExampleRun.class)
class DemonstrationIT {

    private static final LocalDate AFTER = LocalDate.of(2026, 7, 10);

    private ExampleRun run;

    @BeforeAll
    void crawl(ExampleRun crawled) {
        run = crawled;
    }

    @Test
    void everyTextThatIsThereIsRead() {
        var titles = run.documents().stream()
                .map(stored -> stored.source() + " " + stored.document().url())
                .collect(Collectors.joining("\n"));
        var missing = ExampleRun.truth().stream()
                .filter(DemonstrationIT::isThere)
                .filter(text -> !titles.contains(text.get("path").asText()))
                .map(text -> text.get("site").asText() + text.get("path").asText())
                .toList();

        assertEquals(List.of(), missing);
    }

    @Test
    void whatRobotsTxtClosesIsNeverFetched() {
        assertTrue(run.documents().stream()
                .noneMatch(stored -> String.valueOf(stored.document().url()).contains("/drafts/")));
        assertEquals(1, linksOf("example-ledger").refused());
    }

    @Test
    void whatTheServerTookDownIsGone() {
        assertEquals(1, linksOf("example-gazette").gone());
    }

    @Test
    void aMovedPageIsReadAtItsNewAddress() {
        var moved = run.document("courier", "/a/fable-and-mythos-go-dark");

        assertFalse(moved.document().text().isBlank());
    }

    @Test
    void aPageThatWasDecodedWronglyIsMended() {
        var mended = run.document("gazette", "/stories/everything-switched-off.html");

        assertEquals(
                List.of("utf-8 read as windows-1253"), mended.document().body().repaired());
    }

    @Test
    void aPageWithoutADateHasNone() {
        var undated = run.document("gazette", "/stories/is-the-ban-forever.html");

        assertEquals(null, undated.document().metadata().published());
    }

    @Test
    void theNoticeThatItIsAnExampleIsNoPartOfAnyArticle() {
        var articles = run.documents().stream()
                .filter(stored -> stored.document().metadata().kind() != DocumentKind.OFFICIAL)
                .filter(stored -> stored.document().text().contains("no real reporting"))
                .map(stored -> String.valueOf(stored.document().url()))
                .toList();

        assertEquals(List.of(), articles);
    }

    @Test
    void officialTextsInAllTheirFormsAreRead() {
        var types = run.documents().stream()
                .filter(stored -> stored.document().metadata().kind() == DocumentKind.OFFICIAL)
                .map(stored -> stored.document().metadata().mediaType())
                .collect(Collectors.toSet());

        assertTrue(types.contains("application/pdf"), types::toString);
        assertTrue(types.contains("text/html"), types::toString);
        assertTrue(types.stream().anyMatch(type -> type.endsWith("xml")), types::toString);
    }

    @Test
    void copiesAndRewritesAreLedBackToTheirOrigin() {
        var origins = new Origins(run.library().tracer().coverage());
        var derived = ExampleRun.truth().stream()
                .filter(text -> !text.get("derivation").isNull())
                .filter(DemonstrationIT::isThere)
                .toList();
        var found = derived.stream()
                .filter(text -> origins.of(run.document(
                                        text.get("site").asText(),
                                        text.get("path").asText())
                                .document()
                                .id())
                        .isPresent())
                .count();

        assertTrue(found >= derived.size() - 1, () -> found + " of " + derived.size());
    }

    @Test
    void searchFindsTheModelsByName() throws IOException {
        var result = run.library()
                .searcher()
                .search(new SearchRequest("\"Claude Mythos 5\"", 0, 5, Order.RELEVANCE, List.of()));

        assertTrue(result.total() > 10, () -> "only " + result.total());
        assertFalse(result.hits().getFirst().snippet().text().isBlank());
    }

    @Test
    void thereIsAMeasureThatWasLiftedAndARuleWhoseRescissionWasOnlyAnnounced() {
        var measures = new Measures(run.library().tracer().coverage());
        var statuses = measures.all().stream()
                .flatMap(measure -> measures.statusOn(measure, AFTER).stream())
                .map(status -> status.status().label() + " " + status.since())
                .toList();

        assertTrue(statuses.contains("lifted 2026-06-30"), statuses::toString);
        assertTrue(statuses.contains("announced-rescission 2025-05-13"), statuses::toString);
    }

    @Test
    void aClaimThatManyMakeIsSupported() {
        var question = run.readers()
                .claimText()
                .read("The US Commerce Department lifted the controls on Claude Fable 5 and Claude Mythos 5.", AFTER);

        var result = new ClaimChecker(run.library().tracer().coverage()).check(question);

        assertEquals(Verdict.SUPPORTED, result.verdict(), result::why);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/search?q=licence",
                "/timeline?q=Anthropic",
                "/measures",
                "/sources",
                "/check?claim=The%20directive%20was%20lifted&asOf=2026-07-10",
                "/about",
                "/api/search?q=licence",
                "/api/measures",
                "/api/origins",
                "/api/progress"
            })
    void everyPageAnswers(String path) throws IOException, InterruptedException {
        assertEquals(200, get(path).statusCode());
    }

    @Test
    void aDocumentsPageMarksItsClaims() throws IOException, InterruptedException {
        var document = run.document("ledger", "/politics/2026/06/license-order-anthropic");

        var page = get("/document/" + document.document().id()).body();

        assertTrue(page.contains("id=\"claim-"), "no claim is marked");
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        try (var client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(run.address() + path.substring(path.startsWith("/") ? 1 : 0)))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    private LinkCounts linksOf(String source) {
        return run.library().store().sources().health(Instant.now()).stream()
                .filter(health -> health.source().id().equals(source))
                .findFirst()
                .orElseThrow()
                .links();
    }

    private static boolean isThere(JsonNode text) {
        return !List.of("trap", "missing").contains(text.path("fault").asText())
                && !text.get("changes").toString().contains("\"deleted\"");
    }
}
