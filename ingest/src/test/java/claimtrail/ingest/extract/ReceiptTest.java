package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.Caveat;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Field;
import claimtrail.corpus.document.FieldReading;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What a document's receipt says of a page.
class ReceiptTest {

    private static final String TEXT = """
            <p>The trade office of Norland has put off its licence rule for server chips by three months, for the second time within a year.</p>
            <p>Makers had asked for more time to count what they ship, and the office said on Tuesday that it had heard them and would wait.</p>
            """;

    @Test
    void namesWhereEachFieldWasReadAndWhatDisagrees() {
        var document = article("""
                <meta property="article:published_time" content="2026-03-05">
                <meta property="article:section" content="Trade">
                <meta property="og:site_name" content="The Tidewater Post">
                <link rel="license" href="https://creativecommons.org/licenses/by/4.0/">
                <script type="application/ld+json">{"@type":"NewsArticle","headline":"Chip rule put off","datePublished":"2026-03-04",
                "author":{"name":"Ida Halvorsen"},"publisher":{"name":"Tidewater Media"}}</script>""", TEXT);

        assertEquals(
                List.of(
                        new FieldReading(Field.PUBLISHED, "2026-03-04", Provenance.JSON_LD, true),
                        new FieldReading(Field.PUBLISHED, "2026-03-05", Provenance.META, false)),
                of(document, Field.PUBLISHED));
        assertEquals(
                List.of(
                        new FieldReading(Field.PUBLISHER, "Tidewater Media", Provenance.JSON_LD, true),
                        new FieldReading(Field.PUBLISHER, "The Tidewater Post", Provenance.META, false)),
                of(document, Field.PUBLISHER));
        assertEquals(
                List.of(new FieldReading(Field.AUTHORS, "Ida Halvorsen", Provenance.JSON_LD, true)),
                of(document, Field.AUTHORS));
        assertEquals(
                List.of(new FieldReading(Field.SECTION, "Trade", Provenance.META, true)), of(document, Field.SECTION));
        assertEquals(
                List.of(new FieldReading(
                        Field.LICENCE, "https://creativecommons.org/licenses/by/4.0/", Provenance.META, true)),
                of(document, Field.LICENCE));
    }

    @Test
    void saysNothingOfADateThatThePageDoesNotGive() {
        var document = article("", TEXT);

        assertNull(document.metadata().published());
        assertEquals(List.of(), of(document, Field.PUBLISHED));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"isAccessibleForFree\":\"False\"}</script>|",
                "|<p>Subscribe now to continue reading.</p>",
                "|<div class=\"article-paywall\"><h3>This article is for subscribers</h3><p>From 2 crowns a week.</p></div>"
            })
    void warnsWhereTheRestIsSold(String page) {
        var parts = page.split("\\|", 2);

        assertTrue(article(parts[0], TEXT + parts[1]).receipt().warnsOf(Caveat.PAYWALL));
    }

    @Test
    void doesNotWarnOfAnOutletThatOffersItsNewsletter() {
        var page = TEXT + "<p>Subscribe to our newsletter. Already a subscriber?</p><p>Sign in to comment.</p>";

        assertEquals(List.of(), article("", page).receipt().caveats());
    }

    @Test
    void warnsOfALiveBlog() {
        var json =
                "<script type=\"application/ld+json\">{\"@type\":\"LiveBlogPosting\",\"headline\":\"Chip rule\"}</script>";

        assertEquals(List.of(Caveat.LIVE_BLOG), article(json, TEXT).receipt().caveats());
    }

    @Test
    void warnsOfAnArticleThatGoesOnElsewhere() {
        var pages = "<div><a href=\"/2026/chips\">1</a> <a href=\"/2026/chips/2\">2</a></div>";

        assertEquals(
                List.of(Caveat.MORE_PAGES), article("", TEXT + pages).receipt().caveats());
    }

    @Test
    void takesTheNextArticleForNoFurtherPage() {
        var pages = "<a rel=\"next\" href=\"/2026/chips-for-cars\">Next</a> <a href=\"/2026/2\">2</a>";

        assertEquals(List.of(), article("", TEXT + pages).receipt().caveats());
    }

    @Test
    void marksABlockInAnotherLanguage() {
        var german = "<p>Die Behörde hat die Regel um drei Monate verschoben, weil die Hersteller nicht mit der Zählung"
                + " fertig sind und das auch bei der Anhörung gesagt haben.</p>";

        var languages = article("", TEXT + german).body().sections().stream()
                .map(Section::language)
                .toList();

        assertEquals("de", languages.getLast());
        assertEquals(1, languages.stream().filter("de"::equals).count());
    }

    @Test
    void marksCorrections() {
        var correction = "<p>Correction, 6 March: An earlier version of this article named another month.</p>";

        assertEquals(
                SectionKind.NOTE,
                article("", TEXT + correction).body().sections().getLast().kind());
    }

    private static List<FieldReading> of(Document document, Field field) {
        return document.receipt().fields().stream()
                .filter(reading -> reading.field() == field)
                .toList();
    }

    private static Document article(String head, String body) {
        return Reader.page(
                "https://tidewater.example/2026/chips",
                "<html lang=\"en\"><head><title>Chip rule put off</title>" + head
                        + "</head><body><main><h1>Chip rule put off</h1>" + body + "</main></body></html>");
    }
}
