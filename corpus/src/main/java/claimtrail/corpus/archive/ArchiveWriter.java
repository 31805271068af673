package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes captures, many with one wait for the disk: whoever gets the lock writes for all that wait for it.
final class ArchiveWriter implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int MOST_AT_ONCE = 8 << 20;

    private final Path folder;
    private final Clock clock;
    private final long rollAtBytes;
    private final ConcurrentLinkedQueue<Waiting> queue = new ConcurrentLinkedQueue<>();
    private final ReentrantLock writing = new ReentrantLock();
    private @Nullable WarcFile current;

    ArchiveWriter(Path folder, Clock clock, long rollAtBytes) {
        this.folder = folder;
        this.clock = clock;
        this.rollAtBytes = rollAtBytes;
    }

    /// Returns when the capture is on disk.
    RecordPlace write(PackedCapture capture) throws IOException {
        var waiting = new Waiting(capture);
        queue.add(waiting);
        writing.lock();
        try {
            while (!waiting.isDone()) {
                writeAll();
            }
        } finally {
            writing.unlock();
        }
        return waiting.place();
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

    private void writeAll() throws IOException {
        var batch = new ArrayList<Waiting>();
        var bytes = 0L;
        for (var next = queue.poll(); next != null; next = bytes < MOST_AT_ONCE ? queue.poll() : null) {
            batch.add(next);
            bytes += next.capture.bytes().length;
        }
        try {
            var places = file().append(batch.stream().map(one -> one.capture).toList());
            for (var i = 0; i < batch.size(); i++) {
                batch.get(i).place = places.get(i);
            }
        } catch (IOException failure) {
            batch.forEach(one -> one.failure = failure);
            abandon();
        }
    }

    private WarcFile file() throws IOException {
        var file = current;
        if (file != null && file.length() > rollAtBytes) {
            current = null;
            file.close();
            file = null;
        }
        if (file == null) {
            file = create();
            current = file;
        }
        return file;
    }

    private WarcFile create() throws IOException {
        for (var number = 0; ; number++) {
            var now = clock.instant();
            var file = WarcFile.create(folder, "claimtrail-%s-%03d".formatted(STAMP.format(now), number), now);
            if (file.isPresent()) {
                return file.get();
            }
        }
    }

    private void abandon() throws IOException {
        var file = current;
        current = null;
        if (file != null) {
            file.abandon();
        }
    }

    /// One capture in the queue; its fields are read and written under the lock.
    private static final class Waiting {

        private final PackedCapture capture;
        private @Nullable RecordPlace place;
        private @Nullable IOException failure;

        Waiting(PackedCapture capture) {
            this.capture = capture;
        }

        boolean isDone() {
            return place != null || failure != null;
        }

        RecordPlace place() throws IOException {
            var written = place;
            if (written == null) {
                throw new IOException("the archive cannot be written to", failure);
            }
            return written;
        }
    }
}
