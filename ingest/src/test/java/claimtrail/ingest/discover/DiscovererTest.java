package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class DiscovererTest {

    private static final String RSS = """
            <rss version="2.0"><channel><title>Gazette</title><link>https://gazette.example/</link>
            <description>News</description>
            <item><title>Rule &amp;amp; reason</title><link>/2026/rule?utm_source=rss</link>
            <pubDate>Fri, 12 Jun 2026 08:15:30 -0400</pubDate></item>
            <item><title>Undated</title><link>/2026/undated</link></item>
            </channel></rss>
            """;
    private static final String ATOM = """
            <feed xmlns="http://www.w3.org/2005/Atom"><title>Gazette</title><id>urn:x</id>
            <updated>2026-06-12T09:00:00Z</updated>
            <entry><id>urn:1</id><title>Rule</title><link href="/rule"/>
            <published>2026-06-12T08:00:00-04:00</published><updated>2026-06-13T08:00:00-04:00</updated></entry></feed>
            """;

    private final TestSite site = new TestSite();
    private final Clock clock = Clock.fixed(Instant.parse("2026-06-20T08:00:00Z"), ZoneOffset.UTC);
    private final Fetcher fetcher = new Fetcher(
            new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(20), 10_000_000),
            clock);
    private final Discoverer discoverer = new Discoverer(fetcher, clock);

    @AfterEach
    void closeBoth() {
        fetcher.close();
        site.close();
    }

    @Test
    void readsTheLinksOfRss() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);

        assertEquals(
                List.of(site.at("/2026/rule"), site.at("/2026/undated")),
                found(SourceKind.FEED, "/feed").links().stream()
                        .map(Link::address)
                        .toList());
    }

    @Test
    void keepsTheOffsetOfADate() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);

        assertEquals(
                new PartialDate("2026-06-12T08:15:30-04:00"),
                found(SourceKind.FEED, "/feed").links().getFirst().published());
    }

    @Test
    void inventsNoDate() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);

        assertNull(found(SourceKind.FEED, "/feed").links().getLast().published());
    }

    @Test
    void readsTitlesAsPlainText() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);

        assertEquals(
                "Rule & reason",
                found(SourceKind.FEED, "/feed").links().getFirst().title());
    }

    @Test
    void tellsPublishedFromModifiedInAtom() throws InterruptedException {
        site.page("/feed", "application/atom+xml", ATOM);

        assertEquals(
                List.of(new Link(
                        site.at("/rule"),
                        "gazette",
                        "Rule",
                        new PartialDate("2026-06-12T08:00-04:00"),
                        new PartialDate("2026-06-13T08:00-04:00"))),
                found(SourceKind.FEED, "/feed").links());
    }

    @Test
    void namesTheFormat() throws InterruptedException {
        site.page("/feed", "application/atom+xml", ATOM);

        assertEquals("Atom 1.0", found(SourceKind.FEED, "/feed").format());
    }

    @Test
    void readsAFeedAfterBlanksAndAByteOrderMark() throws InterruptedException {
        site.page("/feed", "application/rss+xml", "\uFEFF\n  " + RSS);

        assertEquals(2, found(SourceKind.FEED, "/feed").links().size());
    }

    @Test
    void mendsAFeedThatIsNotWellFormed() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS.replace("Undated", "This & that <br> broken"));

        var found = found(SourceKind.FEED, "/feed");

        assertEquals(2, found.links().size());
        assertTrue(found.problems().getFirst().startsWith("mended"));
    }

    @Test
    void opensNothingThatAFeedNames() throws InterruptedException {
        site.page(
                "/feed",
                "application/rss+xml",
                "<!DOCTYPE rss [<!ENTITY x SYSTEM \"" + site.at("/page") + "\">]>" + RSS.replace("Undated", "&x;"));

        links(source(SourceKind.FEED, "/feed", null));

        assertEquals(List.of("/robots.txt", "/feed"), site.requests());
    }

    @Test
    void readsAJsonFeed() throws InterruptedException {
        site.page("/feed", "application/feed+json", """
                {"version": "https://jsonfeed.org/version/1.1", "title": "Gazette", "items": [
                 {"id": "1", "url": "/rule", "title": "Rule", "date_published": "2026-06-12T08:00:00-04:00"}]}
                """);

        var found = found(SourceKind.FEED, "/feed");

        assertEquals("JSON Feed 1.1", found.format());
        assertEquals(
                List.of(new Link(site.at("/rule"), "gazette", "Rule", new PartialDate("2026-06-12T08:00-04:00"), null)),
                found.links());
    }

    @Test
    void pointsToTheFeedOfAWebPage() throws InterruptedException {
        site.page(
                "/home",
                "text/html",
                "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed></head></html>");

        assertEquals(
                new Failed("a web page, not a feed; it names the feed " + site.at("/feed"), null),
                links(source(SourceKind.FEED, "/home", null)));
    }

    @Test
    void saysWhyASourceFailed() throws InterruptedException {
        assertEquals(new Failed("gone: status 410", null), links(source(SourceKind.FEED, "/gone", null)));
    }

    @Test
    void asksForChangesOnly() throws InterruptedException {
        site.route("/feed", exchange -> {
            exchange.getResponseHeaders().set("ETag", TestSite.ETAG);
            boolean known = TestSite.ETAG.equals(exchange.getRequestHeaders().getFirst("If-None-Match"));
            TestSite.send(exchange, known ? 304 : 200, "application/rss+xml", known ? "" : RSS);
        });
        var source = source(SourceKind.FEED, "/feed", null);
        var first = assertInstanceOf(Found.class, links(source));

        assertInstanceOf(Unchanged.class, discoverer.links(source, first.memory()));
    }

    @Test
    void readsANewsSitemap() throws InterruptedException {
        site.page("/news.xml", "application/xml", """
                <urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"
                 xmlns:news="http://www.google.com/schemas/sitemap-news/0.9"><url><loc>%s</loc>
                <lastmod>2026-06-13</lastmod><news:news><news:publication><news:name>Gazette</news:name>
                <news:language>en</news:language></news:publication>
                <news:publication_date>2026-06-12T08:00:00-04:00</news:publication_date>
                <news:title>Rule</news:title></news:news></url></urlset>
                """.formatted(site.at("/rule")));

        var found = found(SourceKind.SITEMAP, "/news.xml");

        assertEquals("news sitemap", found.format());
        assertEquals(
                List.of(new Link(
                        site.at("/rule"),
                        "gazette",
                        "Rule",
                        new PartialDate("2026-06-12T08:00-04:00"),
                        new PartialDate("2026-06-13"))),
                found.links());
    }

    @Test
    void readsTheSitemapsOfAnIndex() throws InterruptedException, IOException {
        site.page("/index.xml", "application/xml", index("/one.xml.gz", "/missing.xml", "/index.xml"));
        var one = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.at("/a")
                + "</loc></url></urlset>";
        site.page("/one.xml.gz", "application/x-gzip", TestSite.gzip(one.getBytes(StandardCharsets.UTF_8)));

        assertEquals(
                List.of(site.at("/a")),
                found(SourceKind.SITEMAP, "/index.xml").links().stream()
                        .map(Link::address)
                        .toList());
    }

    @Test
    void takesTheLinksOfAListingThatLookLikeArticles() throws InterruptedException {
        site.page("/list", "text/html", """
                <nav><a href="/about-our-long-history-here">About us</a></nav>
                <main><article><a href="/news/rule-is-lifted-today"><h2>Rule is lifted</h2></a>
                <time datetime="2026-06-30">30 June</time><a href="/news/rule-is-lifted-today">More</a></article>
                <a href="/tag/export-control-rules">Tag</a><a href="https://other.example/a-b-c-d">Partner</a></main>
                """);

        assertEquals(
                List.of(new Link(
                        site.at("/news/rule-is-lifted-today"),
                        "gazette",
                        "Rule is lifted",
                        new PartialDate("2026-06-30"),
                        null)),
                found(SourceKind.LISTING, "/list").links());
    }

    @Test
    void takesTheLinksOfASelector() throws InterruptedException {
        site.page("/list", "text/html", "<ul class=docs><li><a href=/1>First</a></ul><a href=/two-three-four>No</a>");

        assertEquals(
                List.of(new Link(site.at("/1"), "gazette", "First", null, null)),
                assertInstanceOf(Found.class, links(source(SourceKind.LISTING, "/list", ".docs li")))
                        .links());
    }

    private String index(String... paths) {
        var text = new StringBuilder("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">");
        for (var path : paths) {
            text.append("<sitemap><loc>").append(site.at(path)).append("</loc></sitemap>");
        }
        return text.append("</sitemapindex>").toString();
    }

    private Discovery links(Source source) throws InterruptedException {
        return discoverer.links(source, SourceMemory.NONE);
    }

    private Found found(SourceKind kind, String path) throws InterruptedException {
        return assertInstanceOf(Found.class, links(source(kind, path, null)));
    }

    private Source source(SourceKind kind, String path, @Nullable String selector) {
        return new Source(
                "gazette",
                "Gazette",
                kind,
                site.at(path),
                selector,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofHours(1)),
                true);
    }
}
