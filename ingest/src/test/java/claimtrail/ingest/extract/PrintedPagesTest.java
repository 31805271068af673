package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Dropped;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;

/// Documents that are laid out on pages, printed for the test.
class PrintedPagesTest {

    /// A line at a place on a page, in points from its lower left corner.
    private record Line(float x, float y, String text) {}

    @Test
    void keepsThePageOnWhichEachParagraphBegins() throws IOException {
        var document = read(List.of(
                List.of(new Line(72, 700, "The office asks for a licence.")),
                List.of(new Line(72, 700, "It said so on Friday."))));

        assertEquals(
                List.of(1, 2),
                document.body().sections().stream()
                        .map(section -> section.page())
                        .toList());
    }

    @Test
    void readsOneColumnAfterTheOther() throws IOException {
        var page = new ArrayList<Line>();
        for (var at = 0; at < 6; at++) {
            page.add(new Line(60, 700 - 14 * at, "left line number " + at + " of this column"));
        }
        for (var at = 0; at < 6; at++) {
            page.add(new Line(330, 700 - 14 * at, "right line number " + at + " of the other"));
        }
        var text = read(List.of(page)).text().replaceAll("\\s+", " ");

        assertTrue(text.indexOf("left line number 5") < text.indexOf("right line number 0"), text);
    }

    @Test
    void leavesOutWhatRunsAlongThePages() throws IOException {
        var pages = new ArrayList<List<Line>>();
        for (var number = 1; number <= 6; number++) {
            pages.add(List.of(
                    new Line(72, 760, number % 2 == 0 ? "Gazette of Norland" : "Rules on server chips"),
                    new Line(
                            72,
                            600,
                            "Paragraph " + "abcdef".charAt(number - 1) + " says who has to ask for a licence."),
                    new Line(300, 40, number + " of 6")));
        }
        var document = read(pages);

        assertEquals(6, document.body().sections().size(), document.text());
        assertTrue(document.text().startsWith("Paragraph a says who has to ask for a licence."), document.text());
        assertEquals(
                List.of("Rules on server chips", "1 of 6", "Gazette of Norland"),
                document.body().dropped().stream().map(Dropped::text).toList());
    }

    @Test
    void makesWordsWholeThatALineHasCut() throws IOException {
        var text = read(List.of(List.of(
                        new Line(72, 700, "The new licence require-"),
                        new Line(72, 686, "ment is an export-"),
                        new Line(72, 672, "control rule. Other export-control rules stay."))))
                .text();

        assertEquals("The new licence requirement is an export-control rule. Other export-control rules stay.", text);
    }

    @Test
    void goesOnOverThePage() throws IOException {
        var document = read(List.of(
                List.of(new Line(72, 700, "Whoever ships a server chip has to ask for a li-")),
                List.of(new Line(72, 700, "cence before the end of June."))));

        assertEquals("Whoever ships a server chip has to ask for a licence before the end of June.", document.text());
        assertEquals(1, document.body().sections().getFirst().page());
    }

    private static Document read(List<List<Line>> pages) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var print = new PDDocument()) {
            for (var lines : pages) {
                var page = new PDPage();
                print.addPage(page);
                try (var content = new PDPageContentStream(print, page)) {
                    for (var line : lines) {
                        content.beginText();
                        content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 11);
                        content.newLineAtOffset(line.x(), line.y());
                        content.showText(line.text());
                        content.endText();
                    }
                }
            }
            print.save(bytes);
        }
        return Reader.file("print.pdf", bytes.toByteArray());
    }
}
