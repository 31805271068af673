package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.awt.Color;
import java.awt.Font;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.graphics.image.LosslessFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TextRecognitionTest {

    private static final String SAID = "The office asks for a licence.";

    @BeforeEach
    void isInstalled() {
        assumeTrue(TextRecognition.isInstalled(), "Tesseract is not installed: text in pictures is not tried");
    }

    @Test
    void readsAPicture() throws IOException {
        var bytes = new ByteArrayOutputStream();
        ImageIO.write(picture(), "png", bytes);

        var text = Reader.file("letter.png", bytes.toByteArray()).text();

        assertTrue(text.contains(SAID), text);
    }

    @Test
    void readsAPrintedDocumentWhosePagesArePictures() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var print = new PDDocument()) {
            var page = new PDPage();
            print.addPage(page);
            try (var content = new PDPageContentStream(print, page)) {
                content.drawImage(LosslessFactory.createFromImage(print, picture()), 50, 500, 500, 125);
            }
            print.save(bytes);
        }
        var document = Reader.file("scan.pdf", bytes.toByteArray());

        assertTrue(document.text().contains(SAID), document.text());
    }

    private static BufferedImage picture() {
        var picture = new BufferedImage(1200, 300, BufferedImage.TYPE_BYTE_GRAY);
        var pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, 1200, 300);
        pen.setColor(Color.BLACK);
        pen.setFont(new Font(Font.SERIF, Font.PLAIN, 60));
        pen.drawString(SAID, 60, 160);
        pen.dispose();
        return picture;
    }
}
