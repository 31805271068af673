package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Lists the files of a watched folder, or the one file that a source names. Only a source marked local may have files.
final class Folder {

    /// A file that changed within this time may still be written to.
    private static final Duration SETTLED = Duration.ofSeconds(5);
    private static final int MOST_FILES = 50_000;

    private final Clock clock;

    Folder(Clock clock) {
        this.clock = clock;
    }

    Discovery links(Source source, SourceMemory memory) {
        return switch (WatchedFiles.root(source)) {
            case WatchedFiles.Root.Refused refused -> new Failed(refused.reason(), null);
            case WatchedFiles.Root.At at -> list(source, memory, at.path());
        };
    }

    private Discovery list(Source source, SourceMemory memory, Path root) {
        var problems = new Problems(List.of());
        var links = new ArrayList<Link>();
        try {
            Files.walkFileTree(root, new FolderWalk(root, MOST_FILES, problems) {
                @Override
                void file(Path file, BasicFileAttributes attributes) {
                    if (isSettled(attributes)) {
                        links.add(new Link(address(file), source.id(), null, null, changed(attributes)));
                    } else {
                        problems.count("still being written, left for later");
                    }
                }
            });
        } catch (IOException unreadable) {
            return new Failed("the folder cannot be read: " + unreadable.getMessage(), null);
        }
        links.sort(Comparator.comparing(link -> link.address().toString()));
        var state = digest(links);
        return state.equals(memory.cursor())
                ? new Unchanged()
                : new Found(
                        links,
                        Files.isDirectory(root) ? "folder" : "file",
                        problems.sentences(),
                        new SourceMemory(null, null, state),
                        List.of(),
                        null);
    }

    /// A file of the future has a wrong clock, and is not being written.
    private boolean isSettled(BasicFileAttributes attributes) {
        var age = Duration.between(attributes.lastModifiedTime().toInstant(), clock.instant());
        return age.isNegative() || age.compareTo(SETTLED) >= 0;
    }

    /// Time and size of a file in one: the fraction of the second mixes the size in, so that a file that changed
    /// within a second, or got its old time back, is seen to be another.
    private static PartialDate changed(BasicFileAttributes attributes) {
        var time = attributes.lastModifiedTime().toInstant();
        var fraction = Math.floorMod(
                        attributes.lastModifiedTime().to(TimeUnit.NANOSECONDS) + attributes.size() * 31, 999_999_999L)
                + 1;
        return PartialDate.of(OffsetDateTime.ofInstant(time, ZoneOffset.UTC).withNano((int) fraction));
    }

    private static URI address(Path file) {
        return URI.create("file://" + file.toUri().getRawPath());
    }

    private static String digest(List<Link> links) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            links.forEach(link ->
                    digest.update((link.address() + " " + link.modified() + "\n").getBytes(StandardCharsets.UTF_8)));
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new AssertionError(everyJdkHasIt);
        }
    }
}
