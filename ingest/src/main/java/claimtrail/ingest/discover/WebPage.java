package claimtrail.ingest.discover;

import claimtrail.ingest.fetch.WrittenAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// A web page where a feed was expected, or from which its feeds are to be known.
final class WebPage {

    private static final String NAMED =
            "link[rel~=(?i)\\b(alternate|feed)\\b][type~=(?i)rss|atom|rdf|feed\\+json][href], link[rel=feed][href]";
    private static final String LINKED = "a[href][type~=(?i)rss\\+xml|atom\\+xml|feed\\+json], a[href]";
    private static final Pattern LIKE_A_FEED =
            Pattern.compile("(?i).*(?:[/._-](?:rss|atom)(?:[/._?-].*)?|[/._-]feed(?:[/?].*|\\.(?:xml|json|rss).*)?"
                    + "|\\.(?:rss|atom|rdf)|feeds?\\.feedburner\\.com/.+|feed=(?:rss2?|atom).*)");
    private static final Pattern OF_COMMENTS = Pattern.compile("(?i).*comments?.*");
    private static final int MOST_FEEDS = 20;

    private WebPage() {}

    static boolean looksLikeOne(byte[] body) {
        var start =
                new String(body, 0, Math.min(body.length, 2000), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }

    /// The feeds of a page: those that its head names, else those that it links to; feeds of comments last.
    static List<NamedFeed> feeds(byte[] body, @Nullable String charset, URI address) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), charset, address.toString());
            var base = WrittenAddress.resolve(address, page.baseUri()).orElse(address);
            var named = feeds(page.select(NAMED).stream(), base);
            return named.isEmpty() ? feeds(page.select(LINKED).stream().filter(WebPage::looksLikeFeed), base) : named;
        } catch (IOException unreadable) {
            return List.of();
        }
    }

    private static List<NamedFeed> feeds(Stream<Element> links, URI base) {
        var feeds = new LinkedHashMap<URI, NamedFeed>();
        links.limit(10L * MOST_FEEDS)
                .forEach(link -> WrittenAddress.resolve(base, link.attr("href"))
                        .filter(address -> !address.equals(base))
                        .ifPresent(address -> feeds.putIfAbsent(address, new NamedFeed(address, title(link)))));
        return feeds.values().stream()
                .sorted(Comparator.comparing(feed -> OF_COMMENTS
                        .matcher(feed.title() + feed.address().getPath())
                        .matches()))
                .limit(MOST_FEEDS)
                .toList();
    }

    private static boolean looksLikeFeed(Element link) {
        return link.attr("type").matches("(?i).*(rss|atom)\\+xml.*|.*feed\\+json.*")
                || LIKE_A_FEED.matcher(link.attr("href").strip()).matches();
    }

    private static String title(Element link) {
        return PlainText.of(link.hasAttr("title") ? link.attr("title") : link.text(), "text");
    }

    /// What to tell the source's keeper, with the feed that the page itself names.
    static String insteadOfFeed(byte[] body, URI base) {
        return feeds(body, null, base).stream()
                .findFirst()
                .map(feed -> "a web page, not a feed; it names the feed " + feed.address())
                .orElse("a web page, not a feed");
    }
}
