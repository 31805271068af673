package claimtrail.ingest.discover;

import static claimtrail.ingest.discover.Visits.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.fetch.TestSite;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class EcfrTest {

    private static final String API = "/api/versioner/v1";
    private static final String VERSIONS = API + "/versions/title-15.json";

    private final Visits visits = new Visits();
    private final TestSite site = visits.site;
    private volatile String titles = "";
    private volatile List<String> versions = List.of();
    private volatile boolean unavailable;

    @BeforeEach
    void open() {
        site.route(API + "/titles.json", exchange -> TestSite.send(exchange, 200, "application/json", titles));
        site.route(VERSIONS, this::answer);
        titles("2026-06-10", false);
        versions(
                version("744", "744.1", "2025-01-15", false),
                version("744", "744.23", "2026-06-10", false),
                version("730", "730.1", "2017-01-01", false),
                version("702", "702.1", "2017-01-01", false),
                version("735", "735.1", "2017-01-01", false),
                version("735", "735.1", "2020-03-01", true));
    }

    @AfterEach
    void close() {
        visits.close();
    }

    private void titles(String latest, boolean processing) {
        titles = """
                {"titles":[{"number":14,"name":"Aeronautics","latest_issue_date":"2026-06-18",
                 "up_to_date_as_of":"2026-06-18","reserved":false},
                 {"number":15,"name":"Commerce","latest_amended_on":"%s","latest_issue_date":"%s",
                 "up_to_date_as_of":"2026-06-18","reserved":false,"processing_in_progress":%s}],
                 "meta":{"date":"2026-06-19","import_in_progress":false}}
                """.formatted(latest, latest, processing);
    }

    private void versions(String... all) {
        versions = List.of(all);
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = AddressQuery.of(exchange.getRequestURI());
        if (unavailable) {
            exchange.getResponseHeaders().set("Retry-After", "60");
            TestSite.send(exchange, 503, "application/json", "{\"message\":\"Title 15 currently unavailable\"}");
            return;
        }
        if (!query.has("issue_date[lte]") && !query.has("issue_date[gte]")) {
            var error = "{\"errors\":\"Bad parameters: An issue_date parameter must be provided.\"}";
            TestSite.send(exchange, 400, "application/json", error);
            return;
        }
        var from = query.first("issue_date[gte]").orElse("");
        var part =
                query.first("part").map(number -> "\"part\":\"" + number + "\"").orElse("");
        var page = Integer.parseInt(query.first("page").orElse("1"));
        var listed = versions.stream()
                .filter(version -> version.contains(part) && issued(version).compareTo(from) >= 0)
                .skip((page - 1) * 1_000L)
                .limit(1_000)
                .collect(Collectors.joining(",\n"));
        var answer = "{\"content_versions\":[" + listed + "],\"meta\":{\"title\":\"15\"}}";
        TestSite.send(exchange, 200, "application/json", answer);
    }

    private static String issued(String version) {
        return version.replaceFirst("(?s).*\"issue_date\":\"([^\"]+)\".*", "$1");
    }

    private static String version(String part, String section, String day, boolean removed) {
        return """
                {"date":"%s","amendment_date":"%s","issue_date":"%s","identifier":"%s","name":"§ %s Models.",
                 "part":"%s","substantive":true,"removed":%s,"subpart":null,"title":"15","type":"section"}
                """.formatted(day, day, day, section, section, part, removed);
    }

    @Test
    void firstTakesEachPartAsItIs() throws InterruptedException {
        assertEquals(
                List.of(API + "/full/2026-06-10/title-15.xml?part=744", API + "/full/2017-01-01/title-15.xml?part=730"),
                paths(visits.found(SourceKind.ECFR, VERSIONS + "?part=730-774")));
    }

    @Test
    void namesThePartAndTheDay() throws InterruptedException {
        var link = visits.found(SourceKind.ECFR, VERSIONS + "?part=744").links().getFirst();

        assertEquals("15 CFR part 744 as of 2026-06-10", link.title());
        assertEquals("2026-06-10", String.valueOf(link.published()));
    }

    @Test
    void takesThePastOnesWhereTheyAreAskedFor() throws InterruptedException {
        assertEquals(
                List.of(API + "/full/2026-06-10/title-15.xml?part=744", API + "/full/2025-01-15/title-15.xml?part=744"),
                paths(visits.found(SourceKind.ECFR, VERSIONS + "?part=744#history=all")));
    }

    @Test
    void thenTakesEachNewVersion() throws InterruptedException {
        var memory = visits.found(SourceKind.ECFR, VERSIONS + "?part=730-774").memory();
        titles("2026-06-17", false);
        versions(
                version("744", "744.23", "2026-06-10", false),
                version("744", "744.23", "2026-06-15", false),
                version("734", "734.1", "2026-06-17", false));

        assertEquals(
                List.of(
                        API + "/full/2026-06-17/title-15.xml?part=734",
                        API + "/full/2026-06-15/title-15.xml?part=744",
                        API + "/full/2026-06-10/title-15.xml?part=744"),
                paths(visits.found(SourceKind.ECFR, VERSIONS + "?part=730-774", memory)));
    }

    @Test
    void asksForNoVersionsWhenNothingWasIssued() throws InterruptedException {
        var memory = visits.found(SourceKind.ECFR, VERSIONS + "?part=744").memory();
        var before = site.requests().size();

        assertInstanceOf(Discovery.Unchanged.class, visits.visit(SourceKind.ECFR, VERSIONS + "?part=744", memory));
        assertEquals(
                List.of(API + "/titles.json"),
                site.requests().subList(before, site.requests().size()));
    }

    @Test
    void comesBackLaterWhileATitleIsProcessed() throws InterruptedException {
        titles("2026-06-17", true);

        var failed = assertInstanceOf(
                Discovery.Failed.class, visits.visit(SourceKind.ECFR, VERSIONS + "?part=744", SourceMemory.NONE));

        assertEquals("title 15 is being processed by the eCFR", failed.reason());
        assertEquals(Instant.parse("2026-06-20T08:30:00Z"), failed.retryAt());
    }

    @Test
    void readsAllPagesOfALongHistory() throws InterruptedException {
        versions(IntStream.range(0, 2_500)
                .mapToObj(number -> version("744", "744." + number, "2017-01-" + (10 + number % 20), false))
                .toArray(String[]::new));

        assertEquals(
                20,
                visits.found(SourceKind.ECFR, VERSIONS + "?part=744#history=all")
                        .links()
                        .size());
        assertTrue(site.requests().getLast().contains("page=3"));
    }

    @Test
    void passesOnWhatTheVersionerSays() throws InterruptedException {
        unavailable = true;

        assertEquals(
                "not reached: status 503: Title 15 currently unavailable",
                visits.failure(SourceKind.ECFR, VERSIONS + "?part=744"));
    }

    @Test
    void refusesPartsThatAreNoNumbers() throws InterruptedException {
        assertEquals(
                "parts are written like 744 or 730-774, not: 774-730",
                visits.failure(SourceKind.ECFR, VERSIONS + "?part=774-730"));
    }

    @Test
    void saysThatThereIsNoSuchTitle() throws InterruptedException {
        assertEquals(
                "the eCFR knows no title 51", visits.failure(SourceKind.ECFR, API + "/versions/title-51.json?part=1"));
    }
}
