package claimtrail.ingest.extract;

import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
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

    /// How long text may be looked for on the pictures of one document.
    private static final Duration RECOGNITION = Duration.ofMinutes(2);

    private static final String ERRORS = "errors";
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 200;
    private static final String HEAP = "-Xmx256m";

    private final Duration limit;
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable Child child;

    TikaProcess(Duration limit) {
        this.limit = limit;
    }

    /// The child's answer, or an error of its own: `timeout`, `memory`, `corrupt`.
    TikaAnswer read(byte[] bytes, String mediaType, String name) {
        return read(new Question(bytes, mediaType, name, false), limit);
    }

    /// The same for what is on pictures.
    TikaAnswer recognise(byte[] bytes, String mediaType, String name) {
        return read(new Question(bytes, mediaType, name, true), RECOGNITION);
    }

    private TikaAnswer read(Question question, Duration within) {
        lock.lock();
        try {
            return ask(question, within);
        } catch (IOException cannotStart) {
            return TikaAnswer.failed(
                    "unsupported", "The reader of office formats does not start: " + cannotStart.getMessage());
        } finally {
            lock.unlock();
        }
    }

    private TikaAnswer ask(Question question, Duration within) throws IOException {
        if (child == null || !child.process.isAlive()) {
            stop();
            child = Child.start();
        }
        var asked = child;
        var answer = asked.thread.submit(() -> asked.answer(question));
        try {
            return answer.get(within.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException tooLong) {
            stop();
            return TikaAnswer.failed(
                    "timeout",
                    "Reading took longer than " + within.toSeconds() + " s: split the document, or save it as text.");
        } catch (ExecutionException died) {
            var kind = asked.exitKind();
            var words = asked.lastWords();
            stop();
            return TikaAnswer.failed(kind, failure(kind) + words);
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

    @SuppressWarnings("ArrayRecordComponent") // never compared
    private record Question(byte[] bytes, String mediaType, String name, boolean recognise) {}

    private record Child(
            Process process, Path folder, DataOutputStream out, DataInputStream in, ExecutorService thread) {

        static Child start() throws IOException {
            var folder = ReaderFolder.create();
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
                    .redirectError(folder.resolve(ERRORS).toFile())
                    .start();
            return new Child(
                    process,
                    folder,
                    new DataOutputStream(new BufferedOutputStream(process.getOutputStream())),
                    new DataInputStream(process.getInputStream()),
                    Executors.newVirtualThreadPerTaskExecutor());
        }

        TikaAnswer answer(Question question) throws IOException {
            var name = question.name();
            out.writeUTF(question.mediaType());
            out.writeUTF(name.substring(0, Math.min(LONGEST_NAME, name.length())));
            out.writeBoolean(question.recognise());
            out.writeInt(question.bytes().length);
            out.write(question.bytes());
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

        /// The error that took it down, as it wrote it last; empty where it wrote none.
        String lastWords() throws IOException {
            try (var lines = Files.lines(folder.resolve(ERRORS), StandardCharsets.ISO_8859_1)) {
                return lines.filter(line -> line.contains("Error") || line.contains("Exception"))
                        .reduce((first, last) -> last)
                        .map(line -> " ("
                                + line.strip()
                                        .substring(
                                                0,
                                                Math.min(
                                                        LONGEST_WORDS,
                                                        line.strip().length())) + ")")
                        .orElse("");
            }
        }

        void end() {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
            process.onExit().join();
            thread.shutdownNow();
            ReaderFolder.delete(folder);
        }
    }
}
