package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages of a document and of what documents have in common.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class KnownPagesTest {

    private static final Pattern DATA = Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>");

    private RunningSite site;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        site = RunningSite.withSmallWorld(folder, 0);
        SmallWorld.edit(site.store());
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @Test
    void whatIsMarkedStandsInTheAddress() throws Exception {
        var usual = shown(document("order"));
        var other = shown(document("order") + "?show=hedges,left-out");

        assertAll(
                () -> assertTrue(usual.contains("marked show-claims show-names\"")),
                () -> assertTrue(other.contains("marked show-hedges show-left-out\"")),
                () -> assertTrue(other.contains("?show=claims%2Chedges%2Cleft-out\"")),
                () -> assertEquals(
                        400, site.get(document("order") + "?show=colours").statusCode()));
    }

    @Test
    void theWordsThatTakeSomethingBackAreKnown() throws Exception {
        var page = shown(document("order"));

        assertAll(
                () -> assertTrue(page.contains("it is not said to be so\">may</span>"), page),
                () -> assertTrue(page.contains("by name\">people close to the talks</span>")));
    }

    @Test
    void everySentenceCanBeLedTo() throws Exception {
        var start = site.store()
                .documents()
                .find(SmallWorld.id("order"))
                .orElseThrow()
                .document()
                .text()
                .indexOf(SmallWorld.PERHAPS);

        assertTrue(shown(document("order")).contains("<span id=\"s" + start + "\"><mark class=\"claim\""));
    }

    @Test
    void eachClaimOpensWhatItSays() throws Exception {
        var claim = SmallWorld.id("order") + "-00000001";

        assertTrue(shown(document("order")).contains("class=\"number\" href=\"/proposition/" + claim + "\""));
        var answer = site.get("/proposition/" + claim);
        assertEquals(302, answer.statusCode());
        assertEquals(
                "/proposition/" + SmallWorld.id("wire") + "-00000001",
                answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void keyClaimsStandAtTheTopWithTheirReasons() throws Exception {
        var page = shown(document("order"));
        var keys = page.substring(page.indexOf("What matters in it"), page.indexOf("class=\"switches\""));

        assertAll(
                () -> assertTrue(keys.contains(SmallWorld.ORDER)),
                () -> assertTrue(keys.contains("says what becomes of a control")),
                () -> assertTrue(keys.contains("stands at the beginning")));
    }

    @Test
    void aPropositionShowsItsSidesAndWhoWasFirst() throws Exception {
        var page = shown("/proposition/" + SmallWorld.id("wire") + "-00000001");

        assertAll(
                () -> assertTrue(page.contains("First in the coverage: <a href=\"" + document("wire"))),
                () -> assertTrue(page.contains("Supports <span class=\"count\">")),
                () -> assertTrue(page.contains("Unclear <span class=\"count\">")),
                () -> assertTrue(page.contains("<th scope=\"row\">12 June 2026</th>")),
                () -> assertTrue(page.indexOf("12 June 2026</th>") < page.indexOf("13 June 2026</th>")));
    }

    @Test
    void anEntityIsShownWithItsNamesAndWhatIsSaidOfIt() throws Exception {
        var page = shown("/entity/model:claude-mythos-5");

        assertAll(
                () -> assertTrue(page.contains("<li>Mythos 5 <span class=\"count\">")),
                () -> assertTrue(page.contains(SmallWorld.LIFTED)),
                () -> assertTrue(page.contains("href=\"/entity/agency:commerce\"")),
                () -> assertTrue(page.contains("aria-label=\"Documents a day, from 12 June 2026 to 1 July 2026\"")),
                () -> assertEquals(404, site.get("/entity/model:none").statusCode()),
                () -> assertTrue(shown("/entities").contains("href=\"/entity/model:claude-mythos-5\"")));
    }

    @Test
    void aDocumentIsCitedInThreeForms() throws Exception {
        var bibtex = site.get(document("hostile") + "/cite?format=bibtex").body();
        var csl = new JsonMapper()
                .readTree(site.get(document("order") + "/cite?format=csl").body())
                .get(0);

        assertAll(
                () -> assertTrue(bibtex.contains("\\& \"quotes\""), bibtex),
                () -> assertTrue(bibtex.startsWith("@online{claimtrail-" + SmallWorld.id("hostile"))),
                () -> assertEquals(
                        "Licence ordered for two models", csl.get("title").asText()),
                () -> assertEquals("[[2026,6,13]]", csl.at("/issued/date-parts").toString()),
                () -> assertTrue(site.get(document("order") + "/cite?format=text")
                        .body()
                        .startsWith("Ada Quill: Licence ordered for two models. The Harbour Ledger, 2026-06-13.")),
                () -> assertTrue(shown(document("order") + "/cite").contains("@online{")));
    }

    @Test
    void versionsAreComparedAndWhatIsNoTextIsNamed() throws Exception {
        var page = shown(document("edited") + "/versions");
        var lines = shown(document("edited") + "/versions?from=1&to=2&by=lines");
        var earlier = shown(document("edited") + "?version=1");

        assertAll(
                () -> assertTrue(page.contains("<del>two"), page),
                () -> assertTrue(page.contains("<ins>three")),
                () -> assertTrue(page.contains("came: Six more stories")),
                () -> assertTrue(lines.contains("<del>It named two models.</del>"), lines),
                () -> assertTrue(earlier.contains("This is version 1 of 2")),
                () -> assertTrue(earlier.contains("It named two models.")),
                () -> assertEquals(
                        400, site.get(document("edited") + "?version=3").statusCode()));
    }

    @Test
    void pagesTellProgramsWhatTheyShow() throws Exception {
        var article = data(shown(document("order")));
        var claim = data(shown("/proposition/" + SmallWorld.id("wire") + "-00000001"));
        var hostile = shown(document("hostile"));

        assertAll(
                () -> assertEquals("Article", article.get("@type").asText()),
                () -> assertEquals("2026-06-13", article.get("datePublished").asText()),
                () -> assertEquals("Claim", claim.get("@type").asText()),
                () -> assertTrue(claim.get("appearance").size() > 0),
                () -> assertEquals(
                        "<script>alert('title')</script> & \"quotes\"",
                        data(hostile).get("headline").asText()),
                () -> assertFalse(hostile.contains("<script>alert")));
    }

    @Test
    void aMeasureIsShownAsOfADayByASliderThatIsAForm() throws Exception {
        var page = shown(measure());
        var first = LocalDate.parse(between(page, "data-first=\"", "\""));
        var slid = site.get(measure() + "?day=10");

        assertAll(
                () -> assertTrue(page.contains("name=\"day\" type=\"range\"")),
                () -> assertEquals(302, slid.statusCode()),
                () -> assertEquals(
                        measure() + "?asOf=" + first.plusDays(10),
                        slid.headers().firstValue("Location").orElse("")),
                () -> assertEquals(400, site.get(measure() + "?day=-1").statusCode()));
    }

    @Test
    void aMeasureOnADayKnowsNothingOfWhatWasSaidLater() throws Exception {
        var all = counted(shown(measure()));
        var before = counted(shown(measure() + "?asOf=2025-01-01"));
        var after = counted(shown(measure() + "?asOf=2026-07-02"));

        assertAll(
                () -> assertEquals("0 documents, 0 origins", before),
                () -> assertEquals(all, after),
                () -> assertFalse(shown(measure() + "?asOf=2025-01-01").contains("class=\"slot")));
    }

    @Test
    void theFirstPageTellsWhatChangedSinceADay() throws Exception {
        var before = shown("/?since=2025-01-01");
        var after = shown("/?since=2026-07-03");

        assertAll(
                () -> assertTrue(before.contains("<b class=\"badge official\">new</b> <a href=\"" + document("rule"))),
                () -> assertFalse(after.contains("<b class=\"badge official\">new</b>"), after),
                () -> assertEquals(400, site.get("/?since=yesterday").statusCode()));
    }

    @Test
    void theFirstPageRemembersWhenItWasLookedAt(@TempDir Path folder) throws Exception {
        var clock = new MovableClock(RunningSite.NOW);
        try (var moving = RunningSite.protectedBy(Safety.at("127.0.0.1"), clock, folder)) {
            assertTrue(moving.get("/").body().contains("datetime=\"2026-07-01T08:00:00Z\""), "a day ago at first");
            clock.move(Duration.ofMinutes(10));
            assertTrue(moving.get("/").body().contains("datetime=\"2026-07-01T08:00:00Z\""), "the same visit");
            clock.move(Duration.ofHours(5));
            assertTrue(moving.get("/").body().contains("datetime=\"2026-07-02T08:10:00Z\""), "the next visit");
        }
    }

    private static String counted(String page) {
        return between(page, "<p><a href=\"/search?q=measure", "</p>")
                .replaceFirst("^.*?>", "")
                .replace("</a>", "");
    }

    private String measure() throws Exception {
        return "/measure/"
                + site.traces().now().measures().stream()
                        .filter(measure -> !measure.events().isEmpty())
                        .findFirst()
                        .orElseThrow()
                        .id();
    }

    private static String between(String page, String before, String after) {
        var start = page.indexOf(before) + before.length();
        assertTrue(start >= before.length(), page);
        return page.substring(start, page.indexOf(after, start));
    }

    private static JsonNode data(String page) throws IOException {
        var found = DATA.matcher(page);
        assertTrue(found.find(), page);
        return new JsonMapper().readTree(found.group(1));
    }

    private static String document(String slug) {
        return "/document/" + SmallWorld.id(slug);
    }

    private String shown(String path) throws IOException, InterruptedException {
        var answer = site.get(path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return answer.body();
    }
}
