package claimtrail.web.page;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/// A web site on loopback with pages that tests give it; all else is not there. It keeps what is posted to it.
final class FeedSite implements AutoCloseable {

    private final HttpServer server;
    private final Map<String, String> pages = new ConcurrentHashMap<>();
    private final Map<String, String> posted = new ConcurrentHashMap<>();

    FeedSite() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            try (exchange) {
                var path = exchange.getRequestURI().getPath();
                if (exchange.getRequestMethod().equals("POST")) {
                    posted.put(path, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
                }
                var page = pages.get(path);
                var body = (page == null ? "" : page).getBytes(StandardCharsets.UTF_8);
                exchange.getResponseHeaders().set("Content-Type", "application/xml");
                exchange.sendResponseHeaders(page == null ? 404 : 200, body.length == 0 ? -1 : body.length);
                exchange.getResponseBody().write(body);
            }
        });
        server.start();
    }

    /// Adds a feed with an entry of each title.
    URI feed(String path, String... titles) {
        var items = new StringBuilder();
        for (var title : titles) {
            items.append("<item><title>")
                    .append(title)
                    .append("</title><link>/news/")
                    .append(titles.length);
            items.append(title.hashCode()).append("</link><pubDate>Wed, 01 Jul 2026 10:00:00 GMT</pubDate></item>");
        }
        return page(
                path,
                "<rss version=\"2.0\"><channel><title>Wire</title><link>/</link><description>News</description>" + items
                        + "</channel></rss>");
    }

    URI page(String path, String text) {
        pages.put(path, text);
        return at(path);
    }

    URI at(String path) {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
    }

    /// What was posted to a path last, once something was.
    String posted(String path) throws InterruptedException {
        for (var wait = 0; wait < 500; wait++) {
            var body = posted.get(path);
            if (body != null) {
                return body;
            }
            Thread.sleep(10);
        }
        throw new AssertionError("nothing was posted to " + path);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
