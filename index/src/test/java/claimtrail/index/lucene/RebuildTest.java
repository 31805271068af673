package claimtrail.index.lucene;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RebuildTest {
    private static final List<StoredDocument> STORE = List.of(
            document("a", "A wafer").stored(1), document("b", "A wafer too").stored(2));

    @TempDir
    Path data;

    private Path folder() {
        return data.resolve("index");
    }

    private static List<StoredDocument> since(long change, int limit) {
        return STORE.stream()
                .filter(document -> document.change() > change)
                .limit(limit)
                .toList();
    }

    private static long found(DocumentIndex index) throws IOException {
        return new Searcher(index).search(SearchRequest.of("wafer", 10)).total();
    }

    @Test
    void theNewIndexTakesThePlaceOfTheOld() throws IOException {
        try (var index = DocumentIndex.open(folder())) {
            index.add(document("gone", "A wafer of long ago").stored(1));
            index.commit();
        }
        var rebuild = new Rebuild(folder());

        assertEquals(2, rebuild.build(RebuildTest::since));
        assertTrue(rebuild.swap());

        try (var index = DocumentIndex.open(folder())) {
            assertEquals(2, found(index));
            assertEquals(2, index.lastChange());
        }
        try (var left = Files.list(data)) {
            assertEquals(List.of(folder()), left.toList());
        }
    }

    @Test
    void theOldIndexIsSearchedAndWrittenWhileTheNewOneIsBuiltAndWaits() throws IOException {
        var rebuild = new Rebuild(folder());
        try (var index = DocumentIndex.open(folder())) {
            index.add(STORE.getFirst());
            rebuild.build(RebuildTest::since);

            assertFalse(rebuild.swap());
            assertEquals(1, found(index));
            index.commit();
        }

        assertTrue(rebuild.swap());
        try (var index = DocumentIndex.open(folder())) {
            assertEquals(2, found(index));
        }
    }

    @Test
    void aSwapThatWasCutShortIsEndedTheNextTime() throws IOException {
        var rebuild = new Rebuild(folder());
        rebuild.build(RebuildTest::since);

        assertTrue(rebuild.swap());
        assertTrue(rebuild.swap());
        try (var index = DocumentIndex.open(folder())) {
            assertEquals(2, found(index));
        }
    }
}
