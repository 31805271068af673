package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.SectionKind;
import org.junit.jupiter.api.Test;

class PlainTextTest {

    private static final String TEXT = """
            Port asks for licences

            The port's trade office asks for a licence for each model from Monday on, whoever the buyer may be.
            Shippers have a month to hand in their papers, the office said in a letter to all of them on Friday.

            Explore more

            Ten soups for rainy days

            A soup is the best thing that a rainy day can bring, and ours are made of what the garden still
            English
            Français
            Deutsch
            """;

    @Test
    void takesTheFirstLineForTheTitle() {
        assertEquals(
                "Port asks for licences",
                Reader.file("port.txt", TEXT).metadata().titleText());
    }

    @Test
    void dropsTeasersBehindTheArticle() {
        assertTrue(Reader.file("port.txt", TEXT).text().endsWith("all of them on Friday."));
    }

    @Test
    void knowsAListOfLanguages() {
        assertTrue(
                Reader.file("port.txt", TEXT).body().dropped().contains(new Dropped("language-switcher", "Deutsch")));
    }

    @Test
    void joinsTheLinesOfAWrappedParagraph() {
        var text =
                "The first line of a paragraph that a mail program broke\nat seventy columns goes on in the second one.";

        assertEquals(text.replace('\n', ' '), Reader.file("a.txt", text).text());
    }

    @Test
    void keepsBulletsAsListItems() {
        var kinds = PlainText.paragraphs("• first of two points.\n• second of two points.").stream()
                .map(Block::kind)
                .toList();

        assertEquals(java.util.List.of(SectionKind.LIST_ITEM, SectionKind.LIST_ITEM), kinds);
    }

    @Test
    void namesAFileByItsName() {
        assertEquals(
                DocumentId.ofInput("port.txt"), Reader.file("port.txt", TEXT).id());
    }
}
