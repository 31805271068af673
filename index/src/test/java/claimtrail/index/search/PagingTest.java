package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import claimtrail.index.TestDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PagingTest {
    @TempDir
    Path folder;

    @ParameterizedTest
    @EnumSource(Order.class)
    void showsEachDocumentOnceWhileOthersArrive(Order order) throws IOException {
        var documents = IntStream.range(0, 25)
                .mapToObj(i -> i % 5 == 0
                        ? document("d" + i, "A wafer")
                        : document("d" + i, "A wafer " + "port ".repeat(i)).published("2026-06-" + (10 + i % 7)))
                .toArray(TestDocuments[]::new);
        try (var corpus = Corpus.of(folder, documents)) {
            var searcher = new Searcher(corpus.index());
            var request = new SearchRequest("wafer", 0, 4, order, List.of());
            var seen = new ArrayList<String>();
            var result = searcher.search(request);
            while (true) {
                result.hits().forEach(hit -> seen.add(hit.input()));
                corpus.index()
                        .add(document("new" + seen.size(), "A wafer")
                                .published("2026-06-30")
                                .stored(100 + seen.size()));
                if (result.next() == null) {
                    break;
                }
                result = searcher.search(request.from(result.next()));
            }

            assertEquals(25, seen.size());
            assertEquals(25, new HashSet<>(seen).size());
        }
    }

    @Test
    void readsACursorAsItWrites() {
        var cursor = new Cursor(77, 12, 3.25);

        assertEquals(cursor, Cursor.read(cursor.text()).orElseThrow());
        assertEquals(List.of(), Cursor.read("77-ffffffff-0").stream().toList());
    }

    @Test
    void goesOnInTheNewestStateWhereTheOldOneIsGone() throws IOException {
        try (var corpus = Corpus.of(folder, document("a", "A wafer"), document("b", "A wafer"))) {
            var request = new SearchRequest("wafer", 0, 10, Order.RELEVANCE, List.of());
            var gone = new Cursor(123_456, 0, 1000);

            var result = new Searcher(corpus.index()).search(request.from(gone));

            assertEquals(2, result.hits().size());
            assertNull(result.next());
        }
    }
}
