package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// The folder of WARC files: append-only, one record compressed by itself, so that any record can be read alone.
///
/// Safe for use by several threads. One process writes to a folder at a time.
public final class Archive implements AutoCloseable {

    private static final long ROLL_AT_BYTES = 512L << 20;
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);

    private final Path folder;
    private final Clock clock;
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable WarcFile current;

    private Archive(Path folder, Clock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    /// Opens the folder, and makes it where it is missing. A file that an earlier process left is never written to
    /// again,
    /// so a record that was cut by a crash harms nothing.
    public static Archive open(Path folder, Clock clock) throws IOException {
        Files.createDirectories(folder);
        return new Archive(folder.toRealPath(), clock);
    }

    /// Writes the response and its line in the index, and returns when both are on disk.
    public Capture store(Response response) throws IOException {
        writing.lock();
        try {
            var file = current;
            if (file == null || file.length() > ROLL_AT_BYTES) {
                file = roll(file);
                current = file;
            }
            var id = file.append(response);
            return new Capture(id.text(), response);
        } finally {
            writing.unlock();
        }
    }

    /// Reads a capture again by its id.
    ///
    /// @throws IOException when the file or the record is not there, or cannot be read
    public Capture read(String id) throws IOException {
        var place = RecordPlace.parse(id);
        var path = folder.resolve(place.file());
        if (!path.startsWith(folder)) {
            throw new IOException("no capture of this archive: " + id);
        }
        try (var channel = FileChannel.open(path, StandardOpenOption.READ)) {
            return new Capture(id, WarcRecords.read(channel, place));
        } catch (IOException | UncheckedIOException failure) {
            throw new IOException("capture " + id + " cannot be read: " + failure.getMessage(), failure);
        }
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            if (current != null) {
                current.close();
                current = null;
            }
        } finally {
            writing.unlock();
        }
    }

    private WarcFile roll(@Nullable WarcFile full) throws IOException {
        if (full != null) {
            full.close();
        }
        var number = 0;
        while (true) {
            var name = "claimtrail-%s-%03d".formatted(STAMP.format(clock.instant()), number++);
            if (Files.notExists(folder.resolve(name + WarcFile.ENDING))) {
                return WarcFile.create(folder, name);
            }
        }
    }
}
