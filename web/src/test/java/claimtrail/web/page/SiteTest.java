package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SiteTest {

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
    void theFirstPageNamesOfficialTextsAndSourcesThatFail() throws Exception {
        var page = shown("/");

        assertAll(
                () -> assertTrue(page.contains("Framework for the Diffusion of Models")),
                () -> assertTrue(page.contains("the server closed the connection")));
    }

    @Test
    void theFirstPageSaysWhatTheCrawlIsDoing() throws Exception {
        var page = shown("/");

        assertTrue(page.contains("<b id=\"progress-read\">31</b> documents read"), page);
    }

    @Test
    void aSearchMarksTheWordsThatMatch() throws Exception {
        var page = shown("/search?q=Mythos");

        assertAll(
                () -> assertTrue(page.contains("<mark>Mythos</mark>"), page),
                () -> assertTrue(page.contains("Licence ordered for two models")));
    }

    @Test
    void aFacetNarrowsASearchAndCanBeDropped() throws Exception {
        var page = shown("/search?q=Mythos&facet=frame%3Alift");

        assertAll(
                () -> assertTrue(page.contains("<b>1</b> document")),
                () -> assertTrue(page.contains("title=\"Drop this\"")));
    }

    @Test
    void aSearchWithoutHitsSaysWhatToTry() throws Exception {
        assertTrue(shown("/search?q=zeppelin").contains("Nothing found"));
    }

    @Test
    void aDocumentHasItsClaimsMarkedInTheText() throws Exception {
        var id = SmallWorld.id("order");
        var page = shown("/document/" + id);

        assertAll(
                () -> assertTrue(page.contains("<mark class=\"claim\" id=\"claim-" + id + "-00000001\"")),
                () -> assertTrue(page.contains("href=\"#claim-" + id + "-00000002\"")),
                () -> assertTrue(page.contains("unnamed: people close to the talks")));
    }

    @Test
    void aDocumentSaysWhomItCredits() throws Exception {
        assertTrue(shown("/document/" + SmallWorld.id("order")).contains("Credits</b> Meridian Wire"));
    }

    @Test
    void aDocumentShowsWhatWasLeftOutAndMended() throws Exception {
        var page = shown("/document/" + SmallWorld.id("lifted"));

        assertAll(
                () -> assertTrue(page.contains("Five more stories")),
                () -> assertTrue(page.contains("utf-8 read as windows-1252")));
    }

    @Test
    void citationsOfADocumentAreInTheirNormalForm() throws Exception {
        var page = shown("/document/" + SmallWorld.id("rule"));

        assertAll(
                () -> assertTrue(page.contains(">15 CFR 744.23</a>")),
                () -> assertTrue(
                        page.contains(
                                "<a class=\"citation\" title=\"ECCN 4E091\" href=\"https://www.ecfr.gov/current/title-15/part-774\"")));
    }

    @Test
    void aDocumentWithoutADateIsCalledUndated() throws Exception {
        assertTrue(shown("/document/" + SmallWorld.id("hostile")).contains("<i class=\"undated\">undated</i>"));
    }

    @Test
    void textOfTheWebIsNeverMarkup() throws Exception {
        for (var path : new String[] {"/", "/search?q=banned", "/document/" + SmallWorld.id("hostile")}) {
            var page = shown(path);
            assertFalse(page.contains("<script>alert"), path);
            assertFalse(page.contains("<img src=x"), path);
            assertFalse(page.contains("<b>Mallory"), path);
        }
    }

    @Test
    void whatIsAskedIsNeverMarkup() throws Exception {
        var page = shown("/search?q=%22%3E%3Cscript%3Ealert(1)%3C%2Fscript%3E");

        assertFalse(page.contains("<script>alert"), page);
    }

    @Test
    void theTimelineHasABarADayAndATable() throws Exception {
        var page = shown("/timeline?q=Mythos&interval=day");

        assertAll(
                () -> assertTrue(page.contains("<rect class=\"bar\"")),
                () -> assertTrue(page.contains("12 June 2026</a></th><td class=\"figure\">1</td>"), page));
    }

    @Test
    void undatedDocumentsStandBesideTheTimeline() throws Exception {
        assertTrue(shown("/timeline").contains("has no date and stands in no bar"));
    }

    @Test
    void aCheckShowsItsEvidenceBeforeTheVerdict() throws Exception {
        var page = shown("/check?claim=Commerce+ordered+a+licence+for+exports+of+Mythos+5.");

        assertAll(
                () -> assertTrue(page.contains("Supports <span")),
                () -> assertTrue(page.indexOf("Disputes <span") < page.indexOf("id=\"verdict\"")),
                () -> assertTrue(page.contains("Searched: 5 documents")));
    }

    @Test
    void withoutAClaimTheCheckExplainsItself() throws Exception {
        assertTrue(shown("/check").contains("Copies count once"));
    }

    @Test
    void sourcesAreShownWithTheirHealth() throws Exception {
        var page = shown("/sources");

        assertAll(
                () -> assertTrue(page.contains("The Harbour Ledger")),
                () -> assertTrue(page.contains("failing</b> <span class=\"says\">the server closed the connection")),
                () -> assertTrue(page.contains("feed, 2h")));
    }

    @Test
    void eachMeasureHasAPageWithItsStatusThroughTime() throws Exception {
        var overview = shown("/measures");
        var start = overview.indexOf("/measure/");
        assertTrue(start > 0, overview);
        var page = shown(overview.substring(start, overview.indexOf('"', start)) + "?asOf=2026-06-20");

        assertAll(
                () -> assertTrue(page.contains("Status through time")),
                () -> assertTrue(page.contains("value=\"2026-06-20\"")));
    }

    @Test
    void theLicenceStandsOnAPageOfItsOwn() throws Exception {
        assertTrue(shown("/about").contains("GNU General Public License"));
    }

    @Test
    void anUnknownPageHelpsOnward() throws Exception {
        for (var path : new String[] {
            "/nothing", "/document/zzz", "/document/0123456789abcdef", "/measure/none", "/sources/none"
        }) {
            var answer = site.get(path);
            assertEquals(404, answer.statusCode(), path);
            assertTrue(answer.body().contains("search the coverage"), path);
        }
    }

    @Test
    void aParameterThatCannotBeReadIsAnsweredWithWhatWouldBeRight() throws Exception {
        var answer = site.get("/check?asOf=tomorrow");

        assertAll(
                () -> assertEquals(400, answer.statusCode()),
                () -> assertTrue(answer.body().contains("asOf is a day written as 2026-06-30")));
    }

    @Test
    void everyParameterIsCheckedAtTheDoor() throws Exception {
        for (var path : new String[] {
            "/search?page=0",
            "/search?order=best",
            "/search?facet=frame",
            "/timeline?interval=hour",
            "/check?asOf=2026-02-30"
        }) {
            assertEquals(400, site.get(path).statusCode(), path);
        }
    }

    @Test
    void noInlineScriptMayRun() throws Exception {
        for (var path : new String[] {"/", "/nothing", "/api/progress"}) {
            var policy = site.get(path)
                    .headers()
                    .firstValue("Content-Security-Policy")
                    .orElse("");
            assertTrue(policy.startsWith("default-src 'none'"), path);
            assertFalse(policy.contains("unsafe"), path);
        }
    }

    @Test
    void noPageUsesWhatThePolicyForbids() throws Exception {
        for (var path : new String[] {
            "/", "/search", "/timeline", "/check", "/sources", "/sources/ledger", "/catalogue", "/measures", "/about"
        }) {
            var page = shown(path);
            assertFalse(page.contains(" style="), path);
            assertFalse(page.contains("<style"), path);
            assertFalse(page.contains("<script>"), path);
        }
    }

    @Test
    void aForeignNameForLoopbackIsRefused() throws Exception {
        assertEquals(421, RawRequest.status(site.address(), "evil.example"));
    }

    @Test
    void loopbackAnswersToItsOwnNames() throws Exception {
        assertEquals(
                200,
                RawRequest.status(site.address(), "localhost:" + site.address().getPort()));
    }

    @Test
    void theStylesheetIsServed() throws Exception {
        var answer = site.get("/assets/style.css");

        assertAll(
                () -> assertEquals(200, answer.statusCode()),
                () -> assertTrue(
                        answer.headers().firstValue("Content-Type").orElse("").startsWith("text/css")));
    }

    @Test
    void onlyNamedFilesAreServed() throws Exception {
        assertEquals(404, site.get("/assets/Site.class").statusCode());
    }

    private String shown(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return answer.body();
    }
}
