package claimtrail.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.OutgoingMail.Content;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.Subscriber.Interests;
import claimtrail.corpus.store.Subscriber.Standing;
import claimtrail.corpus.store.Subscriber.Told;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OutboxTableTest {

    private static final Instant MORNING = Instant.parse("2026-06-15T05:00:00Z");

    private static final Watch CHIPS = new Watch("chips", "Chips", "chip licence", false, MORNING);

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("claimtrail.db"));
        store.watches().put(CHIPS);
        store.subscribers().put(subscriber("ada"));
        store.subscribers().knows("ada", new Told(3, MORNING.minus(Duration.ofDays(1)), MORNING, "{}"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void keepsASubscriberWithEverythingThatTheyWish() {
        var ada = store.subscribers().find("ada").orElseThrow();

        assertEquals("ada@analysts.example", ada.destination().text());
        assertEquals("weekdays", ada.timetable().daysText());
        assertEquals(List.of(CHIPS), ada.interests().searches());
        assertTrue(ada.interests().follows("mythos"));
        assertEquals("{}", ada.told().known());
    }

    @Test
    void aMailAndThatItHasBeenToldAreWrittenTogetherAndOnce() {
        var ada = store.subscribers().find("ada").orElseThrow();
        var composed = composed(ada, "m1");

        assertEquals(1, store.outbox().compose(List.of(composed)));
        assertEquals(0, store.outbox().compose(List.of(composed(ada, "m2"))), "it was made of what they knew before");

        assertEquals(
                List.of("m1"),
                store.outbox().due(MORNING, 10).stream().map(OutgoingMail::id).toList());
        var after = store.subscribers().find("ada").orElseThrow().told();
        assertEquals(9, after.through());
        assertEquals("{\"told\":1}", after.known());
    }

    @Test
    void nobodyIsWrittenToWhoHasLeftMeanwhile() {
        var ada = store.subscribers().find("ada").orElseThrow();
        store.subscribers().standing("ada", Standing.ENDED);

        assertEquals(0, store.outbox().compose(List.of(composed(ada, "m1"))));
    }

    @Test
    void aMailIsDueUntilItIsSentOrDropped() {
        store.outbox().compose(List.of(composed(store.subscribers().find("ada").orElseThrow(), "m1")));
        var mail = store.outbox().find("m1").orElseThrow();
        var later = MORNING.plus(Duration.ofMinutes(5));

        store.outbox().delivery("m1", new Delivery(OutgoingMail.State.WAITING, 1, later, "451 try again", null));
        assertEquals(List.of(), store.outbox().due(MORNING, 10));
        assertEquals(1, store.outbox().due(later, 10).size());

        store.outbox().delivery("m1", new Delivery(OutgoingMail.State.SENT, 2, later, null, later));
        assertEquals(List.of(), store.outbox().due(later, 10));
        assertEquals(mail.content(), store.outbox().find("m1").orElseThrow().content());
    }

    @Test
    void changesThatWaitAreForgottenWhenTheyAreTold() {
        store.subscribers().noticed("ada", Map.of("mythos", MORNING, "chips", MORNING));
        var ada = store.subscribers().find("ada").orElseThrow();

        store.outbox().compose(List.of(new Composed(ada, null, ada.told(), Set.of("mythos"))));

        assertEquals(Map.of("chips", MORNING), store.subscribers().noticed("ada"));
    }

    @Test
    void aSearchThatIsForgottenIsNoLongerChosen() {
        store.watches().remove("chips");

        assertEquals(
                List.of(),
                store.subscribers().find("ada").orElseThrow().interests().searches());
    }

    @Test
    void theSecretStaysTheFirst() {
        assertEquals("one", store.outbox().secret("one"));
        assertEquals("one", store.outbox().secret("two"));
    }

    @Test
    void anAddressInWhichALineCouldHideIsNone() {
        for (var hostile : List.of(
                "ada@analysts.example\r\nBcc: all@analysts.example",
                "ada@analysts.example, eve@analysts.example",
                "Ada <ada@analysts.example>",
                "ada\n@analysts.example",
                "\"ada \"@analysts.example",
                "ada@analysts..example")) {
            assertThrows(IllegalArgumentException.class, () -> Destination.of(hostile), hostile);
        }
        assertEquals(
                "https://chat.example/hooks/x",
                Destination.of("https://chat.example/hooks/x").text());
    }

    private static Composed composed(Subscriber subscriber, String id) {
        var mail = new OutgoingMail(
                id,
                subscriber.id(),
                Kind.DIGEST,
                new Content("Controls lifted", "Text", "<p>Text</p>"),
                new Period(subscriber.told().until(), MORNING),
                MORNING,
                Delivery.from(MORNING));
        var told = new Told(9, MORNING, MORNING.plus(Duration.ofDays(1)), "{\"told\":1}");
        return new Composed(subscriber, mail, told, Set.of());
    }

    private static Subscriber subscriber(String id) {
        return new Subscriber(
                id,
                Destination.of(id + "@analysts.example"),
                Timetable.parse("weekdays", "07:00", "Europe/Berlin"),
                new Interests(List.of(CHIPS), List.of("mythos"), true),
                Standing.CONFIRMED,
                MORNING,
                new Told(0, MORNING, MORNING, null));
    }
}
