package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.Hub;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class HubCrawlTest {

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();
    private final MovingClock clock = new MovingClock("2026-06-12T12:00:00Z");
    private TestCrawl world;

    @BeforeEach
    void open() throws IOException, InterruptedException {
        world = new TestCrawl(folder, clock);
        feed("<atom:link rel=\"hub\" href=\"" + site.at("/hub") + "\"/><atom:link rel=\"self\" href=\""
                + site.at("/feed") + "\"/>");
        world.follow("wire", site.at("/feed"), "1h..7d");
        world.settle();
    }

    @AfterEach
    void closeAll() throws IOException {
        world.close();
        site.close();
    }

    @Test
    void theHubThatAFeedNamesIsKept() {
        assertEquals(
                new Hub(site.at("/hub"), site.at("/feed")),
                world.store.subscriptions().find("wire").orElseThrow().hub());
    }

    @Test
    void whileAHubTellsOfChangesAskingIsRare() throws InterruptedException {
        assertTrue(next().isBefore(clock.instant().plus(Duration.ofHours(2))));
        world.store.subscriptions().confirmed("wire", clock.instant().plus(Duration.ofDays(30)));

        askAgain();

        assertTrue(next().isAfter(clock.instant().plus(Duration.ofDays(6))));
    }

    @Test
    void askingIsNotPutOffBeyondTheSubscription() throws InterruptedException {
        var end = clock.instant().plus(Duration.ofDays(2));
        world.store.subscriptions().confirmed("wire", end);

        askAgain();

        assertEquals(end, next());
    }

    @Test
    void aHubThatIsNamedNoMoreIsForgotten() throws InterruptedException {
        world.store.subscriptions().confirmed("wire", clock.instant().plus(Duration.ofDays(2)));
        feed("");

        askAgain();

        assertTrue(world.store.subscriptions().find("wire").isEmpty());
    }

    private void askAgain() throws InterruptedException {
        clock.forward(Duration.ofMinutes(5));
        world.store.sources().visitNow("wire");
        world.settle();
    }

    private Instant next() {
        return world.store
                .sources()
                .health("wire", clock.instant())
                .orElseThrow()
                .visits()
                .appointment()
                .next();
    }

    private void feed(String links) {
        site.page(
                "/feed",
                "application/rss+xml",
                "<rss version=\"2.0\" xmlns:atom=\"http://www.w3.org/2005/Atom\"><channel><title>Wire</title>"
                        + "<link>/</link><description>News</description>" + links + "<item><title>Report</title>"
                        + "<link>/page</link></item></channel></rss>");
    }
}
