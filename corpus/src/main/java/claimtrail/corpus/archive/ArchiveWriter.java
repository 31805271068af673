package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Writes captures, many with one wait for the disk, on a thread of its own that begins with the first capture: waiting
/// for the disk there holds up nobody who waits for a server on a virtual thread.
final class ArchiveWriter implements AutoCloseable {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmssSSS").withZone(ZoneOffset.UTC);
    private static final int MOST_AT_ONCE = 8 << 20;

    private final Path folder;
    private final Clock clock;
    private final long rollAtBytes;
    private final LinkedBlockingQueue<Waiting> queue = new LinkedBlockingQueue<>();
    private final Waiting end = new Waiting(PackedCapture.NONE, new CompletableFuture<>());
    private final ReentrantLock begin = new ReentrantLock();
    private volatile @Nullable Thread writer;
    private volatile boolean closed;
    /// Touched by the writer's thread alone, and after its end.
    private @Nullable WarcFile current;

    ArchiveWriter(Path folder, Clock clock, long rollAtBytes) {
        this.folder = folder;
        this.clock = clock;
        this.rollAtBytes = rollAtBytes;
    }

    /// Returns when the capture is on disk.
    RecordPlace write(PackedCapture capture) throws IOException {
        var waiting = new Waiting(capture, new CompletableFuture<>());
        begun();
        queue.add(waiting);
        try {
            return waiting.place.join();
        } catch (CompletionException failure) {
            throw new IOException("the archive cannot be written to: " + failure.getCause(), failure.getCause());
        }
    }

    @Override
    public void close() throws IOException {
        begin.lock();
        try {
            closed = true;
            var running = writer;
            if (running != null) {
                queue.add(end);
                running.join();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        } finally {
            begin.unlock();
        }
        var file = current;
        current = null;
        if (file != null) {
            file.close();
        }
    }

    private void begun() throws IOException {
        if (writer == null) {
            begin.lock();
            try {
                if (closed) {
                    throw new IOException("the archive is closed");
                }
                if (writer == null) {
                    writer = Thread.ofPlatform().daemon().name("archive-writer").start(this::writeUntilTheEnd);
                }
            } finally {
                begin.unlock();
            }
        }
    }

    private void writeUntilTheEnd() {
        try {
            for (var last = false; !last; ) {
                var together = new ArrayList<Waiting>();
                var bytes = 0L;
                for (var next = queue.take(); next != null; next = bytes < MOST_AT_ONCE ? queue.poll() : null) {
                    if (next.equals(end)) {
                        last = true;
                        break;
                    }
                    together.add(next);
                    bytes += next.capture.bytes().length;
                }
                write(together);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
        var late = new IOException("the archive is closed");
        queue.forEach(waiting -> waiting.place.completeExceptionally(late));
    }

    private void write(List<Waiting> together) {
        if (together.isEmpty()) {
            return;
        }
        try {
            var places = file().append(together.stream().map(one -> one.capture).toList());
            for (var i = 0; i < together.size(); i++) {
                together.get(i).place.complete(places.get(i));
            }
        } catch (IOException | RuntimeException failure) {
            abandon();
            together.forEach(waiting -> waiting.place.completeExceptionally(failure));
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

    private void abandon() {
        var file = current;
        current = null;
        if (file != null) {
            try {
                file.abandon();
            } catch (IOException asBad) {
                // it stays open, and is mended at the next start
            }
        }
    }

    /// One capture in the queue.
    private record Waiting(PackedCapture capture, CompletableFuture<RecordPlace> place) {}
}
