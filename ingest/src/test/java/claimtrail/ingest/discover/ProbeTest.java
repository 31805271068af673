package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.discover.Probed.Followable;
import claimtrail.ingest.discover.Probed.NamesFeeds;
import claimtrail.ingest.discover.Probed.Nothing;
import claimtrail.ingest.discover.Probed.Seen;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class ProbeTest {

    private static final String RSS = """
            <rss version="2.0"><channel><title>Gazette</title><link>/</link><description>News</description>
            <item><title>Three</title><link>/3</link><pubDate>Wed, 17 Jun 2026 08:00:00 GMT</pubDate></item>
            <item><title>Two</title><link>/2</link><pubDate>Tue, 16 Jun 2026 08:00:00 GMT</pubDate></item>
            <item><title>One</title><link>/1</link><pubDate>Mon, 15 Jun 2026 08:00:00 GMT</pubDate></item>
            </channel></rss>""";
    private static final String ARTICLES = """
            <main><h2><a href="/n/one">The first article of the day</a></h2>
            <h2><a href="/n/two">The second article of the day</a></h2>
            <h2><a href="/n/six">The third article of the day</a></h2></main>""";

    private final TestSite site = new TestSite();
    private final Clock clock = Clock.fixed(Instant.parse("2026-06-18T08:00:00Z"), ZoneOffset.UTC);
    private final Fetcher fetcher = new Fetcher(
            new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(20), 10_000_000),
            clock);
    private final Probe probe = new Probe(fetcher, clock, address -> Optional.empty());

    @AfterEach
    void closeBoth() {
        fetcher.close();
        site.close();
    }

    @Test
    void showsWhatWouldBeReadInAFeed() throws InterruptedException {
        site.page("/feed", "text/html", RSS);

        var read = assertInstanceOf(Followable.class, probe.address(site.at("/feed"), true));

        assertEquals(SourceKind.FEED, read.kind());
        assertEquals("RSS 2.0", read.format());
        assertEquals(
                new Seen(site.at("/3"), "Three", new PartialDate("2026-06-17T08:00Z"), null),
                read.entries().getFirst());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void guessesTheRhythmFromTheDates() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);

        assertEquals(
                new Rhythm.Adaptive(Duration.ofHours(6), Duration.ofDays(2)),
                probe.address(site.at("/feed"), true).suggestions().getFirst().rhythm());
    }

    @Test
    void namesTheHubOfAResponse() throws InterruptedException {
        site.route("/feed", exchange -> {
            exchange.getResponseHeaders().add("Link", "<https://hub.example/>; rel=\"hub\", </own>; rel=self");
            TestSite.send(exchange, 200, "application/rss+xml", RSS);
        });

        assertEquals(
                new Hub(URI.create("https://hub.example/"), site.at("/own")),
                assertInstanceOf(Followable.class, probe.address(site.at("/feed"), true))
                        .hub());
    }

    @Test
    void tellsOfALongSilence() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS.replace("2026", "2019"));

        assertEquals(
                List.of("nothing new for long: its latest entry is of 2019-06-17"),
                probe.address(site.at("/feed"), true).problems());
    }

    @Test
    void findsTheFeedsThatAHomePageNames() throws InterruptedException {
        site.page("/home", "text/html", """
                <!doctype html><html><head>
                <link rel=alternate type=application/rss+xml title="Comments on all" href=/comments/feed>
                <link rel=alternate type=application/atom+xml title=News href=/atom>
                <link rel=alternate type=application/feed+json href=/feed.json></head><body></body></html>""");

        assertEquals(
                List.of(site.at("/atom"), site.at("/feed.json"), site.at("/comments/feed")),
                assertInstanceOf(NamesFeeds.class, probe.address(site.at("/home"), true)).feeds().stream()
                        .map(NamedFeed::address)
                        .toList());
    }

    @Test
    void findsTheFeedsThatAPageLinksTo() throws InterruptedException {
        site.page("/home", "text/html", "<!doctype html><html><body><a href=/news/rss.xml>RSS</a><a href=/x>X</a>");

        assertEquals(
                List.of(new NamedFeed(site.at("/news/rss.xml"), "RSS")),
                assertInstanceOf(NamesFeeds.class, probe.address(site.at("/home"), true))
                        .feeds());
    }

    @Test
    void triesTheUsualPlacesLast() throws InterruptedException {
        site.page("/home", "text/html", "<!doctype html><html><body>Welcome</body></html>");
        site.page("/feed.xml", "application/xml", RSS);

        assertEquals(
                List.of(new NamedFeed(site.at("/feed.xml"), "")),
                assertInstanceOf(NamesFeeds.class, probe.address(site.at("/home"), true))
                        .feeds());
    }

    @Test
    void readsAPageThatListsArticles() throws InterruptedException {
        site.page("/news", "text/html", "<!doctype html><html><body>" + ARTICLES);

        var read = assertInstanceOf(Followable.class, probe.address(site.at("/news"), true));

        assertEquals(SourceKind.LISTING, read.kind());
        assertEquals(3, read.entries().size());
        assertEquals(List.of("none of its entries has a date: each article's own will be used"), read.problems());
    }

    @Test
    void offersAPageThatNamesAFeedAsAListingToo() throws InterruptedException {
        site.page(
                "/news",
                "text/html",
                "<!doctype html><html><head><link rel=alternate type=application/rss+xml href=/feed></head>"
                        + ARTICLES);

        assertEquals(
                List.of(SourceKind.FEED, SourceKind.LISTING),
                probe.address(site.at("/news"), true).suggestions().stream()
                        .map(Probed.Suggestion::kind)
                        .toList());
    }

    @Test
    void saysWhereAFeedHasMoved() throws InterruptedException {
        site.page("/feed", "application/rss+xml", RSS);
        site.redirect("/old", "/feed");

        var read = probe.address(site.at("/old"), true);

        assertEquals(List.of("it has moved to " + site.at("/feed")), read.problems());
        assertEquals(site.at("/feed"), read.suggestions().getFirst().address());
    }

    @Test
    void readsAFile() throws IOException {
        var sitemap = "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url>"
                + "<loc>https://gazette.example/a</loc></url></urlset>";

        var read = assertInstanceOf(
                Followable.class,
                probe.file("my sitemap.xml.gz", TestSite.gzip(sitemap.getBytes(StandardCharsets.UTF_8))));

        assertEquals(SourceKind.SITEMAP, read.kind());
        assertEquals(
                URI.create("https://gazette.example/a"),
                read.entries().getFirst().address());
    }

    @Test
    void readsTheSitemapsThatARobotsTxtNames() {
        var text = "User-agent: *\nDisallow: /x\nSitemap: https://gazette.example/s.xml\n";

        assertEquals(
                "robots.txt",
                assertInstanceOf(Followable.class, probe.file("robots.txt", text.getBytes(StandardCharsets.UTF_8)))
                        .format());
    }

    @Test
    void saysWhyNothingCanBeFollowed() throws InterruptedException {
        assertEquals(
                new Nothing(site.at("/gone"), "there is no such page (status 410)"),
                probe.address(site.at("/gone"), true));
        assertEquals(
                List.of("an empty answer"), probe.file("nothing", new byte[0]).problems());
        assertTrue(probe.address(site.at("/page"), false).problems().getFirst().startsWith("it is not read"));
    }
}
