package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Whatever comes, each reader answers with a value and in bounded time.
final class RubbishTest {

    private static final URI BASE = URI.create("https://gazette.example/x");
    private static final int MUTATIONS = 60;
    private static final String RSS = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/"
             xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel><title>Gazette</title><link>/</link>
            <description>News</description><item><title><![CDATA[Rule & <b>reason</b>]]></title><link>/rule</link>
            <pubDate>Fri, 12 Jun 2026 08:15:30 -0400</pubDate><guid isPermaLink="false">1</guid>
            <content:encoded>&lt;p&gt;Text&lt;/p&gt;</content:encoded></item><item><title>Two</title>
            <link>/two</link><dc:date>2026-06-12</dc:date></item></channel></rss>""";
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom" xml:base="/a/"><title>Gazette</title><id>urn:x</id>
            <link rel="hub" href="https://hub.example/"/><entry><id>urn:1</id><title type="xhtml">
            <div xmlns="http://www.w3.org/1999/xhtml">Rule</div></title><link href="rule"/>
            <updated>2026-06-13T08:00:00-04:00</updated></entry></feed>""";
    private static final String JSON = """
            {"version": "https://jsonfeed.org/version/1.1", "hubs": [{"type": "WebSub", "url": "/hub"}], "items": [
             {"id": "1", "url": "/rule", "title": "Rule", "date_published": "2026-06-12T08:00:00-04:00"}]}""";
    private static final String SITEMAP = """
            <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
             xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>https://gazette.example/rule</loc>
            <lastmod>2026-06-13</lastmod><news:news><news:publication_date>2026-06-12</news:publication_date>
            <news:title>Rule</news:title></news:news></url></urlset>""";
    private static final String LISTING = """
            <!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed></head><body><ul>
            <li><time datetime=2026-06-12>12 June</time><a href=/n/1>The first story about rules</a></li>
            <li>June 11, 2026 <a href=/n/2>The second story about rules</a></li>
            <li><a href=/n/3>The third story about rules</a></li></ul></body></html>""";
    private static final String OPML = """
            <opml version="2.0"><body><outline text="Trade"><outline text="Gazette" type="rss"
             xmlUrl="https://gazette.example/feed" category="/a,b"/></outline></body></opml>""";

    static List<String> documents() {
        return List.of(RSS, ATOM, JSON, SITEMAP, LISTING, OPML);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void cutAnywhere(String document) {
        var bytes = document.getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int end = 0; end <= bytes.length; end += 11) {
                readByAll(Arrays.copyOf(bytes, end));
            }
        });
    }

    @ParameterizedTest
    @MethodSource("documents")
    void changedAnywhere(String document) {
        var chance = new Random(document.hashCode());
        var bytes = document.getBytes(StandardCharsets.UTF_8);

        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            for (int time = 0; time < MUTATIONS; time++) {
                readByAll(mutated(bytes, chance));
            }
        });
    }

    @Test
    void nestedWithoutEnd() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            readByAll(("<rss><channel><item>" + "<b>".repeat(50_000)).getBytes(StandardCharsets.UTF_8));
            readByAll(("<html><body>" + "<div>".repeat(50_000) + "<a href=/x>y").getBytes(StandardCharsets.UTF_8));
            readByAll("[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
            readByAll(("<opml><body>" + "<outline text='a'>".repeat(20_000)).getBytes(StandardCharsets.UTF_8));
        });
    }

    @Test
    void longWithoutEnd() {
        assertTimeoutPreemptively(Duration.ofMinutes(2), () -> {
            readByAll(("<rss><channel>" + "<item><link>/x</link></item>".repeat(10_000))
                    .getBytes(StandardCharsets.UTF_8));
            readByAll(("<html><body>" + "<li><a href=/some/story-of-the-day>The story of the day</a>".repeat(3_000))
                    .getBytes(StandardCharsets.UTF_8));
            readByAll(("<urlset>" + "<url><loc>https://a.example/x</loc></url>".repeat(10_000))
                    .getBytes(StandardCharsets.UTF_8));
            readByAll(("<rss " + "a".repeat(3_000_000)).getBytes(StandardCharsets.UTF_8));
            readByAll(("<!DOCTYPE rss [" + "<!ENTITY a 'b'>".repeat(100_000)).getBytes(StandardCharsets.UTF_8));
            readByAll("&".repeat(1_000_000).getBytes(StandardCharsets.UTF_8));
        });
    }

    private static byte[] mutated(byte[] bytes, Random chance) {
        var changed = bytes.clone();
        int changes = 1 + chance.nextInt(8);
        for (int change = 0; change < changes; change++) {
            int at = chance.nextInt(changed.length);
            int length = Math.min(chance.nextInt(20), changed.length - at);
            switch (chance.nextInt(4)) {
                case 0 -> changed[at] = (byte) chance.nextInt(256);
                case 1 -> changed[at] = (byte) "<>&\"'[]{}/:%".charAt(chance.nextInt(12));
                case 2 -> System.arraycopy(bytes, chance.nextInt(bytes.length - length), changed, at, length);
                default -> Arrays.fill(changed, at, at + length, (byte) ' ');
            }
        }
        return changed;
    }

    private static void readByAll(byte[] bytes) {
        assertNotNull(FeedReader.read(bytes, "text/xml", BASE));
        assertNotNull(JsonFeedReader.read(bytes, BASE));
        assertNotNull(SitemapReader.read(bytes, BASE));
        assertNotNull(ListingReader.read(bytes, null, BASE, null));
        assertNotNull(WebPage.feeds(bytes, null, BASE));
        assertNotNull(Opml.read(bytes));
    }
}
