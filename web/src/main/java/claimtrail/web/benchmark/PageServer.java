package claimtrail.web.benchmark;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;

/// Many small sites on loopback, each on a port of its own, that serve pages of 20 kB of made-up text.
///
/// Each page has an `ETag` that never changes; who sends it back gets no body.
final class PageServer implements AutoCloseable {

    private static final int WORDS = 2_400;
    private static final int FRAME = 30;
    private static final String[] SYLLABLES =
            "an be co de er fi gal hin is ju ka lo men ni ow pre qui re sta ti un ver wo xi yet zo ing ed"
                    .split(" ", -1);
    private static final int DIFFERENT_PAGES = 64;
    private static final String TAG = "\"as-it-was\"";

    private final List<HttpServer> servers = new ArrayList<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<byte[]> pages;
    private final LongAdder bodies = new LongAdder();

    PageServer(int sites) throws IOException {
        // Without it the JDK's server holds each answer back for 40 ms.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        var random = new Random(25);
        pages = IntStream.range(0, DIFFERENT_PAGES)
                .mapToObj(page -> page(random))
                .toList();
        for (int site = 0; site < sites; site++) {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
            servers.add(server);
        }
    }

    static String tag() {
        return TAG;
    }

    /// The addresses of so many pages of each site, site by site.
    List<List<URI>> addresses(int pagesEach) {
        return servers.stream()
                .map(server -> server.getAddress().getPort())
                .map(port -> IntStream.range(0, pagesEach)
                        .mapToObj(page -> URI.create("http://127.0.0.1:" + port + "/page/" + page))
                        .toList())
                .toList();
    }

    /// How many pages were sent with their bodies.
    long bodies() {
        return bodies.sum();
    }

    @Override
    public void close() {
        servers.forEach(server -> server.stop(0));
        threads.shutdownNow();
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            if (!path.startsWith("/page/")) {
                exchange.sendResponseHeaders(404, -1);
                return;
            }
            exchange.getResponseHeaders().set("ETag", TAG);
            if (TAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
                exchange.sendResponseHeaders(304, -1);
                return;
            }
            bodies.increment();
            var page = pages.get(Math.floorMod(path.hashCode(), DIFFERENT_PAGES));
            exchange.getResponseHeaders().set("Content-Type", "text/html; charset=utf-8");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page);
        }
    }

    /// A page as sites send it: the same frame about each, with its links and classes, and in it paragraphs of words
    /// drawn by Zipf's law out of a vocabulary of made-up ones.
    private static byte[] page(Random random) {
        var text = new StringBuilder(
                "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>A page</title>");
        for (int link = 0; link < FRAME; link++) {
            text.append("<link rel=\"alternate\" type=\"application/rss+xml\" href=\"/feeds/section-")
                    .append(link)
                    .append(".xml\">\n");
        }
        text.append("</head><body><nav class=\"site-navigation\"><ul>");
        for (int link = 0; link < FRAME; link++) {
            text.append("<li class=\"navigation-item\"><a class=\"navigation-link\" href=\"/section/")
                    .append(link)
                    .append("\">")
                    .append(word(random))
                    .append("</a></li>\n");
        }
        text.append("</ul></nav><article class=\"story\">");
        for (int word = 0; word < WORDS; word++) {
            if (word % 60 == 0) {
                text.append(word == 0 ? "" : "</p>\n").append("<p class=\"story-paragraph\">");
            }
            text.append(word(random)).append(' ');
        }
        return text.append("</p></article></body></html>").toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String word(Random random) {
        var rank = (int) Math.exp(random.nextDouble() * Math.log(20_000));
        var word = new StringBuilder();
        for (var left = rank; left > 0 || word.isEmpty(); left /= SYLLABLES.length) {
            word.append(SYLLABLES[left % SYLLABLES.length]);
        }
        return word.toString();
    }
}
