package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Who a page says that it is by, in the many places where pages say it.
class BylineTest {

    private static final URI ADDRESS = URI.create("https://www.harbourpost.example/news/1");
    private static final String SITE = "<meta property='og:site_name' content='Harbour Post'>";
    private static final String TEXT = "<p>The trade office said on Friday that a licence is needed from now on.</p>";

    @Test
    void isBehindALabelThatStandsAlone() {
        assertEquals(
                List.of("Ines Moor"), authors("", "<div><p><strong>By</strong></p></div><div><p>Ines Moor</p></div>"));
    }

    @Test
    void isTheTextOfALinkToAProfile() {
        assertEquals(
                List.of("Ines Moor", "Olu Adé"),
                authors(
                        "",
                        "<div><a href='/reporters/ines-moor'>Ines Moor</a> <a href='/reporters/olu-ade'>Olu Adé</a></div>"));
    }

    @Test
    void standsBehindTheDayOfPosting() {
        assertEquals(
                List.of("Ines Moor"), authors("", "<div class='author'>Posted on 12 June 2026 by Ines Moor</div>"));
    }

    @Test
    void isNotTheSiteWhereAPersonIsPrinted() {
        assertEquals(
                List.of("Ines Moor"),
                authors(SITE + "<meta name='author' content='Harbour Post'>", "<p class='byline'>By Ines Moor</p>"));
    }

    @Test
    void isTheSiteWhereNobodyElseIsNamed() {
        assertEquals(List.of("Harbour Post"), authors(SITE + "<meta name='author' content='Harbour Post'>", ""));
    }

    @Test
    void isTheWholeNameWhereTheMetadataHavePartOfIt() {
        assertEquals(
                List.of("Ines Moor"),
                authors("<meta name='author' content='Ines'>", "<p class='byline'>By Ines Moor</p>"));
    }

    @Test
    void isTheNameAndNotTheUsersShortName() {
        assertEquals(
                List.of("Ines Moor"),
                authors("<meta name='author' content='inesmoor'>", "<p class='byline'>By Ines Moor</p>"));
    }

    @Test
    void keepsAParticleInAName() {
        assertEquals(List.of("Loan Le Goff"), authors("", "<span class='author'>Par Loan Le Goff</span>"));
    }

    private static List<String> authors(String head, String before) {
        var page = HtmlReader.parse(
                "<html><head>" + head + "</head><body><article><h1>A licence is needed</h1>" + before + TEXT
                        + "</article></body></html>",
                ADDRESS);
        return PageMetadata.of(page, ADDRESS).authors();
    }
}
