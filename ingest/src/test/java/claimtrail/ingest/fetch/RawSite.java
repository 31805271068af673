package claimtrail.ingest.fetch;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A server on loopback that sends the very bytes that a test wants, where a real server would be too polite.
final class RawSite implements AutoCloseable {

    /// What is written for a path; the connection is kept for the next request afterwards.
    interface Script {
        void write(Socket connection, OutputStream out) throws IOException, InterruptedException;
    }

    private final ServerSocket listening;
    /// Platform threads, so that a client that keeps the carriers of virtual ones busy does not slow its server.
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final Map<String, Script> scripts = new ConcurrentHashMap<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final Semaphore ended = new Semaphore(0);

    RawSite() {
        try {
            listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        text("/robots.txt", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");
        threads.execute(this::accept);
    }

    private void accept() {
        while (!listening.isClosed()) {
            try {
                var connection = listening.accept();
                threads.execute(() -> talk(connection));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket connection) {
        try (connection) {
            var in =
                    new BufferedReader(new InputStreamReader(connection.getInputStream(), StandardCharsets.ISO_8859_1));
            for (var path = path(in); path != null; path = path(in)) {
                requests.add(path);
                var script = scripts.get(path);
                if (script == null) {
                    return;
                }
                script.write(connection, connection.getOutputStream());
                connection.getOutputStream().flush();
            }
        } catch (IOException hungUp) {
            ended.release();
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static @Nullable String path(BufferedReader in) throws IOException {
        var first = in.readLine();
        for (var line = first; line != null && !line.isEmpty(); line = in.readLine()) {}
        return first == null ? null : first.split(" ", 3)[1];
    }

    void script(String path, Script script) {
        scripts.put(path, script);
    }

    void text(String path, String bytes) {
        script(path, (connection, out) -> out.write(bytes.getBytes(StandardCharsets.ISO_8859_1)));
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + listening.getLocalPort() + path);
    }

    List<String> requests() {
        return List.copyOf(requests);
    }

    /// Waits until a client hangs up while something is written to it.
    boolean sawTheClientHangUp() throws InterruptedException {
        return ended.tryAcquire(Duration.ofSeconds(20).toSeconds(), TimeUnit.SECONDS);
    }

    @Override
    public void close() throws IOException {
        listening.close();
        threads.shutdownNow();
    }
}
