package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Store;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A real hub on loopback is asked over HTTP; what it calls back goes to the subscriber as the site hands it on.
final class SubscriptionsTest {

    private static final String LEASE = "3600";
    private static final Instant START = Instant.parse("2026-06-12T12:00:00Z");

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();
    private final TestHub hub = new TestHub(site);
    private final MovingClock clock = new MovingClock(START.toString());
    private final Fetcher fetcher = new Fetcher(
            new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 4, Duration.ofSeconds(60), 100_000), clock);
    private Store store;
    private Subscriptions subscriptions;

    @BeforeEach
    void follow() throws IOException {
        store = Store.open(folder.resolve("claimtrail.db"));
        follow("wire", true);
        subscriptions = new Subscriptions(store, fetcher, URI.create("https://tracker.example"), clock);
    }

    @AfterEach
    void closeAll() {
        subscriptions.close();
        fetcher.close();
        store.close();
        site.close();
    }

    @Test
    void asksTheHubWithASecretAndAnAddressThatNobodyGuesses() throws InterruptedException {
        subscriptions.look();

        var asked = hub.asked(1).getFirst();
        assertAll(
                () -> assertEquals("subscribe", asked.get("hub.mode")),
                () -> assertEquals(site.at("/feed").toString(), asked.get("hub.topic")),
                () -> assertTrue(asked.getOrDefault("hub.callback", "")
                        .matches("https://tracker\\.example/websub/wire/[0-9a-f]{32}")),
                () -> assertEquals(64, asked.getOrDefault("hub.secret", "").length()),
                () -> assertFalse(lives()));
    }

    @Test
    void confirmsWhatItAskedForAndThenLives() throws InterruptedException {
        var asked = asked();

        var answer = TestHub.verify(subscriptions, asked, LEASE);

        assertEquals(new HubAnswer.Confirmed("a1b2c3"), answer);
        assertTrue(lives());
    }

    @Test
    void confirmsNoOtherTopic() throws InterruptedException {
        var answer = TestHub.ask(
                subscriptions,
                asked(),
                Map.of(
                        "hub.mode",
                        "subscribe",
                        "hub.topic",
                        "https://elsewhere.example/feed",
                        "hub.challenge",
                        "a1b2c3"));

        assertInstanceOf(HubAnswer.NotAsked.class, answer);
        assertFalse(lives());
    }

    @Test
    void confirmsNothingAtAGuessedAddress() throws InterruptedException {
        asked();

        var fields =
                Map.of("hub.mode", "subscribe", "hub.topic", site.at("/feed").toString(), "hub.challenge", "a1b2c3");
        assertInstanceOf(HubAnswer.NotAsked.class, subscriptions.asks("wire", "0".repeat(32), fields));
        assertInstanceOf(HubAnswer.Ended.class, subscriptions.sends("wire", "0".repeat(32), "sha256=00", new byte[0]));
    }

    @Test
    void hasTheSourceAskedWhenTheHubSendsSomethingSigned() throws InterruptedException {
        var asked = asked();
        for (var method : new String[] {"sha1", "sha256", "sha384", "sha512"}) {
            assertFalse(due(), method);

            TestHub.send(subscriptions, asked, method, Objects.requireNonNull(asked.get("hub.secret")));
            clock.forward(Duration.ofMinutes(1));

            assertTrue(due(), method);
            visited();
        }
    }

    @Test
    void ignoresWhatIsNotSignedByTheHubWithoutSayingSo() throws InterruptedException {
        var asked = asked();

        assertInstanceOf(HubAnswer.Heard.class, TestHub.send(subscriptions, asked, "sha256", "another secret"));
        var path = URI.create(Objects.requireNonNull(asked.get("hub.callback"))).getPath();
        var token = path.substring(path.lastIndexOf('/') + 1);
        var body = "<rss/>".getBytes(StandardCharsets.UTF_8);
        assertInstanceOf(HubAnswer.Heard.class, subscriptions.sends("wire", token, null, body));
        assertInstanceOf(HubAnswer.Heard.class, subscriptions.sends("wire", token, "md5=00", body));

        assertFalse(due());
    }

    @Test
    void doesNotLetAHubHaveTheSourceAskedAllTheTime() throws InterruptedException {
        var asked = asked();
        var secret = Objects.requireNonNull(asked.get("hub.secret"));
        TestHub.send(subscriptions, asked, "sha256", secret);
        assertTrue(due());
        visited();

        TestHub.send(subscriptions, asked, "sha256", secret);

        assertFalse(due());
        clock.forward(Duration.ofSeconds(31));
        assertTrue(due());
    }

    @Test
    void renewsBeforeTheSubscriptionEnds() throws InterruptedException {
        var asked = asked();
        TestHub.verify(subscriptions, asked, LEASE);

        clock.forward(Duration.ofMinutes(50));
        subscriptions.look();
        assertEquals(1, hub.count());

        clock.forward(Duration.ofMinutes(5));
        subscriptions.look();
        assertEquals(asked, hub.asked(2).getLast());

        TestHub.verify(subscriptions, asked, LEASE);
        clock.forward(Duration.ofMinutes(30));
        assertTrue(lives());
    }

    @Test
    void asksAHubThatDoesNotAnswerLessAndLessOften() throws InterruptedException {
        subscriptions.look();
        hub.asked(1);
        for (var minute = 0; minute < 60; minute++) {
            clock.forward(Duration.ofMinutes(1));
            subscriptions.look();
        }

        assertEquals(3, hub.asked(3).size());
    }

    @Test
    void leavesAHubThatWillNotHaveUsAloneForADay() throws InterruptedException {
        var asked = asked();
        TestHub.ask(
                subscriptions,
                asked,
                Map.of("hub.mode", "denied", "hub.topic", site.at("/feed").toString(), "hub.reason", "full"));

        clock.forward(Duration.ofHours(20));
        subscriptions.look();
        assertEquals(1, hub.count());

        clock.forward(Duration.ofHours(5));
        subscriptions.look();
        assertEquals(2, hub.asked(2).size());
    }

    @Test
    void leavesTheHubOfASourceThatIsRemoved() throws InterruptedException {
        var asked = asked();
        TestHub.verify(subscriptions, asked, LEASE);
        subscriptions.look();

        store.sources().remove("wire");
        subscriptions.look();

        var leaving = hub.asked(2).getLast();
        assertAll(
                () -> assertEquals("unsubscribe", leaving.get("hub.mode")),
                () -> assertEquals(asked.get("hub.callback"), leaving.get("hub.callback")),
                () -> assertEquals(new HubAnswer.Confirmed("a1b2c3"), TestHub.verify(subscriptions, leaving, LEASE)),
                () -> assertInstanceOf(
                        HubAnswer.Ended.class,
                        TestHub.send(subscriptions, asked, "sha256", Objects.requireNonNull(asked.get("hub.secret")))));
    }

    @Test
    void stayedWithUnlessItWasUsThatLeft() throws InterruptedException {
        var asked = asked();
        TestHub.verify(subscriptions, asked, LEASE);

        var answer = TestHub.ask(
                subscriptions,
                asked,
                Map.of("hub.mode", "unsubscribe", "hub.topic", site.at("/feed").toString(), "hub.challenge", "a1b2c3"));

        assertInstanceOf(HubAnswer.NotAsked.class, answer);
        assertTrue(lives());
    }

    @Test
    void neverCallsAHubAtAPrivateAddressForASourceOfTheWeb() throws InterruptedException {
        store.sources().remove("wire");
        follow("outside", false);

        subscriptions.look();
        Thread.sleep(300);

        assertEquals(0, hub.count());
    }

    private void follow(String id, boolean local) {
        store.sources()
                .put(new Source(
                        id,
                        id,
                        SourceKind.FEED,
                        site.at("/feed"),
                        null,
                        DocumentKind.ARTICLE,
                        Rhythm.parse("15m..7d"),
                        local));
        store.subscriptions().named(id, new Hub(site.at("/hub"), site.at("/feed")));
        visited(id);
    }

    private Map<String, String> asked() throws InterruptedException {
        subscriptions.look();
        return hub.asked(1).getFirst();
    }

    private boolean lives() {
        return store.subscriptions().find("wire").orElseThrow().lives(clock.instant());
    }

    private boolean due() {
        return !store.sources().due(clock.instant()).isEmpty();
    }

    private void visited() {
        visited("wire");
    }

    private void visited(String id) {
        var now = clock.instant();
        store.sources()
                .visited(
                        claimtrail.corpus.store.Visit.unchanged(id, now),
                        new claimtrail.corpus.store.Appointment(now.plus(Duration.ofDays(7)), null, 0),
                        null);
    }
}
