package claimtrail.ingest.fetch;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.GZIPOutputStream;

/// A web site on loopback with named routes, each of which behaves in one way; tests add pages of their own.
public final class TestSite implements AutoCloseable {

    /// A moment's answer of a route.
    public interface Route {
        void answer(HttpExchange exchange) throws IOException;
    }

    /// What it asks to be remembered by for the next visit.
    public static final String ETAG = "\"first-edition\"";

    /// Platform threads, so that a client that keeps the carriers of virtual ones busy does not slow its server.
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final AtomicInteger underWay = new AtomicInteger();
    private final AtomicInteger mostUnderWay = new AtomicInteger();

    public TestSite() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException noPort) {
            throw new UncheckedIOException(noPort);
        }
        server.setExecutor(threads);
        route("/", exchange -> send(exchange, 404, "text/plain", "no such page"));
        page("/page", "text/html", "<p>A page</p>");
        page("/große%20Seite", "text/html", "<p>Eine Seite</p>");
        redirects();
        troubles();
        bodies();
        route("/conditional", exchange -> {
            exchange.getResponseHeaders().set("ETag", ETAG);
            boolean known = ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            send(exchange, known ? 304 : 200, "text/plain", known ? "" : "as it was");
        });
        route(
                "/who",
                exchange -> send(
                        exchange,
                        200,
                        "text/plain",
                        exchange.getRequestHeaders().getFirst("User-Agent")));
        server.start();
    }

    private void redirects() {
        redirect("/moved", "/page");
        redirect("/loop", "/loop-back");
        redirect("/loop-back", "/loop");
        redirect("/to-a-file", "file:///etc/passwd");
        redirect("/to-a-private-address", "http://10.0.0.1/");
        redirect("/nowhere", "http://");
        route("/further", exchange -> {
            int step = Integer.parseInt(exchange.getRequestURI().getQuery());
            exchange.getResponseHeaders().set("Location", "/further?" + (step + 1));
            send(exchange, 302, "text/plain", "");
        });
    }

    private void troubles() {
        route("/gone", exchange -> send(exchange, 410, "text/plain", ""));
        route("/forbidden", exchange -> send(exchange, 403, "text/plain", ""));
        route("/broken", exchange -> send(exchange, 500, "text/plain", ""));
        route("/busy", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "120");
            send(exchange, 503, "text/plain", "");
        });
        route("/slow", exchange -> pause(20_000));
        route("/counted", exchange -> {
            mostUnderWay.accumulateAndGet(underWay.incrementAndGet(), Math::max);
            pause(5);
            underWay.decrementAndGet();
            send(exchange, 200, "text/html", "<p>A page</p>");
        });
        route("/drip", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            for (int sent = 0; sent < 1_000; sent++) {
                exchange.getResponseBody().write('.');
                exchange.getResponseBody().flush();
                pause(100);
            }
        });
        route("/cut", exchange -> {
            exchange.sendResponseHeaders(200, 1_000);
            exchange.getResponseBody().write(new byte[10]);
            exchange.getResponseBody().flush();
            throw new IOException("hangs up");
        });
    }

    private void bodies() {
        route("/large", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (var body = exchange.getResponseBody()) {
                for (int part = 0; part < 10_000; part++) {
                    body.write(new byte[1_000]);
                }
            }
        });
        route("/gzip", exchange -> coded(exchange, "gzip", gzip("unpacked".getBytes(StandardCharsets.UTF_8))));
        route("/gzip-bomb", exchange -> coded(exchange, "gzip", gzip(new byte[50_000_000])));
        route("/half-gzip", exchange -> {
            var whole = gzip("unpacked, but not to its end".getBytes(StandardCharsets.UTF_8));
            coded(exchange, "gzip", Arrays.copyOf(whole, whole.length / 2));
        });
        route("/not-really-gzip", exchange -> coded(exchange, "gzip", "plain".getBytes(StandardCharsets.UTF_8)));
        route("/deflate", exchange -> coded(exchange, "deflate", deflate("unpacked".getBytes(StandardCharsets.UTF_8))));
        route("/br", exchange -> coded(exchange, "br", base64("iwOAdW5wYWNrZWQD")));
        // Fifty million zeros.
        route(
                "/br-bomb",
                exchange -> coded(
                        exchange,
                        "br",
                        base64("y///P/gnAOKxQCD3/o///3/wTwDEYRGA7v0f////4J8AiMMCAN37P/7//8E/ARCHBQC693/8//+DfwIgDgsA"
                                + "dO//8g9eD/8EQBwWAOig6wE=")));
        route("/half-br", exchange -> {
            var whole = base64("G9oAoIzDOCa8mFVvUfL4wOnJUv26WvAHgQJwyIFLW0TJASNLTPMYOxsppcD9RCzR4EPo/ZomBFJA8g8zSxf3"
                    + "GnrGBw==");
            coded(exchange, "br", Arrays.copyOf(whole, whole.length / 2));
        });
        route("/not-really-br", exchange -> coded(exchange, "br", "<p>plain</p>".getBytes(StandardCharsets.UTF_8)));
        route(
                "/not-really-deflate",
                exchange -> coded(exchange, "deflate", "<p>plain</p>".getBytes(StandardCharsets.UTF_8)));
        route("/deflate-bomb", exchange -> coded(exchange, "deflate", deflate(new byte[50_000_000])));
        route(
                "/layers",
                exchange -> coded(
                        exchange, "gzip, br, gzip", gzip(base64("iw2AH4sIAAAAAAAAAyvNK0hMzk5NAQCWYi/KCAAAAAM="))));
        route("/too-many-layers", exchange -> coded(exchange, "gzip, gzip, gzip, gzip", gzip(new byte[10])));
        route("/bomb-in-a-bomb", exchange -> coded(exchange, "gzip, gzip", gzip(gzip(new byte[50_000_000]))));
        route("/unknown-coding", exchange -> coded(exchange, "zpaq", new byte[10]));
    }

    /// The address of a path.
    public URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// The path and query of each request so far.
    public List<String> requests() {
        return List.copyOf(requests);
    }

    /// How many requests of `/counted` were thought about at the same time at the most; an answer ends its thought.
    int mostUnderWay() {
        return mostUnderWay.get();
    }

    public void page(String path, String type, String text) {
        page(path, type, text.getBytes(StandardCharsets.UTF_8));
    }

    public void page(String path, String type, byte[] body) {
        route(path, exchange -> send(exchange, 200, type, body));
    }

    public void robots(String text) {
        page("/robots.txt", "text/plain", text);
    }

    public void redirect(String path, String target) {
        route(path, exchange -> {
            exchange.getResponseHeaders().set("Location", target);
            send(exchange, 301, "text/plain", "");
        });
    }

    public void route(String path, Route route) {
        try {
            server.removeContext(path);
        } catch (IllegalArgumentException firstOfItsPath) {
            // nothing to replace
        }
        server.createContext(URI.create(path).getPath(), exchange -> {
            requests.add(exchange.getRequestURI().toString());
            try (exchange) {
                route.answer(exchange);
            }
        });
    }

    public static void send(HttpExchange exchange, int status, String type, String text) throws IOException {
        send(exchange, status, type, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void send(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        exchange.getResponseBody().write(body);
    }

    private static void coded(HttpExchange exchange, String coding, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Encoding", coding);
        send(exchange, 200, "text/plain", body);
    }

    public static byte[] gzip(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new GZIPOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] deflate(byte[] plain) throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(packed)) {
            stream.write(plain);
        }
        return packed.toByteArray();
    }

    private static byte[] base64(String written) {
        return Base64.getDecoder().decode(written);
    }

    private static void pause(long milliseconds) throws IOException {
        try {
            Thread.sleep(milliseconds);
        } catch (InterruptedException closing) {
            throw new IOException(closing);
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
