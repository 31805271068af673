package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;
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
    void readsOpenDocuments() throws IOException {
        var document = Reader.file(
                "note.odt",
                zipped(Map.of(
                        "mimetype", "application/vnd.oasis.opendocument.text", "content.xml", """
                <office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" office:version="1.2"><office:body><office:text>
                <text:h text:outline-level="1">Licences</text:h><text:p>A licence is needed from Monday on.</text:p>
                </office:text></office:body></office:document-content>""", "meta.xml", """
                <office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0"
                  xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:meta="urn:oasis:names:tc:opendocument:xmlns:meta:1.0"><office:meta>
                <meta:initial-creator>Ida Halvorsen</meta:initial-creator><meta:creation-date>2026-06-12T09:00:00</meta:creation-date>
                </office:meta></office:document-meta>""")));

        assertTrue(document.text().contains("from Monday on."), document.text());
        assertEquals(List.of("Ida Halvorsen"), document.metadata().byline().authors());
        assertEquals(
                "application/vnd.oasis.opendocument.text", document.metadata().mediaType());
    }

    @Test
    void readsBooks() throws IOException {
        var document = Reader.file(
                "note.epub",
                zipped(Map.of(
                        "mimetype",
                        "application/epub+zip",
                        "META-INF/container.xml",
                        """
                <container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles>
                <rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>""",
                        "book.opf",
                        """
                <package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id"><metadata
                  xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Licences explained</dc:title><dc:identifier id="id">x</dc:identifier>
                <dc:language>en</dc:language></metadata><manifest><item id="one" href="one.xhtml" media-type="application/xhtml+xml"/></manifest>
                <spine><itemref idref="one"/></spine></package>""",
                        "one.xhtml",
                        """
                <html xmlns="http://www.w3.org/1999/xhtml"><head><title>One</title></head><body><h1>Who asks</h1>
                <p>A licence is needed from Monday on.</p></body></html>""")));

        assertTrue(document.text().contains("A licence is needed from Monday on."), document.text());
        assertEquals("Licences explained", document.metadata().titleText());
    }

    @Test
    void namesWhatIsAttachedToAMail() {
        var mail = """
                From: Ida Halvorsen <ida@port.example>
                Subject: Licences
                Date: Fri, 12 Jun 2026 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: multipart/mixed; boundary=x

                --x
                Content-Type: text/plain

                The office asks for a licence.
                --x
                Content-Type: application/zip
                Content-Disposition: attachment; filename="../annex.zip"

                PK
                --x--
                """;
        var document = Reader.file("note.eml", mail);

        assertEquals("The office asks for a licence.", document.text().replaceFirst("^Licences\\s+", ""));
        assertEquals(List.of("Ida Halvorsen"), document.metadata().byline().authors());
        assertEquals(
                "2026-06-12T08:00Z",
                document.metadata().published() == null
                        ? null
                        : document.metadata().published().value().text());
        assertEquals(
                List.of("attachment: ../annex.zip"),
                document.body().dropped().stream()
                        .map(left -> left.kind() + ": " + left.text())
                        .toList());
    }

    @Test
    void readsMail() {
        var mail = """
                From: desk@port.example
                Subject: Licences
                Date: Fri, 12 Jun 2026 09:00:00 +0100
                MIME-Version: 1.0
                Content-Type: text/plain; charset=utf-8

                The office asks for a licence.
                """;
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
    void readsNoMovingPictures() {
        var extraction = Reader.extraction("a.html", "GIF89a\1\0\1\0".getBytes(StandardCharsets.ISO_8859_1));

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

    /// A package whose first entry is its media type, stored as it is.
    private static byte[] zipped(Map<String, String> entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var type = entries.getOrDefault("mimetype", "").getBytes(StandardCharsets.US_ASCII);
            var first = new ZipEntry("mimetype");
            var sum = new CRC32();
            sum.update(type);
            first.setMethod(ZipEntry.STORED);
            first.setSize(type.length);
            first.setCrc(sum.getValue());
            zip.putNextEntry(first);
            zip.write(type);
            zip.closeEntry();
            for (var entry : entries.entrySet()) {
                if (!entry.getKey().equals("mimetype")) {
                    write(zip, entry.getKey(), entry.getValue());
                }
            }
        }
        return bytes.toByteArray();
    }

    private static void write(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }
}
