package claimtrail.ingest.pipeline;

import claimtrail.ingest.fetch.TestSite;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// A small hub: it takes what subscribers ask, and calls them back when the test has it do so.
final class TestHub {

    private final List<Map<String, String>> asked = new ArrayList<>();

    TestHub(TestSite site) {
        site.route("/hub", this::take);
    }

    private synchronized void take(HttpExchange exchange) throws IOException {
        asked.add(form(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8)));
        TestSite.send(exchange, 202, "text/plain", "");
    }

    /// What subscribers asked so far, once it is so much.
    List<Map<String, String>> asked(int atLeast) throws InterruptedException {
        for (var wait = 0; wait < 500; wait++) {
            synchronized (this) {
                if (asked.size() >= atLeast) {
                    return List.copyOf(asked);
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("the hub was asked less than " + atLeast + " times");
    }

    synchronized int count() {
        return asked.size();
    }

    /// Calls a subscriber back to ask whether it meant it.
    static HubAnswer verify(Subscriptions subscriber, Map<String, String> form, String leaseSeconds) {
        return ask(
                subscriber,
                form,
                Map.of(
                        "hub.mode",
                        Objects.requireNonNull(form.get("hub.mode")),
                        "hub.topic",
                        Objects.requireNonNull(form.get("hub.topic")),
                        "hub.challenge",
                        "a1b2c3",
                        "hub.lease_seconds",
                        leaseSeconds));
    }

    static HubAnswer ask(Subscriptions subscriber, Map<String, String> form, Map<String, String> fields) {
        var path = path(form);
        return subscriber.asks(path.get(1), path.get(2), fields);
    }

    /// Sends a changed feed, signed by a method.
    static HubAnswer send(Subscriptions subscriber, Map<String, String> form, String method, String secret) {
        var body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        var algorithm = "Hmac" + method.toUpperCase(java.util.Locale.ROOT);
        var signature = java.util.HexFormat.of().formatHex(HubSignature.sign(algorithm, secret, body));
        var path = path(form);
        return subscriber.sends(path.get(1), path.get(2), method + "=" + signature, body);
    }

    private static List<String> path(Map<String, String> form) {
        var callback = URI.create(Objects.requireNonNull(form.get("hub.callback")));
        return Arrays.asList(callback.getPath().substring(1).split("/", -1));
    }

    private static Map<String, String> form(String encoded) {
        var form = new HashMap<String, String>();
        for (var field : encoded.split("&", -1)) {
            var parts = field.split("=", 2);
            form.put(decoded(parts[0]), decoded(parts[1]));
        }
        return form;
    }

    private static String decoded(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }
}
