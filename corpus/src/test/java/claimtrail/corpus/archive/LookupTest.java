package claimtrail.corpus.archive;

import static claimtrail.corpus.archive.ArchiveFolder.CLOCK;
import static claimtrail.corpus.archive.ArchiveFolder.NOON;
import static claimtrail.corpus.archive.ArchiveFolder.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LookupTest {

    private static final URI ADDRESS = URI.create("https://example.org/news/1");

    @TempDir
    Path path;

    @Test
    void findsWhatWasNewestAtAMoment() throws IOException {
        try (var archive = Archive.open(path, CLOCK)) {
            for (var day = 0; day < 3; day++) {
                archive.store(page(ADDRESS.toString(), "day " + day, NOON.plusSeconds(86_400L * day)));
            }

            assertEquals("day 2", body(archive, ADDRESS, 99));
            assertEquals("day 1", body(archive, ADDRESS, 1));
            assertEquals("day 2", text(archive.at(ADDRESS, null).orElseThrow()));
            assertTrue(archive.at(ADDRESS, NOON.minusSeconds(1)).isEmpty());
            assertTrue(
                    archive.at(URI.create("https://example.org/news/10"), null).isEmpty());
        }
    }

    @Test
    void findsEachAddressInManySortedFiles() throws IOException {
        try (var archive = Archive.open(path, CLOCK, 3_000)) {
            for (var i = 0; i < 250; i++) {
                archive.store(page("https://example.org/" + i * 7919 % 250 + "?q=a%20b", "page " + i));
            }
        }
        var reader = new ArchiveReader(path);
        for (var i = 0; i < 250; i++) {
            var found = reader.captures(URI.create("https://example.org/" + i * 7919 % 250 + "?q=a%20b"));
            assertEquals(1, found.size());
            assertEquals("page " + i, text(reader.read(found.getFirst().capture())));
        }
    }

    @Test
    void readsWhatAnotherOneIsWriting() throws IOException {
        try (var writing = Archive.open(path, CLOCK);
                var other = Archive.open(path, CLOCK)) {
            writing.store(page(ADDRESS.toString(), "one"));
            other.store(page(ADDRESS.toString(), "two", NOON.plusSeconds(5)));

            assertEquals(List.of(), other.leftOpen());
            assertEquals(2, new ArchiveReader(path).captures(ADDRESS).size());
            assertTrue(new ArchiveReader(path).verify(file -> {}).isClean());
        }
        assertEquals(2, new ArchiveReader(path).captures(ADDRESS).size());
    }

    @Test
    void answersARedirectWithWhatItLedTo() throws IOException {
        var old = URI.create("https://example.org/old");
        var circle = URI.create("https://example.org/circle");
        try (var archive = Archive.open(path, CLOCK)) {
            archive.store(redirect(old, "/news/1"));
            archive.store(page(ADDRESS.toString(), "moved here", NOON.plusSeconds(1)));
            archive.store(redirect(circle, "/circle"));

            assertEquals("moved here", text(archive.at(old, NOON).orElseThrow()));
            assertTrue(archive.at(circle, null).isEmpty());
        }
    }

    private static Response redirect(URI from, String to) {
        return new Response(from, 301, List.of(new Header("Location", to)), Payload.ofText(""), NOON);
    }

    private static String body(Archive archive, URI address, long days) throws IOException {
        return text(archive.at(address, NOON.plusSeconds(86_400 * days)).orElseThrow());
    }

    private static String text(Capture capture) {
        return new String(capture.response().body().bytes(), StandardCharsets.UTF_8);
    }
}
