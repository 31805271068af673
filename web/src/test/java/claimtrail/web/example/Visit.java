package claimtrail.web.example;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;

/// A running example web of some day, with a client that visits it.
final class Visit implements AutoCloseable {

    /// After everything that happens in the story.
    static final Instant AFTER_ALL = Instant.parse("2026-12-01T00:00:00Z");

    private static final Pattern LOCATION = Pattern.compile("<(?:loc|link)>(http[^<]+)</(?:loc|link)>");
    private static final Pattern LINK = Pattern.compile("href=\"(http[^\"]+)\"");

    private final ExampleWeb web;
    private final Map<URI, HttpResponse<byte[]>> seen = new ConcurrentHashMap<>();
    private final HttpClient client = HttpClient.newHttpClient();

    Visit(Instant storyTime) throws IOException {
        web = ExampleWeb.start(Clock.fixed(storyTime, ZoneOffset.UTC));
    }

    List<ExampleSite> sites() {
        return web.sites();
    }

    ExampleSite site(String id) {
        return web.sites().stream()
                .filter(site -> site.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    /// A page, fetched once: one of them is slow.
    HttpResponse<byte[]> get(URI address) throws IOException, InterruptedException {
        var known = seen.get(address);
        if (known != null) {
            return known;
        }
        var response = get(address, new String[0]);
        seen.put(address, response);
        return response;
    }

    HttpResponse<byte[]> get(URI address, String... headers) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(address);
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofByteArray());
    }

    HttpResponse<byte[]> get(String site, String path) throws IOException, InterruptedException {
        return get(site(site).home().resolve(path));
    }

    String text(URI address) throws IOException, InterruptedException {
        return utf8(get(address));
    }

    String text(String site, String path) throws IOException, InterruptedException {
        return utf8(get(site, path));
    }

    static String utf8(HttpResponse<byte[]> response) {
        return new String(response.body(), StandardCharsets.UTF_8);
    }

    /// The addresses of texts that a site's feed, sitemap or listing lists.
    List<URI> listed(ExampleSite site) throws IOException, InterruptedException {
        String list = text(site.addresses().getFirst());
        return switch (site.kind()) {
            case RSS -> found(LOCATION, list).stream().skip(1).toList();
            case ATOM -> found(LINK, list).stream().skip(1).toList();
            case NEWS_SITEMAP ->
                found(LOCATION, gunzipped(get(found(LOCATION, list).getFirst())));
            case LISTING, REGISTER ->
                found(LINK, list.substring(list.indexOf("<main>"), list.indexOf("</main>"))).stream()
                        .distinct()
                        .toList();
        };
    }

    static List<URI> found(Pattern pattern, String text) {
        return pattern.matcher(text)
                .results()
                .map(match -> URI.create(match.group(1).replace("&amp;", "&")))
                .toList();
    }

    private static String gunzipped(HttpResponse<byte[]> response) throws IOException {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(response.body()))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        client.close();
        web.close();
    }
}
