package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.LinkState;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.SourceHealth.State;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CrawlTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();
    private final MovingClock clock = new MovingClock("2026-06-12T12:00:00Z");
    private TestCrawl world;

    @BeforeEach
    void open() throws IOException {
        world = new TestCrawl(folder, clock);
    }

    @AfterEach
    void closeAll() throws IOException {
        world.close();
        site.close();
    }

    @Test
    void fetchesWhatASourceLists() throws InterruptedException {
        feed(1, 3);

        world.settle();

        assertEquals(3, world.store.captures().count());
        assertEquals(3, health().links().fetched());
    }

    @Test
    void asksASourceAgainAtItsPaceAndNotBefore() throws InterruptedException {
        feed(1, 3);
        world.settle();

        world.pass(Duration.ofMinutes(50));
        assertEquals(1, visits());

        world.pass(Duration.ofMinutes(20));
        assertEquals(2, visits());
    }

    @Test
    void aRestartNeitherFloodsNorForgets() throws InterruptedException, IOException {
        feed(1, 3);
        world.settle();
        world.close();

        world = new TestCrawl(folder, clock);
        world.settle();
        assertEquals(1, visits());

        clock.forward(Duration.ofDays(3));
        world.settle();
        assertEquals(2, visits());
    }

    @Test
    void asksNowWhenAPersonWants() throws InterruptedException {
        feed(1, 3);
        world.settle();
        clock.forward(Duration.ofSeconds(1));

        assertTrue(world.store.sources().visitNow("wire"));
        assertFalse(world.store.sources().visitNow("nobody"));
        world.settle();

        assertEquals(2, visits());
    }

    @Test
    void aPausedSourceRestsWithItsLinksUntilItIsResumed() throws InterruptedException {
        feed(1, 3);
        world.settle();
        feed(1, 5);
        world.store.sources().pause("wire", true);

        world.pass(Duration.ofDays(2));
        assertEquals(3, world.store.captures().count());

        world.store.sources().pause("wire", false);
        world.settle();
        assertEquals(5, world.store.captures().count());
    }

    @Test
    void archivesAnEditOnce() throws InterruptedException {
        feed(1, 1);
        world.settle();
        site.page("/news/1", "text/html", "<p>Edited</p>");

        world.pass(Duration.ofDays(2));

        assertEquals(2, world.store.captures().count());
    }

    @Test
    void looksForAMissingPageAgainAndFindsItBack() throws InterruptedException {
        feed(1, 1);
        world.settle();
        site.route("/news/1", exchange -> TestSite.send(exchange, 404, "text/plain", ""));
        world.pass(Duration.ofHours(3));
        assertEquals(LinkState.GONE, state("/news/1"));

        site.page("/news/1", "text/html", "<p>Back</p>");
        world.pass(Duration.ofDays(2));

        assertEquals(LinkState.FETCHED, state("/news/1"));
    }

    @Test
    void doesNotLookAgainForWhatIsGoneForGood() throws InterruptedException {
        feed(1, 1);
        world.settle();
        site.route("/news/1", exchange -> TestSite.send(exchange, 410, "text/plain", ""));
        world.pass(Duration.ofHours(3));
        site.page("/news/1", "text/html", "<p>Back</p>");

        world.pass(Duration.ofDays(60));

        assertEquals(LinkState.GONE, state("/news/1"));
    }

    @Test
    void saysThatEntriesMayHaveBeenMissed() throws InterruptedException {
        feed(1, 3);
        world.settle();
        feed(10, 13);

        world.pass(Duration.ofMinutes(100));

        assertTrue(String.valueOf(health().problem()).contains("some may have come and gone"));
    }

    @Test
    void followsAPageUnderItsOwnAddressOnly() throws InterruptedException {
        feed(1, 2);
        var page = "<html><head><link rel=canonical href=/news/2></head><body>One page</body></html>";
        site.page("/news/1", "text/html", page);
        site.page("/news/2", "text/html", page);

        world.settle();
        world.pass(Duration.ofDays(1));

        assertEquals(LinkState.ALIAS, state("/news/1"));
        assertEquals(LinkState.FETCHED, state("/news/2"));
    }

    @Test
    void doesNotFetchAPageAgainUnderTheAddressThatItGaveItself() throws InterruptedException {
        feed(1, 1);
        site.page("/news/1", "text/html", "<head><link rel=canonical href=/report/1></head><body>One page</body>");
        world.settle();

        var later = new Link(site.at("/report/1"), "wire", null, null, null);

        assertEquals(0, world.store.links().offer(List.of(later), clock.instant()));
    }

    @Test
    void aPageThatGoesBackToWhatItWasIsKeptOnceAndReadAgain() throws InterruptedException, IOException {
        feed(1, 1);
        world.settle();
        site.page("/news/1", "text/html", "<p>Edited</p>");
        world.pass(Duration.ofHours(3));
        site.page("/news/1", "text/html", "<p>Report 1</p>");
        world.pass(Duration.ofHours(3));

        var visits = world.archive.captures(site.at("/news/1"));
        assertEquals(2, visits.stream().filter(visit -> !visit.revisit()).count());
        assertEquals(3, world.store.captures().count());
        assertEquals(
                "<p>Report 1</p>",
                text(world.archive.read(world.store
                        .captures()
                        .newest(site.at("/news/1"))
                        .orElseThrow()
                        .id())));
    }

    @Test
    void opensTheFilesOfAFolderAndTakesEachOnce() throws InterruptedException, IOException {
        var files = Files.createDirectories(folder.resolve("files"));
        Files.writeString(files.resolve("one.html"), "<p>One</p>");
        Files.writeString(files.resolve("letter.eml"), """
                From: desk@example.org\r
                Subject: Weekly letter\r
                Message-ID: <1@example.org>\r
                Content-Type: text/plain\r
                \r
                Nothing new.\r
                """);
        clock.to(Instant.now().plusSeconds(60));
        world.store
                .sources()
                .put(new Source(
                        "files",
                        "Files",
                        SourceKind.FOLDER,
                        URI.create("file://" + files),
                        null,
                        DocumentKind.ARTICLE,
                        Rhythm.parse("1h"),
                        true));

        world.pass(Duration.ofHours(5));
        assertEquals(2, world.store.captures().count());

        Files.writeString(files.resolve("one.html"), "<p>One, edited</p>");
        world.pass(Duration.ofHours(2));
        assertEquals(3, world.store.captures().count());
    }

    @Test
    void oneBusyPageHoldsItsHostAndCountsAgainstNoOtherPage() throws InterruptedException {
        feed(1, 30);
        var asked = new AtomicInteger();
        site.route("/news/1", exchange -> {
            asked.incrementAndGet();
            exchange.getResponseHeaders().set("Retry-After", "600");
            TestSite.send(exchange, 429, "text/plain", "");
        });

        world.settle();
        var afterTheFirst = asked.get();
        world.pass(Duration.ofMinutes(5));

        assertEquals(1, afterTheFirst);
        assertEquals(1, asked.get());
        world.pass(Duration.ofHours(20));
        assertEquals(29, health().links().fetched());
    }

    @Test
    void aRestartDoesNotForgetThatAHostWantsToBeLeftAlone() throws InterruptedException, IOException {
        feed(1, 3);
        site.route("/news/1", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3000");
            TestSite.send(exchange, 503, "text/plain", "");
        });
        world.settle();
        var requests = site.requests().size();
        world.close();

        world = new TestCrawl(folder, clock);
        clock.forward(Duration.ofMinutes(10));
        world.settle();

        assertEquals(requests, site.requests().size());
    }

    @Test
    void aSourceThatIsRemovedAndAddedAgainGoesOn() throws InterruptedException {
        feed(1, 3);
        world.settle();
        world.store.sources().remove("wire");
        world.pass(Duration.ofHours(3));
        site.page("/news/1", "text/html", "<p>Edited</p>");

        world.follow("wire", site.at("/feed"), "1h..7d");
        world.pass(Duration.ofHours(3));

        assertEquals(4, world.store.captures().count());
    }

    @Test
    void anotherSourceTakesOverTheLinksOfOneThatIsRemoved() throws InterruptedException {
        feed(1, 3);
        world.settle();
        world.store.sources().remove("wire");
        site.page("/news/1", "text/html", "<p>Edited</p>");

        world.follow("other", site.at("/feed"), "1h..7d");
        world.pass(Duration.ofHours(3));

        assertEquals(4, world.store.captures().count());
    }

    @Test
    void aPageThatCameBackIsNotGoneAgainAfterACrash() throws InterruptedException, IOException {
        feed(1, 1);
        site.route("/news/1", exchange -> TestSite.send(exchange, 404, "text/plain", ""));
        world.settle();
        site.page("/news/1", "text/html", "<p>Back</p>");
        world.pass(Duration.ofDays(2));

        var ids = world.archive.captures(site.at("/news/1")).stream()
                .filter(visit -> visit.status() == 404)
                .toList();
        var queued = world.store.links().find(site.at("/news/1")).orElseThrow();
        new LinkLedger(world.store, world.archive, Pace.USUAL, clock)
                .adopt(queued, world.archive.read(ids.getFirst().capture()));

        assertEquals(LinkState.FETCHED, state("/news/1"));
    }

    @Test
    void aFeedThatSaysAtEachVisitThatAllHasChangedIsNotBelievedAtOnce() throws InterruptedException {
        var asked = new AtomicInteger();
        site.route("/news/1", exchange -> {
            asked.incrementAndGet();
            TestSite.send(exchange, 200, "text/html", "<p>As ever</p>");
        });
        site.route(
                "/atom",
                exchange -> TestSite.send(exchange, 200, "application/atom+xml", """
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title><id>urn:w</id><updated>%1$s</updated>
                <entry><id>urn:1</id><title>One</title><link href="/news/1"/><updated>%1$s</updated></entry></feed>
                """.formatted(clock.instant())));
        world.follow("wire", site.at("/atom"), "1m");

        world.pass(Duration.ofMinutes(45));

        assertTrue(asked.get() <= 5, () -> asked + " requests");
    }

    @Test
    void callsOutASourceThatWorksButYieldsNothing() throws InterruptedException {
        feed(1, 0);

        world.settle();

        assertEquals(State.SILENT, health().state(clock.instant()));
        assertEquals("it lists nothing", health().problem());
    }

    @Test
    void callsOutASourceThatIsQuietForLongerThanUsual() throws InterruptedException {
        for (int day = 1; day <= 8; day++) {
            feed(1, day);
            world.pass(Duration.ofDays(1));
        }
        assertEquals(State.WELL, health().state(clock.instant()));

        world.pass(Duration.ofDays(6));

        assertEquals(State.QUIET, health().state(clock.instant()));
    }

    @Test
    void tellsASourceThatFails() throws InterruptedException {
        world.follow("wire", site.at("/gone"), "1h");

        world.settle();

        assertEquals(State.FAILING, health().state(clock.instant()));
        assertEquals("gone: status 410", health().problem());
    }

    private void feed(int first, int last) {
        var items = IntStream.rangeClosed(first, last)
                .mapToObj(number ->
                        "<item><title>Report number " + number + "</title><link>/news/" + number + "</link></item>")
                .collect(Collectors.joining());
        IntStream.rangeClosed(first, last)
                .forEach(number -> site.page("/news/" + number, "text/html", "<p>Report " + number + "</p>"));
        site.page(
                "/feed",
                "application/rss+xml",
                "<rss version=\"2.0\"><channel><title>Wire</title><link>/</link><description>News</description>" + items
                        + "</channel></rss>");
        world.follow("wire", site.at("/feed"), "1h..7d");
    }

    private static String text(Capture capture) {
        return new String(capture.response().body().bytes(), StandardCharsets.UTF_8);
    }

    private int visits() {
        return world.store.sources().visits("wire", 100).size();
    }

    private LinkState state(String path) {
        return world.store.links().find(site.at(path)).orElseThrow().state();
    }

    private SourceHealth health() {
        return world.store.sources().health(clock.instant()).getFirst();
    }
}
