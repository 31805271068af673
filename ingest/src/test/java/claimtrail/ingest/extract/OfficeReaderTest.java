package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;

class OfficeReaderTest {

    @Test
    void readsRichText() {
        var document =
                Reader.file("note.rtf", "{\\rtf1\\ansi The office asks for a licence.\\par It said so on Friday.}");

        assertTrue(document.text().contains("asks for a licence."), document.text());
        assertEquals("application/rtf", document.metadata().mediaType());
    }

    @Test
    void readsWordDocuments() throws IOException {
        assertTrue(Reader.file("note.docx", docx("A licence is needed from Monday on."))
                .text()
                .contains("from Monday on."));
    }

    @Test
    void readsMail() {
        var mail = "From: desk@port.example\r\nSubject: Licences\r\nDate: Fri, 12 Jun 2026 09:00:00 +0100\r\n"
                + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nThe office asks for a licence.\r\n";
        var document = Reader.file("note.eml", mail);

        assertTrue(document.text().contains("The office asks for a licence."), document.text());
        assertEquals("Licences", document.metadata().titleText());
    }

    @Test
    void saysThatABrokenPdfIsBroken() {
        var extraction = Reader.extraction("a.pdf", "%PDF-1.4\nnothing follows".getBytes(StandardCharsets.US_ASCII));

        assertEquals(
                "corrupt",
                assertInstanceOf(Extraction.Unreadable.class, extraction).kind());
    }

    @Test
    void readsNoPictures() {
        var extraction =
                Reader.extraction("a.html", new byte[] {(byte) 0x89, 'P', 'N', 'G', 13, 10, 26, 10, 0, 0, 0, 1});

        assertEquals(
                "unsupported",
                assertInstanceOf(Extraction.Unreadable.class, extraction).kind());
    }

    @Test
    void saysThatNothingIsThere() {
        assertEquals(
                "empty",
                assertInstanceOf(Extraction.Unreadable.class, Reader.extraction("a.html", new byte[0]))
                        .kind());
    }

    private static byte[] docx(String sentence) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            write(zip, "[Content_Types].xml", """
                    <Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
                    <Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
                    <Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
                    </Types>""");
            write(zip, "_rels/.rels", """
                    <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
                    <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/>
                    </Relationships>""");
            write(zip, "word/document.xml", """
                    <w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>
                    <w:p><w:r><w:t>%s</w:t></w:r></w:p></w:body></w:document>""".formatted(sentence));
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
