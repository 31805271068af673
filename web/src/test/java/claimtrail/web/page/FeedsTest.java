package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;

/// What is new of something, for feed readers.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FeedsTest {

    private RunningSite site;
    private List<String> pages;

    @BeforeAll
    void start(@TempDir Path folder) throws IOException {
        site = RunningSite.withSmallWorld(folder, 0);
        SmallWorld.code(site.store());
        pages = List.of(
                "/entity/model:claude-mythos-5/feed",
                "/proposition/" + SmallWorld.id("wire") + "-00000001/feed",
                "/measure/" + measure() + "/feed",
                "/regulation/feed?citation=15+CFR+744.23");
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @Test
    void eachIsAtomWithEntriesThatLeadToPages() throws Exception {
        for (var page : pages) {
            var feed = xml(page);
            var entries = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
            assertTrue(entries.getLength() > 0, page);
            var links = feed.getElementsByTagNameNS("http://www.w3.org/2005/Atom", "id");
            for (var at = 0; at < links.getLength(); at++) {
                var address = links.item(at).getTextContent();
                assertEquals(
                        200, site.get(address.replaceFirst("^http://[^/]*", "")).statusCode(), address);
            }
        }
    }

    @Test
    void eachIsJsonFeedWithTheSameEntries() throws Exception {
        for (var page : pages) {
            var json = new JsonMapper()
                    .readTree(site.get(page.replace("/feed", "/feed.json")).body());
            var atom = xml(page).getElementsByTagNameNS("http://www.w3.org/2005/Atom", "entry");
            assertAll(
                    page,
                    () -> assertEquals(
                            "https://jsonfeed.org/version/1.1",
                            json.get("version").asText()),
                    () -> assertEquals(atom.getLength(), json.get("items").size()),
                    () -> assertTrue(json.at("/items/0/url").asText().startsWith("http://")),
                    () -> assertTrue(json.get("feed_url").asText().endsWith(page.replace("/feed", "/feed.json"))));
        }
    }

    @Test
    void aPageNamesItsFeeds() throws Exception {
        var page = site.get("/entity/model:claude-mythos-5").body();

        assertTrue(page.contains("type=\"application/atom+xml\" href=\"/entity/model:claude-mythos-5/feed\""), page);
    }

    @Test
    void anAddressBarCanSearch() throws Exception {
        var description = xml("/opensearch.xml").getElementsByTagName("Url");

        assertEquals(
                site.address() + "search?q={searchTerms}",
                description.item(0).getAttributes().getNamedItem("template").getNodeValue());
        assertTrue(site.get("/about").body().contains("href=\"/opensearch.xml\""));
    }

    @Test
    void aProvisionNamesWhoCitesIt() throws Exception {
        var page = site.get("/regulation?citation=15+CFR+744.23").body();

        assertTrue(page.contains("Framework for the Diffusion of Models"), page);
    }

    private String measure() {
        return site.traces().now().measures().stream()
                .filter(measure -> !measure.events().isEmpty())
                .findFirst()
                .orElseThrow()
                .id();
    }

    private Document xml(String path) throws Exception {
        var factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(site.get(path).body().getBytes(StandardCharsets.UTF_8)));
    }
}
