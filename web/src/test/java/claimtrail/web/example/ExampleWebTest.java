package claimtrail.web.example;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/// The example web after the whole story.
@TestInstance(Lifecycle.PER_CLASS)
class ExampleWebTest {

    private static final Pattern PAGE_LINK = Pattern.compile("href=\"(http[^\"#]+)");

    private Visit visit;

    @BeforeAll
    void start() throws Exception {
        visit = new Visit(Visit.AFTER_ALL);
    }

    @AfterAll
    void stop() {
        visit.close();
    }

    @Test
    void servesEightSitesEachAtAnAddressOfItsOwn() {
        assertEquals(8, visit.sites().stream().map(ExampleSite::home).distinct().count());
    }

    @Test
    void listsAboutSixtyArticlesAndTwelveOfficialTexts() throws Exception {
        int texts = 0;
        for (var site : visit.sites()) {
            texts += visit.listed(site).size();
        }

        assertEquals(12, visit.listed(visit.site("register")).size());
        assertEquals(82, texts);
    }

    @Test
    void saysOnEveryPageThatItIsAnExample() throws Exception {
        for (var address : allListed()) {
            var response = visit.get(address);
            String text =
                    response.headers().firstValue("Content-Type").orElse("").contains("pdf")
                            ? pdfText(response.body())
                            : Visit.utf8(response);
            assertTrue(
                    response.statusCode() == 301 || text.contains("Example page, written for the"), address::toString);
        }
    }

    @Test
    void saysInEveryListThatItIsAnExample() throws Exception {
        for (var site : visit.sites()) {
            if (site.kind() != ExampleKind.NEWS_SITEMAP) {
                String list = visit.text(site.addresses().getFirst());
                assertTrue(list.contains("Example page, written for the"), site::id);
            }
        }
    }

    @Test
    void answersEveryListedAddressAsPlanted() throws Exception {
        var odd = new TreeMap<String, Integer>();
        for (var address : allListed()) {
            int status = visit.get(address).statusCode();
            if (status != 200) {
                odd.put(address.getPath(), status);
            }
        }

        assertEquals(
                Map.of(
                        "/politics/2026/06/senators-ask-for-briefing", 404,
                        "/a/anthropic-models-go-dark", 301,
                        "/stories/going-to-court.html", 410),
                odd);
    }

    @Test
    void redirectsAMovedArticleToItsNewAddress() throws Exception {
        var response = visit.get("courier", "/a/anthropic-models-go-dark");

        assertTrue(response.headers().firstValue("Location").orElse("").endsWith("/a/fable-and-mythos-go-dark"));
    }

    @Test
    void appendsTrackingParametersInOneFeed() throws Exception {
        assertTrue(visit.listed(visit.site("ledger")).stream()
                .allMatch(address -> "utm_source=rss&utm_medium=feed&utm_campaign=ledger".equals(address.getQuery())));
    }

    @Test
    void closesTheTrapByRobotsTxtAndListsItAllTheSame() throws Exception {
        String trap = "/drafts/2026/06/directive-to-be-permanent";

        assertAll(
                () -> assertTrue(visit.text("ledger", "/robots.txt").contains("Disallow: /drafts/")),
                () -> assertTrue(visit.listed(visit.site("ledger")).stream()
                        .anyMatch(address -> address.getPath().equals(trap))));
    }

    @Test
    void hasOneSiteWithoutRobotsTxt() throws Exception {
        var missing = new ArrayList<String>();
        for (var site : visit.sites()) {
            if (visit.get(site.home().resolve("/robots.txt")).statusCode() == 404) {
                missing.add(site.id());
            }
        }

        assertEquals(List.of("gazette"), missing);
    }

    @Test
    void asksForASmallCrawlDelayOnOneSite() throws Exception {
        assertTrue(visit.text("dispatch", "/robots.txt").contains("Crawl-delay: 1"));
    }

    @Test
    void declaresACharsetThatIsWrongOnOneSite() throws Exception {
        var response = visit.get("dispatch", "/en/article/allies-spared-official-says");
        var declared = response.headers().firstValue("Content-Type").orElse("");

        assertEquals("text/html; charset=ISO-8859-1", declared);
        assertTrue(Visit.utf8(response).contains("“That is not how I have had the letter described to me,”"));
        assertFalse(new String(response.body(), StandardCharsets.ISO_8859_1).contains("“"));
    }

    @Test
    void spoilsOneArticleByReadingItsUtf8AsWindows1253() throws Exception {
        String page = visit.text("gazette", "/stories/everything-switched-off.html");
        int start = page.indexOf("<p>That");
        String spoiled = page.substring(start, page.indexOf("</p>", start));

        assertTrue(spoiled.contains("β€™"));
        assertTrue(new String(spoiled.getBytes(Charset.forName("windows-1253")), StandardCharsets.UTF_8)
                .contains("That’s what readers tell us, anyway, and we’ve had forty letters."));
    }

    @Test
    void showsNoDateAnywhereOnTheSiteWithoutDates() throws Exception {
        var site = visit.site("gazette");
        for (var address : visit.listed(site)) {
            var response = visit.get(address);
            assertFalse(
                    Visit.utf8(response).matches("(?s).*(datetime=|datePublished|20\\d\\d-\\d\\d).*"),
                    address::toString);
            assertTrue(response.headers().firstValue("Last-Modified").isEmpty());
        }
    }

    @Test
    void hasOneSlowPage() throws Exception {
        var slow = World.load().outlets().stream()
                .flatMap(outlet -> outlet.articles().stream())
                .filter(article -> article.serving().fault() == Fault.SLOW)
                .map(Article::slug)
                .toList();

        assertEquals(List.of("region-looks-for-alternatives"), slow);
    }

    @Test
    void servesRegulationsAsWellFormedXml() throws Exception {
        for (var address : visit.listed(visit.site("register"))) {
            if (address.getPath().endsWith(".xml")) {
                var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
                var document = builder.parse(
                        new ByteArrayInputStream(visit.get(address).body()));
                assertTrue(Stream.of("RULE", "DIV8", "DIV9")
                        .anyMatch(name ->
                                name.equals(document.getDocumentElement().getTagName())));
            }
        }
    }

    @Test
    void servesDecisionsAsPdfThatOpens() throws Exception {
        String text = pdfText(visit.get("register", "/gao/b-337935.pdf").body());

        assertTrue(text.contains("The announcement is a rule for the purposes of the CRA."));
    }

    @Test
    void writesFeedsThatAreWellFormed() throws Exception {
        for (var site : visit.sites()) {
            if (site.kind() != ExampleKind.LISTING && site.kind() != ExampleKind.REGISTER) {
                var builder = DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder();
                builder.parse(new ByteArrayInputStream(
                        visit.get(site.addresses().getFirst()).body()));
            }
        }
    }

    @Test
    void answersAKnownEntityTagWithNotModified() throws Exception {
        var feed = visit.site("wire").addresses().getFirst();
        String tag = visit.get(feed).headers().firstValue("ETag").orElseThrow();

        assertEquals(304, visit.get(feed, "If-None-Match", tag).statusCode());
    }

    @Test
    void linksOnlyToPagesThatAreThere() throws Exception {
        var wrong = new ArrayList<String>();
        for (var address : pageLinks()) {
            if (visit.get(address).statusCode() >= 400) {
                wrong.add(address.getPath());
            }
        }

        assertEquals(
                List.of("/members/archive"),
                wrong.stream()
                        .distinct()
                        .filter(path -> !path.contains("senators-ask"))
                        .toList());
    }

    @Test
    void showsTheSameBytesAtASecondStart() throws Exception {
        try (var again = new Visit(Visit.AFTER_ALL)) {
            assertEquals(contents(visit), contents(again));
        }
    }

    private static Map<String, String> contents(Visit visit) throws Exception {
        var contents = new TreeMap<String, String>();
        for (var site : visit.sites()) {
            for (var address : visit.listed(site)) {
                byte[] body = visit.get(address).body();
                String key = site.id() + address.getPath();
                contents.put(
                        key,
                        key.endsWith(".pdf")
                                ? HexFormat.of().formatHex(body)
                                : new String(body, StandardCharsets.UTF_8).replaceAll("127\\.0\\.0\\.1:\\d+", "HOST"));
            }
        }
        return contents;
    }

    private List<URI> allListed() throws Exception {
        var addresses = new ArrayList<URI>();
        for (var site : visit.sites()) {
            addresses.addAll(visit.listed(site));
        }
        return addresses;
    }

    private List<URI> pageLinks() throws Exception {
        var links = new ArrayList<URI>();
        for (var address : allListed()) {
            var response = visit.get(address);
            if (response.statusCode() == 200) {
                links.addAll(Visit.found(PAGE_LINK, Visit.utf8(response)));
            }
        }
        return links.stream().distinct().toList();
    }

    private static String pdfText(byte[] body) throws Exception {
        try (var document = Loader.loadPDF(body)) {
            return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
        }
    }
}
