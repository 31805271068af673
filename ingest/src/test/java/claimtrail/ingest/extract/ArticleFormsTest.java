package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Articles in other forms than a headline with paragraphs below it.
class ArticleFormsTest {

    private static final String TEASERS = """
            <aside class="related"><h2>More on this</h2><ul><li><a href="/1">Norland counts its chips</a></li>
            <li><a href="/2">What a licence costs</a></li></ul></aside>""";

    private static final List<String> ENTRIES = List.of(
            "Minister speaks",
            "The minister told members that the rule on server chips stays as it is until the office has counted what was shipped.",
            "Maker answers",
            "Tallow Systems said that it had stopped three shipments in the harbour and would ask for licences on Monday morning.",
            "Neighbours wait",
            "Two neighbours of Norland said they had not been told of the rule before it was printed, and asked for a meeting.");

    @Test
    void keepsEveryEntryOfALiveBlogInOrder() {
        var entries = new StringBuilder();
        for (var i = 0; i < ENTRIES.size(); i += 2) {
            entries.append("<article class='entry'><time>1%d:05</time><h2>%s</h2><p>%s</p></article>"
                    .formatted(i, ENTRIES.get(i), ENTRIES.get(i + 1)));
        }

        assertEquals(
                ENTRIES,
                said("<div class='live-blog'><h1>Chip rule: as it happened</h1>" + entries + "</div>" + TEASERS)
                        .stream()
                        .filter(ENTRIES::contains)
                        .toList());
    }

    @Test
    void readsALiveBlogWhoseEntriesOnlyItsMetadataHave() {
        var json = new StringBuilder();
        for (var i = 0; i < ENTRIES.size(); i += 2) {
            json.append(json.isEmpty() ? "" : ",")
                    .append("{\"@type\":\"BlogPosting\",\"headline\":\"%s\",\"articleBody\":\"%s\"}"
                            .formatted(ENTRIES.get(i), ENTRIES.get(i + 1)));
        }
        var page = "<script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Chip rule\","
                + "\"liveBlogUpdate\":[" + json + "]}</script><h1>Chip rule</h1><p>Loading the newest entries.</p>";

        assertEquals(ENTRIES, said(page).stream().filter(ENTRIES::contains).toList());
    }

    @Test
    void readsAMobilePage() {
        var texts = said(
                "<amp-sidebar><ul><li><a href='/1'>Front page</a></li></ul></amp-sidebar><article><h1>Chip rule</h1>"
                        + "<amp-img src='a.jpg' width='4' height='3'></amp-img><p>" + ENTRIES.get(1)
                        + "</p><amp-ad>Buy a boat</amp-ad><p>"
                        + ENTRIES.get(3) + "</p></article>");

        assertEquals(List.of("Chip rule", ENTRIES.get(1), ENTRIES.get(3)), texts);
    }

    @Test
    void keepsTheSpeakersOfATranscript() {
        var lines = List.of(
                "MS. ARLEN: Does the rule reach copies of a model's weights that were sold before it was printed?",
                "MR. DOVE: No.",
                "MS. ARLEN: Then who has to ask for a licence, the maker, or the firm that ships the machine?",
                "MR. DOVE: Whoever ships it, and nobody else, as the third paragraph says in so many words.");
        var texts = said("<main><h1>Hearing on the chip rule</h1>"
                + String.join(
                        "", lines.stream().map(line -> "<p>" + line + "</p>").toList()) + "</main>" + TEASERS);

        assertEquals(lines, texts.subList(1, texts.size()));
    }

    @Test
    void leavesOutWhatIsNoPartOfTheArticle() {
        var text = String.join(
                "\n",
                said("<article><h1>Chip rule</h1><p>" + ENTRIES.get(1) + "</p><p>" + ENTRIES.get(3) + "</p></article>"
                        + TEASERS));

        assertFalse(text.contains("What a licence costs"), text);
    }

    private static List<String> said(String body) {
        return Arrays.asList(Reader.page("https://example.org/live", "<html lang='en'><body>" + body + "</body></html>")
                .text()
                .split("\n\n", -1));
    }
}
