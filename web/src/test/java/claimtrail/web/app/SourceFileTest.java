package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceFileTest {

    private static final Instant NOW = Instant.parse("2026-07-02T08:00:00Z");

    private DataFolder folder;
    private Store store;
    private SourceFile file;
    private int edits;

    @BeforeEach
    void open(@TempDir Path path) throws IOException {
        folder = new DataFolder(path);
        store = Store.open(folder.store());
        file = new SourceFile(folder, store);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void theShippedListIsWrittenOnceAndFollowsNothing() throws IOException {
        assertTrue(SourceFile.write(folder));
        assertFalse(SourceFile.write(folder));

        file.look();

        assertTrue(file.problems().isEmpty(), file.problems().toString());
        assertTrue(store.sources().list().isEmpty());
    }

    @Test
    void whatIsOnIsFollowedAndWhatIsSwitchedOffIsPaused() throws IOException {
        edit(entry("wire", true) + entry("gazette", false));
        file.look();
        assertEquals(1, store.sources().list().size());

        edit(entry("wire", false) + entry("gazette", true));
        file.look();

        assertEquals(SourceHealth.State.PAUSED, state("wire"));
        assertEquals(SourceHealth.State.NEW, state("gazette"));
    }

    @Test
    void whatWasDoneOnThePageStaysUntilTheEntryIsChanged() throws IOException {
        edit(entry("wire", true) + entry("gazette", false));
        file.look();
        store.sources().pause("wire", true);

        edit(entry("wire", true) + entry("gazette", true));
        file.look();
        new SourceFile(folder, store).look();

        assertEquals(SourceHealth.State.PAUSED, state("wire"));
        assertEquals(SourceHealth.State.NEW, state("gazette"));
    }

    @Test
    void aChangeMadeWhileNothingRanIsTakenOverAtTheStart() throws IOException {
        edit(entry("wire", false));
        file.look();
        edit(entry("wire", true));

        new SourceFile(folder, store).look();

        assertEquals(SourceHealth.State.NEW, state("wire"));
    }

    @Test
    void nothingOfAFaultyListIsTakenOver() throws IOException {
        edit(entry("wire", true) + entry("gazette", true).replace("15m..7d", "often"));

        file.look();

        assertTrue(store.sources().list().isEmpty());
        assertTrue(
                file.problems().getFirst().matches("sources\\.yaml, line 1\\d, pace: .*"),
                file.problems().toString());

        edit(entry("wire", true));
        file.look();
        assertTrue(file.problems().isEmpty());
        assertEquals(1, store.sources().list().size());
    }

    private static String entry(String id, boolean on) {
        return """
                - id: %s
                  name: The %s
                  kind: feed
                  url: https://%s.example/feed
                  yields: article
                  pace: 15m..7d
                  on: %s
                """.formatted(id, id, id, on);
    }

    private void edit(String text) throws IOException {
        Files.writeString(folder.sources(), text);
        Files.setLastModifiedTime(folder.sources(), FileTime.from(NOW.plusSeconds(edits++)));
    }

    private SourceHealth.State state(String id) {
        return store.sources().health(id, NOW).orElseThrow().state(NOW);
    }
}
