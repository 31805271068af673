package claimtrail.web.example;

import claimtrail.web.example.Article.Edition;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.GregorianCalendar;
import java.util.List;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts.FontName;

/// An official text as PDF: one column, the register's name above, the example's notice and the page number below.
///
/// The same text gives the same bytes: dates and the document's id come from the text, not from the clock.
final class PdfText {

    private static final float MARGIN = 72;
    private static final float LEADING = 14;
    private static final float SIZE = 11;

    /// A line that fits the page.
    private record Line(String words, boolean heavy) {}

    /// The fonts of a document, made when one is written: the first one makes PDFBox look at the system's fonts.
    private record Fonts(PDFont plain, PDFont heavy) {
        PDFont of(boolean isHeavy) {
            return isHeavy ? heavy : plain;
        }
    }

    private final String register;
    private final String notice;

    PdfText(String register, String notice) {
        this.register = register;
        this.notice = notice;
    }

    byte[] write(Edition edition) throws IOException {
        var fonts = new Fonts(new PDType1Font(FontName.TIMES_ROMAN), new PDType1Font(FontName.TIMES_BOLD));
        var lines = lines(edition, fonts);
        try (var document = new PDDocument()) {
            document.setDocumentId(edition.modified().getEpochSecond());
            var information = document.getDocumentInformation();
            information.setTitle(edition.title());
            information.setProducer("Claimtrail example web");
            information.setCreationDate(
                    GregorianCalendar.from(edition.modified().atZone(ZoneOffset.UTC)));
            float height = PDRectangle.LETTER.getHeight() - 2 * MARGIN;
            int perPage = (int) (height / LEADING);
            int pages = Math.ceilDiv(lines.size(), perPage);
            for (int page = 0; page < pages; page++) {
                int start = page * perPage;
                var part = lines.subList(start, Math.min(start + perPage, lines.size()));
                page(document, fonts, part, "Page " + (page + 1) + " of " + pages);
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        }
    }

    private void page(PDDocument document, Fonts fonts, List<Line> lines, String number) throws IOException {
        var page = new PDPage(PDRectangle.LETTER);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            float top = PDRectangle.LETTER.getHeight();
            put(content, fonts.plain(), 9, top - 40, register);
            float y = top - MARGIN;
            for (var line : lines) {
                put(content, fonts.of(line.heavy()), SIZE, y, line.words());
                y -= LEADING;
            }
            float below = 50;
            for (String line : wrapped(notice, fonts.plain(), 8)) {
                put(content, fonts.plain(), 8, below, line);
                below -= 9;
            }
            put(content, fonts.plain(), 8, below, number);
        }
    }

    private static void put(PDPageContentStream content, PDFont font, float size, float y, String words)
            throws IOException {
        content.beginText();
        content.setFont(font, size);
        content.newLineAtOffset(MARGIN, y);
        content.showText(words);
        content.endText();
    }

    private static List<Line> lines(Edition edition, Fonts fonts) throws IOException {
        var lines = new ArrayList<Line>();
        add(lines, fonts, edition.title(), true);
        for (var block : Markup.blocks(edition.text())) {
            switch (block) {
                case Block.Heading heading -> add(lines, fonts, heading.words(), true);
                case Block.Paragraph paragraph -> add(lines, fonts, paragraph.words(), false);
                case Block.Quotation quotation -> add(lines, fonts, quotation.words(), false);
                case Block.Items items -> {
                    for (String item : items.words()) {
                        add(lines, fonts, "• " + item, false);
                    }
                }
            }
        }
        return lines;
    }

    private static void add(List<Line> lines, Fonts fonts, String words, boolean isHeavy) throws IOException {
        for (String line : wrapped(Markup.plain(words), fonts.of(isHeavy), SIZE)) {
            lines.add(new Line(line, isHeavy));
        }
        lines.add(new Line("", false));
    }

    private static List<String> wrapped(String words, PDFont font, float size) throws IOException {
        float room = PDRectangle.LETTER.getWidth() - 2 * MARGIN;
        var lines = new ArrayList<String>();
        var line = new StringBuilder();
        for (String word : words.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && font.getStringWidth(longer) / 1000 * size > room) {
                lines.add(line.toString());
                line.setLength(0);
                longer = word;
            }
            line.setLength(0);
            line.append(longer);
        }
        lines.add(line.toString());
        return lines;
    }
}
