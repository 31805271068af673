package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class HtmlReaderTest {

    private static final String ADDRESS = "https://www.harbour.example/2026/06/13/licence?utm_source=mail#top";
    private static final String PAGE = """
            <!DOCTYPE html>
            <html lang="en-GB"><head>
            <title>Office tightens licence rule | Harbour Post</title>
            <meta property="og:site_name" content="Harbour Post">
            <script type="application/ld+json">
            {"@context": "https://schema.org", "@graph": [
              {"@type": "WebSite", "name": "Harbour Post", "datePublished": "2011-01-01"},
              {"@type": "NewsArticle", "headline": "Office tightens licence rule",
               "author": [{"@type": "Person", "name": "By Ines Moor"}, {"name": "Olu Adé"}],
               "datePublished": "2026-06-13T08:30:00+01:00", "dateModified": "2026-06-14"}]}
            </script>
            </head><body>
            <header class="site-header"><nav><a href="/">Home</a> <a href="/world">World</a></nav></header>
            <div id="cookie-banner"><p>We and our partners keep cookies on your device. Accept them to read on.</p></div>
            <article>
              <h1>Office tightens licence rule</h1>
              <p class="byline">By Ines Moor and Olu Adé</p>
              <p>The trade office of a small harbour town said on Friday that every model leaving the port needs a licence from now on.</p>
              <div class="newsletter"><p>Get our morning letter in your inbox, every day.</p></div>
              <h2>What is covered</h2>
              <p>The rule covers two kinds of models, and the office published the list on its own pages the same evening:</p>
              <ul><li>large models, whoever holds them;</li><li>the weights of all of them.</li></ul>
              <blockquote><p>We did not expect it so soon, and we will need some time to read it, the harbour master said.</p></blockquote>
              <table><tr><th>Model</th><th>Since</th></tr><tr><td>Large</td><td>June</td></tr></table>
              <p>A second letter is expected before the end of the month, according to two people at the office.</p>
            </article>
            <aside class="related"><h3>Related articles</h3><ul><li><a href="/a">Ten soups for rainy days</a></li></ul></aside>
            <section class="comments"><p>First! This is a comment that somebody left below the article yesterday.</p></section>
            <footer>© Harbour Post. All rights reserved.</footer>
            </body></html>
            """;

    @Test
    void keepsTheArticleInReadingOrder() {
        var text = Reader.page(ADDRESS, PAGE).text();

        assertTrue(text.startsWith("Office tightens licence rule\n\nThe trade office"), text);
        assertTrue(text.indexOf("What is covered") < text.indexOf("large models"), text);
        assertTrue(text.endsWith("two people at the office."), text);
    }

    @Test
    void saysWhatEachBlockIs() {
        var kinds = Reader.page(ADDRESS, PAGE).body().sections().stream()
                .map(section -> section.kind())
                .collect(Collectors.toSet());

        assertTrue(
                kinds.containsAll(java.util.Set.of(
                        SectionKind.HEADING,
                        SectionKind.PARAGRAPH,
                        SectionKind.LIST_ITEM,
                        SectionKind.QUOTATION,
                        SectionKind.TABLE_ROW)),
                kinds.toString());
    }

    @Test
    void leavesOutWhatSurroundsTheArticle() {
        var text = Reader.page(ADDRESS, PAGE).text();

        for (var unwanted :
                new String[] {"cookies", "Ten soups", "First!", "morning letter", "World", "rights reserved"}) {
            assertFalse(text.contains(unwanted), unwanted);
        }
    }

    @Test
    void saysWhyItLeftThingsOut() {
        var kinds = Reader.page(ADDRESS, PAGE).body().dropped().stream()
                .map(dropped -> dropped.kind())
                .collect(Collectors.toSet());

        assertTrue(
                kinds.containsAll(java.util.Set.of("consent", "newsletter", "related", "comments", "navigation")),
                kinds.toString());
    }

    @Test
    void takesTheTitleWithoutTheSite() {
        assertEquals(
                "Office tightens licence rule",
                Reader.page(ADDRESS, PAGE).metadata().titleText());
    }

    @Test
    void takesTheDateOfTheArticleNotOfTheSite() {
        var published = Reader.page(ADDRESS, PAGE).metadata().published();

        assertEquals(new Sourced<>(new PartialDate("2026-06-13T08:30+01:00"), Provenance.JSON_LD), published);
    }

    @Test
    void takesOneNameForEachAuthor() {
        var authors = Reader.page(ADDRESS, PAGE).metadata().byline().authors();

        assertEquals(java.util.List.of("Ines Moor", "Olu Adé"), authors);
    }

    @Test
    void namesThePageByItsAddressWithoutTracking() {
        var document = Reader.page(ADDRESS, PAGE);

        assertEquals(URI.create("https://www.harbour.example/2026/06/13/licence"), document.url());
        assertEquals(DocumentId.of(URI.create("https://www.harbour.example/2026/06/13/licence")), document.id());
    }

    @Test
    void doesNotBelieveACanonicalAddressOfAnotherSite() {
        var page = PAGE.replace("<title>", "<link rel=\"canonical\" href=\"https://other.example/x\"><title>");

        assertEquals(
                "www.harbour.example",
                java.util.Objects.requireNonNull(Reader.page(ADDRESS, page).url())
                        .getHost());
    }

    @Test
    void takesTheDayFromTheAddressWhereThePageHasNone() {
        var page = PAGE.replaceAll("\"date\\w+\": \"[^\"]*\",?", "").replace("Adé\"}],", "Adé\"}]");

        assertEquals(
                new Sourced<>(new PartialDate("2026-06-13"), Provenance.URL),
                Reader.page(ADDRESS, page).metadata().published());
    }

    @Test
    void prefersTheFeedsDateToOneInTheAddress() {
        var page = PAGE.replaceAll("\"date\\w+\": \"[^\"]*\",?", "").replace("Adé\"}],", "Adé\"}]");
        var told = new Sourced<>(new PartialDate("2026-06-12T20:00Z"), Provenance.FEED);
        var hints = new Hints(ADDRESS, null, told, null, DocumentKind.ARTICLE);

        assertEquals(
                told,
                Reader.document(ADDRESS, "text/html", page.getBytes(StandardCharsets.UTF_8), hints)
                        .metadata()
                        .published());
    }

    @Test
    void creditsTheWireOfTheDateline() {
        var page = PAGE.replace("The trade office of", "PORT TOWN (Gull Wire) — The trade office of");

        assertEquals("Gull Wire", Reader.page(ADDRESS, page).metadata().byline().credit());
    }

    @Test
    void readsDeepNestingWithoutOverflow() {
        var deep = "<div>".repeat(5000)
                + "<p>Deep inside stands a sentence that is long enough to be read as running text.</p>";

        assertTrue(Reader.page(ADDRESS, "<body>" + deep).text().contains("Deep inside"));
    }
}
