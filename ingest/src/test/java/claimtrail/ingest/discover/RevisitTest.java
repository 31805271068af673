package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.fetch.TestSite;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The second visit of a source: nothing that came in between is missed, nothing old is fetched again.
final class RevisitTest {

    private static final SourceMemory BEFORE = new SourceMemory(null, null, "2026-06-19T08:00:00Z");

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
    void followsOlderPagesUntilOneHasAKnownEntry() throws InterruptedException {
        feedOfPages();

        var found = visit(SourceKind.FEED, "/feed", BEFORE, site.at("/5")::equals);

        assertEquals(paths("/1", "/2", "/3", "/4", "/5", "/6"), addresses(found));
        assertEquals(3, found.pages().size());
    }

    @Test
    void followsNothingWhenAnEntryIsKnown() throws InterruptedException {
        feedOfPages();

        assertEquals(paths("/1", "/2"), addresses(visit(SourceKind.FEED, "/feed", BEFORE, site.at("/2")::equals)));
    }

    @Test
    void followsNothingAtTheFirstVisit() throws InterruptedException {
        feedOfPages();

        assertEquals(
                paths("/1", "/2"), addresses(visit(SourceKind.FEED, "/feed", SourceMemory.NONE, address -> false)));
    }

    @Test
    void remembersThatItWasThere() throws InterruptedException {
        feedOfPages();
        var memory = visit(SourceKind.FEED, "/feed", SourceMemory.NONE, address -> false)
                .memory();

        assertEquals(
                8,
                visit(SourceKind.FEED, "/feed", memory, address -> false)
                        .links()
                        .size());
    }

    @Test
    void saysThatAnOlderPageCannotBeHad() throws InterruptedException {
        site.page("/feed", "application/feed+json", json("/gone", "/1"));

        var found = visit(SourceKind.FEED, "/feed", BEFORE, address -> false);

        assertEquals(paths("/1"), addresses(found));
        assertEquals(
                List.of("everything in it is new, and its older page could not be read: " + site.at("/gone")),
                found.problems());
    }

    @Test
    void stopsWhereOlderPagesHaveNoEnd() throws InterruptedException {
        site.route("/endless", exchange -> {
            int page = Integer.parseInt(String.valueOf(exchange.getRequestURI().getQuery()));
            TestSite.send(exchange, 200, "application/feed+json", json("/endless?" + (page + 1), "/" + page));
        });

        var found = visit(SourceKind.FEED, "/endless?1", BEFORE, address -> false);

        assertEquals(21, found.links().size());
        assertTrue(found.problems().getFirst().startsWith("everything in it is new"));
    }

    @Test
    void fetchesOnlySitemapsThatChanged() throws InterruptedException {
        index("2026-06-01", "2026-06-20");
        site.page("/old.xml", "application/xml", sitemap("/a"));
        site.page("/new.xml", "application/xml", sitemap("/b"));

        assertEquals(paths("/b"), addresses(visit(SourceKind.SITEMAP, "/index.xml", BEFORE, address -> true)));
        assertTrue(!site.requests().contains("/old.xml"));
    }

    @Test
    void isUnchangedWhenNoSitemapIs() throws InterruptedException {
        index("2026-06-01", "2026-06-01T08:00:00Z");

        assertInstanceOf(Unchanged.class, discoverer.links(source(SourceKind.SITEMAP, "/index.xml"), BEFORE));
    }

    @Test
    void asksAgainForASitemapThatCouldNotBeHad() throws InterruptedException {
        index("2026-06-01", "2026-06-01");
        site.page("/new.xml", "application/xml", sitemap("/b"));
        site.route("/old.xml", exchange -> TestSite.send(exchange, 403, "text/plain", ""));
        var first = visit(SourceKind.SITEMAP, "/index.xml", SourceMemory.NONE, address -> true);

        visit(SourceKind.SITEMAP, "/index.xml", first.memory(), address -> true);

        assertEquals(2, site.requests().stream().filter("/old.xml"::equals).count());
        assertEquals(1, site.requests().stream().filter("/new.xml"::equals).count());
    }

    @Test
    void keepsTheSitemapsThatItReadForTheArchive() throws InterruptedException {
        index("2026-06-01", "2026-06-01");
        site.page("/old.xml", "application/xml", sitemap("/a"));
        site.page("/new.xml", "application/xml", sitemap("/b"));

        assertEquals(
                3,
                visit(SourceKind.SITEMAP, "/index.xml", SourceMemory.NONE, address -> true)
                        .pages()
                        .size());
    }

    private void feedOfPages() {
        site.page("/feed", "application/feed+json", json("/feed2", "/1", "/2"));
        site.page("/feed2", "application/feed+json", json("/feed3", "/3", "/4"));
        site.page("/feed3", "application/feed+json", json("/feed4", "/5", "/6"));
        site.page("/feed4", "application/feed+json", json("/feed", "/7", "/8"));
    }

    private static String json(String next, String... paths) {
        var items = List.of(paths).stream()
                .map(path -> "{\"id\": \"x\", \"url\": \"" + path + "\"}")
                .toList();
        return "{\"version\": \"https://jsonfeed.org/version/1.1\", \"next_url\": \"" + next + "\", \"items\": " + items
                + "}";
    }

    private void index(String first, String second) {
        var entry = "<sitemap><loc>%s</loc><lastmod>%s</lastmod></sitemap>";
        site.page(
                "/index.xml",
                "application/xml",
                "<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">"
                        + entry.formatted(site.at("/old.xml"), first) + entry.formatted(site.at("/new.xml"), second)
                        + "</sitemapindex>");
    }

    private String sitemap(String path) {
        return "<urlset xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\"><url><loc>" + site.at(path)
                + "</loc></url></urlset>";
    }

    private List<URI> paths(String... paths) {
        return List.of(paths).stream().map(site::at).toList();
    }

    private static List<URI> addresses(Found found) {
        return found.links().stream().map(link -> link.address()).toList();
    }

    private Found visit(SourceKind kind, String path, SourceMemory memory, Predicate<URI> known)
            throws InterruptedException {
        return assertInstanceOf(Found.class, discoverer.links(source(kind, path), memory, known));
    }

    private Source source(SourceKind kind, String path) {
        return new Source(
                "gazette",
                "Gazette",
                kind,
                site.at(path),
                null,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofHours(1)),
                true);
    }
}
