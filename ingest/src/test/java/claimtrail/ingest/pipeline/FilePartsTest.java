package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FilePartsTest {

    private static final String MAIL = """
            From: ana@brief.example
            Message-ID: <1@brief.example>

            The rule is delayed.
            """;

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("news"));
    }

    private Parts read(String name, byte[] bytes) throws IOException {
        return Parts.of(Files.write(folder.resolve(name), bytes), folder);
    }

    private Parts read(String name, String text) throws IOException {
        return read(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private String at(String path) {
        return folder.toUri() + path;
    }

    private static byte[] zip(String... namesAndTexts) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (int at = 0; at < namesAndTexts.length; at += 2) {
                zip.putNextEntry(new ZipEntry(namesAndTexts[at]));
                zip.write(namesAndTexts[at + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] gzip(String text) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }

    private static String record(String target, String status, String body) {
        var http = "HTTP/1.1 " + status + "\r\nContent-Type: text/html\r\nContent-Length: " + body.length() + "\r\n\r\n"
                + body;
        return "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: " + target
                + "\r\nWARC-Date: 2026-06-12T08:00:00Z\r\nWARC-Record-ID: <urn:uuid:"
                + java.util.UUID.nameUUIDFromBytes(target.getBytes(StandardCharsets.UTF_8))
                + ">\r\nContent-Type: application/http; msgtype=response\r\nContent-Length: " + http.length()
                + "\r\n\r\n" + http + "\r\n\r\n";
    }

    @Test
    void aPageIsKnownByItsPath() throws IOException {
        assertEquals(
                List.of(at("page.html")), read("page.html", "<p>A page</p>").addresses());
    }

    @Test
    void aMemberOfAZipIsKnownByItsPathThere() throws IOException {
        assertEquals(
                List.of(at("all.zip/june/a%20page.html"), at("all.zip/july/a%20page.html")),
                read("all.zip", zip("june/a page.html", "<p>One</p>", "july/a page.html", "<p>Two</p>"))
                        .addresses());
    }

    @Test
    void aMailInAZipIsAMail() throws IOException {
        assertEquals(
                List.of("mid:1@brief.example"),
                read("all.zip", zip("june/letter.eml", MAIL)).addresses());
    }

    @Test
    void aMemberThatClimbsOutStaysAName() throws IOException {
        var parts = read("all.zip", zip("../../etc/passwd", "root"));

        assertEquals(List.of(at("all.zip/../../etc/passwd")), parts.addresses());
    }

    @Test
    void aCutZipGivesWhatIsWhole() throws IOException {
        var whole = zip("one.html", "<p>One</p>", "two.html", "<p>Two</p>");
        var parts = read("all.zip", java.util.Arrays.copyOf(whole, whole.length / 3));

        assertEquals(1, parts.problems.size());
    }

    @Test
    void eachRecordOfAWarcFileIsKnownByWhereItCameFrom() throws IOException {
        var warc = record("https://gazette.example/1", "200 OK", "<p>One</p>")
                + record("https://gazette.example/gone", "404 Not Found", "<p>Gone</p>")
                + record("https://gazette.example/2", "200 OK", "<p>Two</p>");

        assertEquals(
                List.of("https://gazette.example/1", "https://gazette.example/2"),
                read("CC-NEWS-20260612.warc", warc).addresses());
    }

    @Test
    void aPackedWarcFileIsReadToo() throws IOException {
        assertEquals(
                List.of("https://gazette.example/1"),
                read("CC-NEWS.warc.gz", gzip(record("https://gazette.example/1", "200 OK", "<p>One</p>")))
                        .addresses());
    }

    @Test
    void aCutWarcFileGivesWhatIsWhole() throws IOException {
        var parts = read(
                "cut.warc",
                record("https://gazette.example/1", "200 OK", "<p>One</p>")
                        + record("https://gazette.example/2", "200 OK", "<p>Two</p>")
                                .substring(0, 150));

        assertEquals(List.of("https://gazette.example/1"), parts.addresses());
        assertEquals(1, parts.problems.size());
    }

    @Test
    void eachLineOfJsonIsADocument() throws IOException {
        var parts = read("news.jsonl", """
                {"url":"https://gazette.example/1","title":"One","text":"Words."}
                {"title":"Two","text":"Words."}
                not json
                """);

        assertEquals(List.of("https://gazette.example/1", at("news.jsonl?part=2")), parts.addresses());
        assertEquals(1, parts.problems.size());
    }

    @Test
    void aFileOutsideTheFolderIsRefused() throws IOException {
        var secret = Files.writeString(temporary.resolve("secret.html"), "<p>x</p>");

        assertTrue(Parts.of(secret.toRealPath(), folder).problems.getFirst().startsWith("refused"));
    }
}
