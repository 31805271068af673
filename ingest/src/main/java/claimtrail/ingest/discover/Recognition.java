package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.SourceKind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// What a response is, told by its content: servers call feeds pages and pages feeds.
sealed interface Recognition {

    /// Something that one reader read.
    ///
    /// @param reading what its reader made of it
    record Read(SourceKind kind, Reading reading) implements Recognition {}

    /// A web page.
    ///
    /// @param listing what is read when its links are followed
    record Page(List<NamedFeed> feeds, Reading listing) implements Recognition {
        public Page {
            feeds = List.copyOf(feeds);
        }
    }

    static Recognition of(Response response) {
        var body = response.body().bytes();
        var type = response.header("Content-Type").orElse("");
        var start =
                new String(body, 0, Math.min(body.length, 4000), StandardCharsets.ISO_8859_1).toLowerCase(Locale.ROOT);
        if (Discoverer.isJson(body)) {
            return new Read(SourceKind.FEED, JsonFeedReader.read(body, response.address()));
        }
        if (isZipped(body) || start.contains("urlset") || start.contains("<sitemap") || isList(start, type)) {
            return new Read(SourceKind.SITEMAP, SitemapReader.read(body, response.address()));
        }
        if (WebPage.looksLikeOne(body) || (type.contains("html") && !isFeed(start))) {
            var charset = Discoverer.charset(type);
            return new Page(
                    WebPage.feeds(body, charset, response.address()),
                    ListingReader.read(body, charset, response.address(), null));
        }
        return new Read(SourceKind.FEED, FeedReader.read(body, type, response.address()));
    }

    private static boolean isFeed(String start) {
        return start.contains("<rss") || start.contains("<feed") || start.contains("rdf:rdf");
    }

    private static boolean isZipped(byte[] body) {
        return body.length > 1 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }

    private static boolean isList(String start, String type) {
        var text = start.replace("ï»¿", "").stripLeading();
        return !text.startsWith("<")
                && (text.startsWith("http://")
                        || text.startsWith("https://")
                        || (!type.contains("html")
                                && SitemapReader.isRobots(start.getBytes(StandardCharsets.ISO_8859_1))));
    }
}
