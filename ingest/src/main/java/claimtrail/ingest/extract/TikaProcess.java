package claimtrail.ingest.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// A child JVM that reads office formats, started when it is first needed and again after it died. One document at a
/// time; thread-safe.
final class TikaProcess implements AutoCloseable {

    private static final String HEAP = "-Xmx256m";

    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Child child;

    TikaProcess(Duration limit) {
        this.limit = limit;
    }

    /// The child's answer, or an error of its own: `timeout`, `memory`, `corrupt`.
    TikaAnswer read(byte[] bytes, String mediaType, String name) {
        lock.lock();
        try {
            return ask(bytes, mediaType, name);
        } catch (IOException cannotStart) {
            return TikaAnswer.failed(
                    "unsupported", "The reader of office formats does not start: " + cannotStart.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private TikaAnswer ask(byte[] bytes, String mediaType, String name) throws IOException {
        if (child == null || !child.process.isAlive()) {
            stop();
            child = Child.start();
        }
        var asked = child;
        var answer = asked.thread.submit(() -> asked.answer(bytes, mediaType, name));
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            stop();
            return TikaAnswer.failed(
                    "timeout",
                    "Reading took longer than " + limit.toSeconds() + " s: split the document, or save it as text.");
        } catch (ExecutionException died) {
            var kind = asked.exitKind();
            stop();
            return TikaAnswer.failed(kind, failure(kind));
        } catch (InterruptedException stopped) {
            stop();
            Thread.currentThread().interrupt();
            return TikaAnswer.failed("timeout", "Reading was interrupted.");
        }
    }

    private static String failure(String kind) {
        return kind.equals("memory")
                ? "The document needs more memory than its reader has: split it, or save it as text."
                : "The document made its reader fail: save it again with the program that wrote it, or as text.";
    }

    private void stop() {
        if (child != null) {
            child.end();
            child = null;
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            stop();
        } finally {
            lock.unlock();
        }
    }

    private record Child(
            Process process, Path folder, DataOutputStream out, DataInputStream in, ExecutorService thread) {

        static Child start() throws IOException {
            var folder = Files.createTempDirectory("claimtrail-reader");
            var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
            var process = new ProcessBuilder(List.of(
                            java,
                            HEAP,
                            "-XX:+UseSerialGC",
                            "-XX:TieredStopAtLevel=1",
                            "-XX:+ExitOnOutOfMemoryError",
                            "-XX:+DisplayVMOutputToStderr",
                            "-Djava.awt.headless=true",
                            "-Djava.io.tmpdir=" + folder,
                            "-cp",
                            System.getProperty("java.class.path"),
                            TikaChild.class.getName()))
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            return new Child(
                    process,
                    folder,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(process.getInputStream()),
                    Executors.newVirtualThreadPerTaskExecutor());
        }

        TikaAnswer answer(byte[] bytes, String mediaType, String name) throws IOException {
            out.writeUTF(mediaType);
            out.writeUTF(name.substring(0, Math.min(200, name.length())));
            out.writeInt(bytes.length);
            out.write(bytes);
            out.flush();
            return TikaAnswer.readFrom(in);
        }

        /// A JVM that ran out of memory exits with 3.
        String exitKind() throws IOException {
            try {
                return process.waitFor(1, TimeUnit.SECONDS) && process.exitValue() == 3 ? "memory" : "corrupt";
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "corrupt";
            }
        }

        void end() {
            process.destroyForcibly();
            process.onExit().join();
            thread.shutdownNow();
            delete(folder);
        }

        private static void delete(Path folder) {
            try (var files = Files.walk(folder)) {
                for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            } catch (IOException leftBehind) {
                folder.toFile().deleteOnExit();
            }
        }
    }
}
