package claimtrail.corpus.archive;

import static claimtrail.corpus.archive.ArchiveFolder.asked;
import static claimtrail.corpus.archive.ArchiveFolder.page;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class VerifyTest {

    @TempDir
    Path path;

    private ArchiveFolder folder = new ArchiveFolder(Path.of(""));
    private final List<String> ids = new ArrayList<>();

    @BeforeEach
    void storeFour() throws IOException {
        folder = new ArchiveFolder(path);
        try (var archive = folder.open()) {
            for (var i = 0; i < 3; i++) {
                var page = page("https://example.org/" + i, "a rule of some length, number " + i);
                ids.add(archive.store(asked(page, "https://example.org/")).id());
            }
            ids.add(archive.revisit(page("https://example.org/2", "a rule of some length, number 2"), ids.getLast())
                    .id());
        }
    }

    @Test
    void findsNothingWrongWithAWholeArchive() throws IOException {
        var verified = verify();

        assertTrue(verified.isClean(), () -> verified.faults().toString());
        assertEquals(8, verified.records());
        assertEquals(3, verified.captures());
        assertEquals(1, verified.revisits());
    }

    @Test
    void namesAnyDamagedByteAndReadsTheRest() throws IOException {
        var size = Files.size(folder.warc());
        for (var offset = 0L; offset < size; offset += 7) {
            if (isOfNoWeight(offset)) {
                continue;
            }
            folder.turnAByte(offset);
            var verified = verify();
            var at = offset;
            assertFalse(verified.isClean(), () -> "byte " + at);
            assertTrue(verified.records() >= 6, () -> "byte " + at + " " + verified);
            assertTrue(verified.faults().stream().anyMatch(fault -> fault.offset() <= at));
            folder.turnAByte(offset);
        }
        assertTrue(verify().isClean());
    }

    @Test
    void namesWhatIsWrongWithAnIndex() throws IOException {
        var index = folder.files(WarcFile.LINES).getFirst();
        var lines = Files.readAllLines(index);
        Files.write(index, lines.reversed());
        assertFault("not sorted");
        Files.write(index, lines.subList(1, 4));
        assertFault("no line");
        Files.writeString(index, String.join("\n", lines).replace("\"status\":\"200\"", "\"status\":\"404\"") + "\n");
        assertFault("something else");
        Files.delete(folder.warc());
        assertFault("not there");
    }

    @Test
    void namesARevisitWhoseEarlierRecordIsGone() throws IOException {
        try (var archive = Archive.open(path, java.time.Clock.systemUTC())) {
            archive.revisit(page("https://example.org/2", "a rule of some length, number 2"), ids.getLast());
        }
        Files.delete(folder.warc());
        Files.delete(folder.files(WarcFile.LINES).getFirst());

        assertFault("it refers to");
    }

    private void assertFault(String what) throws IOException {
        var faults = verify().faults().toString();
        assertTrue(faults.contains(what), faults);
    }

    private Verification verify() throws IOException {
        return new ArchiveReader(path).verify(file -> {});
    }

    /// Time, flags and system in a gzip header: they say nothing about the content.
    private boolean isOfNoWeight(long offset) throws IOException {
        try (var members = new GzipMembers(folder.warc())) {
            var start = 0L;
            while (members.at(start, 0) instanceof GzipMembers.Found.Member member) {
                if (offset < member.end()) {
                    return offset - start >= 3 && offset - start < 10;
                }
                start = member.end();
            }
            return false;
        }
    }
}
