package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TracerTest {

    private static void save(Store store, String name) {
        var document = new World()
                .page(name)
                .says("Nothing happened.")
                .end()
                .coverage()
                .documents()
                .getFirst()
                .document();
        store.documents().save(document, Reading.NONE, null, Instant.EPOCH, List.of());
    }

    @Test
    void catchesUpWithWhatWasSavedSince(@TempDir Path folder) throws IOException {
        try (var store = Store.open(folder.resolve("store.db"))) {
            var tracer = new Tracer(store);
            save(store, "one");
            var before = tracer.coverage().documents().size();
            save(store, "two");

            assertEquals(before + 1, tracer.coverage().documents().size());
        }
    }

    @Test
    void keepsThePictureWhileNothingChanges(@TempDir Path folder) throws IOException {
        try (var store = Store.open(folder.resolve("store.db"))) {
            var tracer = new Tracer(store);
            save(store, "one");

            assertSame(tracer.coverage(), tracer.coverage());
        }
    }
}
