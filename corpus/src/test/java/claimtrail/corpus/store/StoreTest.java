package claimtrail.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Span;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

@TestInstance(TestInstance.Lifecycle.PER_METHOD)
class StoreTest {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofHours(1));
    private static final URI ADDRESS = URI.create("https://example.org/news/1");
    private static final String HOST = "example.org";

    @TempDir
    Path folder;

    private Store store;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("claimtrail.db"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void givesBackADocumentAsItWasSaved() {
        var document = Documents.titled(ADDRESS, "A licence is needed", "The office asks for a licence.");
        var reading = new Reading(
                List.of(),
                List.of(new CitedAt(new Citation.Cfr(15, "744.23", LocalDate.of(2025, 1, 31)), new Span(0, 3))),
                List.of(Documents.claim(document)),
                List.of("a note"));

        store.documents().save(document, reading, "wire", NOON, List.of());

        var stored = store.documents().find(document.id()).orElseThrow();
        assertEquals(document, stored.document());
        assertEquals(reading, stored.reading());
    }

    @Test
    void countsAChangedTextAsANewVersionAndKeepsTheOld() {
        save(Documents.titled(ADDRESS, "Title", "Two models are named."));
        var outcome = save(Documents.titled(ADDRESS, "Title", "One model is named."));

        var id = Documents.titled(ADDRESS, "Title", "").id();
        assertEquals(SaveOutcome.UPDATED, outcome);
        assertEquals(2, store.documents().find(id).orElseThrow().version());
        assertEquals(
                List.of("Two models are named.", "One model is named."),
                store.documents().versions(id).stream()
                        .map(document -> document.text())
                        .toList());
    }

    @Test
    void changesNothingWhenTheSameIsSavedAgain() {
        save(Documents.titled(ADDRESS, "Title", "Text."));
        var change = store.documents().lastChange();

        assertEquals(SaveOutcome.UNCHANGED, save(Documents.titled(ADDRESS, "Title", "Text.")));
        assertEquals(change, store.documents().lastChange());
    }

    @Test
    void handsOutWhatChangedAfterANumberInOrder() {
        for (var i = 0; i < 5; i++) {
            save(Documents.titled(ADDRESS.resolve("/news/" + i), "Title " + i, "Text."));
        }
        save(Documents.titled(ADDRESS.resolve("/news/1"), "Title 1", "Another text."));

        var titles = store.documents().since(3, 10).stream()
                .map(stored -> stored.document().metadata().titleText())
                .toList();
        assertEquals(List.of("Title 3", "Title 4", "Title 1"), titles);
    }

    @Test
    void knowsWhichCapturesAReaderHasNotRead() {
        capture("a@0", NOON);
        assertEquals(1, store.captures().unread(1, 10).size());

        store.captures().record("a@0", new StageOutcome(Stage.READ, 1, null), NOON);

        assertEquals(0, store.captures().unread(1, 10).size());
        assertEquals(1, store.captures().unread(2, 10).size());
    }

    @Test
    void readsOnlyTheNewestCaptureOfAnAddress() {
        capture("a@0", NOON);
        capture("a@900", LATER);

        var unread = store.captures().unread(1, 10);
        assertEquals(List.of("a@900"), unread.stream().map(CaptureRow::id).toList());
    }

    @Test
    void queuesALinkOnce() {
        var link = new Link(ADDRESS, "wire", "Title", null, null);

        assertEquals(1, store.links().offer(List.of(link, link), NOON));
        assertEquals(0, store.links().offer(List.of(link), LATER));
        assertEquals(1, store.links().due(HOST, LATER, 10).size());
    }

    @Test
    void fetchesALinkAgainWhenItsSourceSaysThatItChanged() {
        var link = new Link(ADDRESS, "wire", "Title", null, new PartialDate("2026-06-12"));
        store.links().offer(List.of(link), NOON);
        store.links().unchanged(ADDRESS, NOON, LATER.plus(Duration.ofDays(30)));
        assertEquals(0, store.links().due(HOST, LATER, 10).size());

        store.links().offer(List.of(new Link(ADDRESS, "wire", "Title", null, new PartialDate("2026-06-13"))), LATER);

        assertEquals(1, store.links().due(HOST, LATER, 10).size());
    }

    @Test
    void holdsTheLinksOfAPausedSource() {
        store.sources().put(source());
        store.links().offer(List.of(new Link(ADDRESS, "wire", null, null, null)), NOON);

        store.sources().pause("wire", true);

        assertEquals(0, store.links().due(HOST, NOON, 10).size());
    }

    @Test
    void remembersACaptureWithItsLink() {
        var link = new Link(ADDRESS, "wire", "Title", new PartialDate("2026-06"), null);
        store.links().offer(List.of(link), NOON);
        var capture = new CaptureRow("a@0", ADDRESS, null, link, NOON, "abc");

        store.links().captured(capture, new QueuedLink.Memory("a@0", "abc", "\"tag\"", null), LATER);

        assertEquals(capture, store.captures().find("a@0").orElseThrow());
        var memory =
                Objects.requireNonNull(store.links().find(ADDRESS).orElseThrow().memory());
        assertEquals("\"tag\"", memory.etag());
    }

    @Test
    void tellsHowASourceIsDoing() {
        store.sources().put(source());
        store.links().offer(List.of(new Link(ADDRESS, "wire", null, null, null)), NOON);
        store.sources().visited(Visit.read("wire", NOON, "RSS 2.0", 1, 1), Appointment.NOW, null);
        store.sources()
                .visited(
                        Visit.failed("wire", LATER, "the feed is no XML"),
                        new Appointment(LATER.plusSeconds(300), Duration.ofMinutes(10), 1),
                        null);

        var health = store.sources().health(LATER).getFirst();
        assertEquals(source(), health.source());
        assertEquals(NOON, health.visits().success());
        assertEquals("the feed is no XML", health.problem());
        assertEquals(1, health.links().waiting());
    }

    @Test
    void hasEverythingAgainAfterItWasClosed() throws IOException {
        save(Documents.titled(ADDRESS, "Title", "Text."));
        store.close();

        store = Store.open(folder.resolve("claimtrail.db"));

        assertEquals(1, store.documents().count());
        assertEquals(1, store.documents().lastChange());
    }

    @Test
    void saysWhichFileIsNoStore() throws IOException {
        var file = Files.writeString(folder.resolve("letter.db"), "Dear Sir, this is no database at all.".repeat(50));

        var failure = assertThrows(IOException.class, () -> Store.open(file));
        assertTrue(String.valueOf(failure.getMessage()).contains("letter.db"), failure::toString);
    }

    private SaveOutcome save(Document document) {
        return store.documents().save(document, Reading.NONE, "wire", NOON, List.of());
    }

    private void capture(String id, Instant at) {
        store.captures().add(new CaptureRow(id, ADDRESS, null, null, at, "abc"));
    }

    private static Source source() {
        return new Source(
                "wire",
                "The wire",
                SourceKind.FEED,
                URI.create("https://example.org/feed"),
                null,
                DocumentKind.ARTICLE,
                Rhythm.every(Duration.ofMinutes(10)),
                false);
    }
}
