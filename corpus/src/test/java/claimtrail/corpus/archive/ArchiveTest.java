package claimtrail.corpus.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResponse;

class ArchiveTest {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    private static final Clock CLOCK = Clock.fixed(NOON, ZoneOffset.UTC);

    @TempDir
    Path folder;

    @Test
    void givesBackAPageAsItCame() throws IOException {
        var page = page("https://example.org/news/1", "<p>A licence is needed.</p>");
        try (var archive = Archive.open(folder, CLOCK)) {
            var capture = archive.store(page);

            assertEquals(page, archive.read(capture.id()).response());
        }
    }

    @Test
    void givesBackAnImportedFileAsItCame() throws IOException {
        var file = new Response(
                URI.create("file:note.txt"),
                200,
                List.of(new Header("Content-Type", "text/plain")),
                text("A note"),
                NOON);
        try (var archive = Archive.open(folder, CLOCK)) {
            var capture = archive.store(file);

            assertEquals(file, archive.read(capture.id()).response());
        }
    }

    @Test
    void keepsBodiesThatAreNoText() throws IOException {
        var bytes = new byte[100_000];
        for (var i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + i / 7);
        }
        var pdf = new Response(URI.create("http://example.org/a.pdf"), 200, List.of(), Payload.of(bytes), NOON);
        try (var archive = Archive.open(folder, CLOCK)) {
            var capture = archive.store(pdf);

            assertEquals(pdf.body(), archive.read(capture.id()).response().body());
        }
    }

    @Test
    void saysThatABodyNoLongerIsPackedAsTheServerSentIt() throws IOException {
        var headers = List.of(new Header("Content-Encoding", "gzip"), new Header("Content-Type", "text/html"));
        var page = new Response(URI.create("http://example.org/"), 200, headers, text("unpacked"), NOON);
        try (var archive = Archive.open(folder, CLOCK)) {
            var capture = archive.store(page);
            try (var reader = new WarcReader(warc())) {
                var response = (WarcResponse) reader.records()
                        .filter(record -> record.type().equals("response"))
                        .findFirst()
                        .orElseThrow();
                assertTrue(response.http().headers().first("Content-Encoding").isEmpty());
            }
            assertEquals(
                    "gzip",
                    archive.read(capture.id())
                            .response()
                            .header("Content-Encoding")
                            .orElseThrow());
        }
    }

    @Test
    void writesALineOfItsIndexForEachRecord() throws IOException {
        try (var archive = Archive.open(folder, CLOCK)) {
            archive.store(page("https://example.org/news/1", "one"));
            archive.store(page("https://example.org/news/2", "two"));
        }

        var lines = Files.readAllLines(only(".cdxj"));
        assertEquals(2, lines.size());
        assertTrue(lines.getFirst().startsWith("org,example)/news/1 20260612120000 {\"url\":"), lines.getFirst());
    }

    @Test
    void readsWholeRecordsOfAFileThatWasCutByACrash() throws IOException {
        String first;
        try (var archive = Archive.open(folder, CLOCK)) {
            first = archive.store(page("https://example.org/1", "one")).id();
            archive.store(page("https://example.org/2", "two"));
        }
        try (var channel = FileChannel.open(warc(), StandardOpenOption.WRITE)) {
            channel.truncate(channel.size() - 40);
        }

        try (var archive = Archive.open(folder, CLOCK)) {
            assertEquals(text("one"), archive.read(first).response().body());
        }
    }

    @Test
    void neverWritesToAFileOfAnEarlierProcess() throws IOException {
        try (var archive = Archive.open(folder, CLOCK)) {
            archive.store(page("https://example.org/1", "one"));
        }
        var before = Files.size(warc());
        try (var archive = Archive.open(folder, CLOCK)) {
            archive.store(page("https://example.org/2", "two"));
        }

        assertEquals(before, Files.size(warc()));
    }

    @Test
    void refusesAnIdThatLeadsOutOfItsFolder() throws IOException {
        try (var archive = Archive.open(folder, CLOCK)) {
            assertThrows(IOException.class, () -> archive.read("../secret@0"));
        }
    }

    @Test
    void saysWhichCaptureCannotBeRead() throws IOException {
        try (var archive = Archive.open(folder, CLOCK)) {
            var failure = assertThrows(IOException.class, () -> archive.read("missing.warc.gz@12"));

            assertTrue(String.valueOf(failure.getMessage()).contains("missing.warc.gz@12"), failure::toString);
        }
    }

    private Path warc() throws IOException {
        return only(WarcFile.ENDING);
    }

    /// The first file of an ending, in order of name.
    private Path only(String ending) throws IOException {
        try (var files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending))
                    .sorted()
                    .findFirst()
                    .orElseThrow();
        }
    }

    private static Response page(String address, String body) {
        return new Response(
                URI.create(address),
                200,
                List.of(new Header("Content-Type", "text/html; charset=utf-8")),
                text(body),
                NOON);
    }

    private static Payload text(String text) {
        return Payload.ofText(text);
    }
}
