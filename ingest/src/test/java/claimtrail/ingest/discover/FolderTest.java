package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FolderTest {

    private static final Instant YESTERDAY = Visits.NOW.minus(Duration.ofDays(1));

    @TempDir
    private Path temporary;

    private Path folder;

    @BeforeEach
    void make() throws IOException {
        folder = Files.createDirectory(temporary.toRealPath().resolve("news"));
    }

    private Path file(String name, String text, Instant changed) throws IOException {
        var file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, FileTime.from(changed));
    }

    private Found found(SourceMemory memory) {
        return assertInstanceOf(Found.class, visit(folder, true, memory));
    }

    private static Discovery visit(Path place, boolean local, SourceMemory memory) {
        return new Folder(Visits.CLOCK).links(source(place.toUri(), local), memory);
    }

    private static Source source(URI address, boolean local) {
        return new Source(
                "files",
                "Files",
                SourceKind.FOLDER,
                address,
                null,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofHours(1)),
                local);
    }

    @Test
    void hasALinkForEachFileBelowIt() throws IOException {
        var page = file("page one.html", "x", YESTERDAY);
        var mail = file("2026/06/letter.eml", "x", YESTERDAY);

        assertEquals(
                List.of(mail.toUri(), page.toUri()),
                found(SourceMemory.NONE).links().stream()
                        .map(link -> Path.of(link.address()).toUri())
                        .toList());
    }

    @Test
    void aSingleFileIsItsOnlyLink() throws IOException {
        var page = file("page.html", "x", YESTERDAY);

        assertEquals(
                1,
                assertInstanceOf(Found.class, visit(page, true, SourceMemory.NONE))
                        .links()
                        .size());
    }

    @Test
    void aFileIsDueAgainWhenItsTimeChanges() throws IOException {
        file("page.html", "x", YESTERDAY);
        var before = found(SourceMemory.NONE).links().getFirst();
        file("page.html", "y", YESTERDAY.plusSeconds(60));

        assertNotEquals(
                before.modified(), found(SourceMemory.NONE).links().getFirst().modified());
    }

    @Test
    void aFileIsDueAgainWhenOnlyItsSizeChanges() throws IOException {
        file("page.html", "x", YESTERDAY);
        var before = found(SourceMemory.NONE).links().getFirst();
        file("page.html", "longer", YESTERDAY);

        assertNotEquals(
                before.modified(), found(SourceMemory.NONE).links().getFirst().modified());
    }

    @Test
    void isUnchangedWhileItsFilesAre() throws IOException {
        file("page.html", "x", YESTERDAY);
        var memory = found(SourceMemory.NONE).memory();

        assertInstanceOf(Unchanged.class, visit(folder, true, memory));
    }

    @Test
    void leavesAFileThatIsBeingWrittenForLater() throws IOException {
        file("page.html", "half", Visits.NOW.minusSeconds(2));

        var found = found(SourceMemory.NONE);

        assertEquals(List.of(), found.links());
        assertEquals(List.of("1 entry still being written, left for later"), found.problems());
    }

    @Test
    void leavesHiddenAndUnfinishedAndEmptyFilesOut() throws IOException {
        file(".hidden", "x", YESTERDAY);
        file(".git/config", "x", YESTERDAY);
        file("news.warc.gz.part", "x", YESTERDAY);
        file("nothing.html", "", YESTERDAY);

        assertEquals(
                List.of(
                        "1 entry left for later: named as unfinished",
                        "1 entry left out: empty",
                        "1 entry left out: hidden"),
                found(SourceMemory.NONE).problems());
    }

    @Test
    void doesNotFollowALinkOutOfTheFolder() throws IOException {
        var secret = Files.writeString(temporary.resolve("secret.txt"), "x");
        Files.createSymbolicLink(folder.resolve("secret.txt"), secret);
        Files.createSymbolicLink(folder.resolve("all"), temporary);

        var found = found(SourceMemory.NONE);

        assertEquals(List.of(), found.links());
        assertEquals(List.of("2 entries left out: a link out of the folder"), found.problems());
    }

    @Test
    void readsFilesForALocalSourceOnly() {
        assertEquals(
                "files are read for a source that is marked local only",
                assertInstanceOf(Failed.class, visit(folder, false, SourceMemory.NONE))
                        .reason());
    }

    @Test
    void saysThatThereIsNoSuchFolder() {
        assertEquals(
                "there is no such folder: " + folder.resolve("gone").toUri(),
                assertInstanceOf(Failed.class, visit(folder.resolve("gone"), true, SourceMemory.NONE))
                        .reason());
    }

    @Test
    void opensAFileOfItsOwnFolderOnly() throws IOException {
        var page = file("page.html", "x", YESTERDAY);
        var secret = Files.writeString(temporary.resolve("secret.txt"), "x");
        var swapped = folder.resolve("swapped.html");
        Files.createSymbolicLink(swapped, secret);
        var source = source(folder.toUri(), true);

        assertInstanceOf(WatchedFiles.Answer.Open.class, WatchedFiles.find(source, page.toUri()));
        assertInstanceOf(WatchedFiles.Answer.Closed.class, WatchedFiles.find(source, swapped.toUri()));
        assertInstanceOf(
                WatchedFiles.Answer.Closed.class,
                WatchedFiles.find(source, URI.create(folder.toUri() + "../secret.txt")));
        assertInstanceOf(WatchedFiles.Answer.Closed.class, WatchedFiles.find(source, URI.create("http://x.example/a")));
    }
}
