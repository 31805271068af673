package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTextTest {

    private static final String LEAD =
            "Two models stay switched off abroad while the office and the company talk about who may use them.";
    private static final String STORY =
            "<p>" + "The trade office said that a licence is needed for each of them. ".repeat(4) + "</p><p>"
                    + "The company answered that it had heard of it on the same evening. ".repeat(4) + "</p>";

    @Test
    void findsTheLeadOutsideOfTheArticleWhereTheDescriptionRepeatsIt() {
        var texts =
                texts("<header><div class='teaser'>" + LEAD + "</div></header><article>" + STORY + "</article>", LEAD);

        assertEquals(LEAD, texts.getFirst());
    }

    @Test
    void takesNoLeadThatNobodySees() {
        var texts = texts("<article>" + STORY + "</article>", LEAD);

        assertFalse(texts.contains(LEAD));
    }

    @Test
    void saysTheLeadOnce() {
        var texts = texts("<article><p>" + LEAD + "</p>" + STORY + "</article>", LEAD);

        assertEquals(1, texts.stream().filter(LEAD::equals).count());
    }

    @Test
    void keepsAChapterThatStandsBeforeTheOnlyHeadline() {
        var texts = texts("<div>" + STORY + "</div><h1>Chapter two</h1>", "");

        assertTrue(texts.getFirst().startsWith("The trade office said"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Never miss a story: get the letter that we send each morning.",
                "Follow the Harbour Post on Facebook and Instagram",
                "Donate now",
                "Send us your letters to the editor",
                "Credits: Harbour Post",
                "To view the full story, please log in.",
                "Become a member"
            })
    void leavesOutWhatTheSiteSaysOfItself(String line) {
        assertFalse(
                texts("<article>" + STORY + "<p>" + line + "</p></article>", "").contains(line));
    }

    private static List<String> texts(String body, String description) {
        var page = HtmlReader.parse("<html><body>" + body + "</body></html>", null);
        return MainText.of(page.body(), description, () -> page.clone().body()).blocks().stream()
                .map(Block::text)
                .toList();
    }
}
