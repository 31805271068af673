package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchWhileAddingTest {
    private static final int DOCUMENTS = 120;

    @TempDir
    Path folder;

    @Test
    void everySearchSeesAtLeastWhatTheOneBeforeItSaw() throws Exception {
        try (var corpus = Corpus.of(folder);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var adding = threads.submit(() -> add(corpus));
            var searches = new ArrayList<java.util.concurrent.Future<Long>>();
            for (var i = 0; i < 3; i++) {
                searches.add(threads.submit(searching(corpus)));
            }
            adding.get();
            for (var search : searches) {
                assertEquals(DOCUMENTS, search.get());
            }
        }
    }

    private static Void add(Corpus corpus) throws Exception {
        for (var i = 1; i <= DOCUMENTS; i++) {
            corpus.index()
                    .add(document("d" + i, "Wafer " + i).by("Outlet " + i % 7).stored(i));
            if (i % 50 == 0) {
                corpus.index().commit();
            }
        }
        return null;
    }

    private static Callable<Long> searching(Corpus corpus) {
        return () -> {
            var seen = 0L;
            while (seen < DOCUMENTS) {
                var result = corpus.search("wafer");
                var counted = result.facets().stream()
                        .filter(facet -> facet.field().equals("source"))
                        .flatMap(facet -> facet.values().stream())
                        .mapToLong(Facet.Count::count)
                        .sum();
                assertTrue(result.total() >= seen);
                assertEquals(result.total(), counted);
                seen = result.total();
            }
            return seen;
        };
    }
}
