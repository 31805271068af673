package claimtrail.corpus.archive;

import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// The right to write one WARC file and its index, held by one archive of one living process: a lock on a file
/// beside them, which the operating system lets go of when the process dies.
///
/// POSIX drops a process's lock when the process closes any other handle of the same file. So nothing but this class
/// opens such a file, and what this process holds is remembered here instead of being tried.
final class FileClaim implements Closeable {

    static final String ENDING = ".lock";

    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private FileClaim(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /// Takes the claim of a file; empty when another one holds it.
    static Optional<FileClaim> take(Path folder, String stem) throws IOException {
        var path = folder.resolve(stem + ENDING);
        if (!HELD_HERE.add(path)) {
            return Optional.empty();
        }
        var claim = Optional.<FileClaim>empty();
        try {
            claim = lock(path);
        } finally {
            if (claim.isEmpty()) {
                HELD_HERE.remove(path);
            }
        }
        return claim;
    }

    /// Whether somebody holds the claim of a file.
    static boolean isTaken(Path folder, String stem) throws IOException {
        if (Files.notExists(folder.resolve(stem + ENDING))) {
            return false;
        }
        var claim = take(folder, stem);
        if (claim.isPresent()) {
            claim.get().leave();
        }
        return claim.isEmpty();
    }

    /// Gives the claim back and removes its file.
    @Override
    public void close() throws IOException {
        Files.deleteIfExists(path);
        leave();
    }

    /// Gives the claim back as a killed process would: the file is seen to be left open.
    void leave() throws IOException {
        channel.close();
        HELD_HERE.remove(path);
    }

    /// One who gives a claim back removes its file: a lock on a file that is no longer there is worth nothing.
    private static Optional<FileClaim> lock(Path path) throws IOException {
        if (Files.notExists(path)) {
            FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE)
                    .close();
        }
        var before = key(path);
        if (before.isEmpty()) {
            return Optional.empty();
        }
        var channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (channel.tryLock() != null && before.equals(key(path))) {
            return Optional.of(new FileClaim(path, channel));
        }
        channel.close();
        return Optional.empty();
    }

    private static Optional<String> key(Path path) throws IOException {
        try {
            return Optional.of(String.valueOf(
                    Files.readAttributes(path, BasicFileAttributes.class).fileKey()));
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
    }
}
