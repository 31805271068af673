package claimtrail.web.example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.HexFormat;

/// The HTTP side of one site: GET and HEAD, entity tags, redirects, and the wait of a slow page.
final class SiteExchange implements HttpHandler {

    private final SiteRoutes routes;
    private final Clock storyClock;

    SiteExchange(SiteRoutes routes, Clock storyClock) {
        this.routes = routes;
        this.storyClock = storyClock;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            switch (exchange.getRequestMethod()) {
                case "GET", "HEAD" -> answer(exchange);
                default -> exchange.sendResponseHeaders(405, -1);
            }
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        var reply = routes.reply(exchange.getRequestURI().getPath(), storyClock.instant());
        if (!waited(reply)) {
            return;
        }
        var headers = exchange.getResponseHeaders();
        headers.set("Content-Type", reply.mediaType());
        reply.location().ifPresent(location -> headers.set("Location", location.toString()));
        byte[] body = reply.body();
        String tag = tag(body);
        headers.set("ETag", tag);
        if (reply.status() == 200 && tag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
            exchange.sendResponseHeaders(304, -1);
        } else if (exchange.getRequestMethod().equals("HEAD") || body.length == 0) {
            exchange.sendResponseHeaders(reply.status(), -1);
        } else {
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    private static boolean waited(Reply reply) {
        try {
            Thread.sleep(reply.delay());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static String tag(byte[] body) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(body);
            return '"' + HexFormat.of().formatHex(digest, 0, 12) + '"';
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }
}
