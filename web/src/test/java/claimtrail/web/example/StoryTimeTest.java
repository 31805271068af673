package claimtrail.web.example;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

/// The example web on several days of its story.
class StoryTimeTest {

    @Test
    void isEmptyBeforeTheStoryBegins() throws Exception {
        try (var visit = on("2024-12-31T00:00:00Z")) {
            for (var site : visit.sites()) {
                assertTrue(visit.listed(site).isEmpty(), site::id);
            }
        }
    }

    @Test
    void knowsNothingOfTheDirectiveTheDayBeforeIt() throws Exception {
        try (var visit = on("2026-06-12T12:00:00Z")) {
            assertFalse(visit.text("wire", "/rss.xml").contains("Mythos"));
            assertEquals(
                    404,
                    visit.get("wire", "/w/2026-06-12/licences-two-anthropic-models")
                            .statusCode());
        }
    }

    @Test
    void showsTheRestrictionAndNotItsEndInTheMiddleOfJune() throws Exception {
        try (var visit = on("2026-06-20T12:00:00Z")) {
            String feed = visit.text("wire", "/rss.xml");

            assertTrue(feed.contains("Talks on Anthropic model order end without a change"));
            assertFalse(feed.contains("US eases curbs"));
        }
    }

    @Test
    void showsTheLiftingOnTheFirstOfJuly() throws Exception {
        try (var visit = on("2026-07-01T00:00:00Z")) {
            assertTrue(visit.text("wire", "/rss.xml").contains("US lifts export controls on both Anthropic models"));
        }
    }

    @Test
    void namesAWrongModelUntilItIsEditedWithoutANote() throws Exception {
        String path = "/politics/2026/06/white-house-ban";
        try (var before = on("2026-06-14T00:00:00Z");
                var after = on("2026-06-16T00:00:00Z")) {
            assertTrue(before.text("ledger", path).contains("Claude Fable 5 and Claude Opus 5"));
            assertTrue(after.text("ledger", path).contains("Claude Fable 5 and Claude Mythos 5"));
            assertFalse(after.text("ledger", path).contains("Correction"));
        }
    }

    @Test
    void changesANumberWithoutANote() throws Exception {
        String path = "/a/how-many-users-lost-access";
        try (var before = on("2026-06-16T20:00:00Z");
                var after = on("2026-06-18T00:00:00Z")) {
            assertTrue(before.text("courier", path).contains("About 3 million paying users"));
            assertTrue(after.text("courier", path).contains("About 300,000 paying users"));
        }
    }

    @Test
    void correctsAnArticleWithANote() throws Exception {
        String path = "/politics/2026/06/commerce-frees-mythos";
        try (var before = on("2026-06-28T00:00:00Z");
                var after = on("2026-06-29T00:00:00Z")) {
            assertTrue(before.text("ledger", path).contains("Commerce lifts AI order for American users"));
            assertTrue(after.text("ledger", path).contains("Commerce eases AI order for some American users"));
            assertTrue(after.text("ledger", path).contains("Correction, June 28:"));
        }
    }

    @Test
    void takesARumourDownAfterADay() throws Exception {
        String path = "/stories/going-to-court.html";
        try (var before = on("2026-06-15T20:00:00Z");
                var after = on("2026-06-17T00:00:00Z")) {
            assertEquals(200, before.get("gazette", path).statusCode());
            assertEquals(410, after.get("gazette", path).statusCode());
        }
    }

    @Test
    void keepsTheRegistersListOfLettersUpToDate() throws Exception {
        String path = "/finding-aids/individual-notices-2026.pdf";
        try (var before = on("2026-06-20T00:00:00Z");
                var after = on("2026-07-02T00:00:00Z")) {
            assertTrue(pdf(before, path).contains("Status In force."));
            assertTrue(pdf(after, path).contains("Status Lifted on June 30, 2026."));
        }
    }

    @Test
    void servesTheSitesOnPortsThatFollowEachOther() throws Exception {
        int first = freePorts();
        try (var web = ExampleWeb.start(Clock.systemUTC(), first)) {
            assertEquals(
                    IntStream.range(first, first + 8).boxed().toList(),
                    web.sites().stream().map(site -> site.home().getPort()).toList());
        }
    }

    /// The first of eight ports in a row that are free just now.
    private static int freePorts() {
        for (int first = 42_100; ; first += 8) {
            try (var web = ExampleWeb.start(Clock.systemUTC(), first)) {
                return web.sites().getFirst().home().getPort();
            } catch (IOException e) {
                assertTrue(first < 60_000, "no eight free ports in a row");
            }
        }
    }

    private static Visit on(String instant) throws Exception {
        return new Visit(Instant.parse(instant));
    }

    private static String pdf(Visit visit, String path) throws Exception {
        try (var document = Loader.loadPDF(visit.get("register", path).body())) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
