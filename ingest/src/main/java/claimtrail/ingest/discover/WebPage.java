package claimtrail.ingest.discover;

import claimtrail.ingest.fetch.WrittenAddress;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jsoup.Jsoup;

/// A web page where a feed was expected.
final class WebPage {

    private static final String FEEDS =
            "link[rel~=(?i)alternate][type~=(?i)rss|atom|feed\\+json][href], a[href][type~=(?i)rss\\+xml|atom\\+xml]";

    private WebPage() {}

    static boolean looksLikeOne(byte[] body) {
        var start =
                new String(body, 0, Math.min(body.length, 2000), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        return start.contains("<html") || start.contains("<!doctype html");
    }

    /// What to tell the source's keeper, with the feed that the page itself names.
    static String insteadOfFeed(byte[] body, URI base) {
        try {
            var page = Jsoup.parse(new ByteArrayInputStream(body), null, base.toString());
            return page.select(FEEDS).stream()
                    .flatMap(link -> WrittenAddress.resolve(base, link.attr("href")).stream())
                    .findFirst()
                    .map(feed -> "a web page, not a feed; it names the feed " + feed)
                    .orElse("a web page, not a feed");
        } catch (IOException unreadable) {
            return "a web page, not a feed";
        }
    }
}
