package claimtrail.index.lucene;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.TestDocuments;
import claimtrail.index.search.Relations;
import claimtrail.index.search.SearchRequest;
import claimtrail.index.search.Searcher;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DocumentIndexTest {
    @TempDir
    Path folder;

    @Test
    void findsADocumentAsSoonAsItIsAdded() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.add(document("a", "Wafers were stopped at the port.").stored(1));

            assertEquals(1, total(index, "wafers"));
        }
    }

    @Test
    void keepsOnlyTheNewestVersionOfADocument() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.add(document("a", "The order is in force.").stored(1));
            index.add(document("a", "The order has been lifted.").stored(2));

            assertEquals(1, total(index, ""));
            assertEquals(0, total(index, "force"));
        }
    }

    @Test
    void forgetsADocumentThatIsRemoved() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.add(document("a", "Wafers were stopped.").stored(1));
            index.remove(TestDocuments.id("a"));

            assertEquals(0, total(index, ""));
        }
    }

    @Test
    void addsEverythingThatTheStoreHasInSeveralBatches() throws IOException {
        var store = store(450);
        try (var index = DocumentIndex.open(folder)) {
            assertEquals(450, index.catchUp(feed(store)));
            assertEquals(450, total(index, "wafer"));
            assertEquals(450, index.lastChange());
        }
    }

    @Test
    void goesOnFromTheLastCommit() throws IOException {
        var store = store(30);
        try (var index = DocumentIndex.open(folder)) {
            index.catchUp(feed(store.subList(0, 20)));
        }
        try (var index = DocumentIndex.open(folder)) {
            assertEquals(20, index.lastChange());
            assertEquals(10, index.catchUp(feed(store)));
            assertEquals(30, total(index, "wafer"));
        }
    }

    @Test
    void addsAgainWhatWasNotCommitted() throws IOException {
        var store = store(3);
        try (var index = DocumentIndex.open(folder)) {
            index.catchUp(feed(store.subList(0, 1)));
            index.add(store.get(1));
            index.add(store.get(2));
        }
        try (var index = DocumentIndex.open(folder)) {
            assertEquals(1, total(index, "wafer"));
            assertEquals(2, index.catchUp(feed(store)));
            assertEquals(3, total(index, "wafer"));
        }
    }

    @Test
    void doesNotCountPastADocumentThatIsMissing() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.add(document("late", "Comes before the first two.").stored(3));
            index.commit();

            assertEquals(0, index.lastChange());
        }
    }

    @Test
    void catchingUpTwiceChangesNothing() throws IOException {
        var store = store(5);
        try (var index = DocumentIndex.open(folder)) {
            index.catchUp(feed(store));

            assertEquals(0, index.catchUp(feed(store)));
            assertEquals(5, total(index, ""));
        }
    }

    @Test
    void startsAgainWhenItsFolderWasDeleted() throws IOException {
        var store = store(5);
        try (var index = DocumentIndex.open(folder.resolve("index"))) {
            index.catchUp(feed(store));
        }
        try (var files = Files.list(folder.resolve("index"))) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder.resolve("index"));
        try (var index = DocumentIndex.open(folder.resolve("index"))) {
            assertEquals(5, index.catchUp(feed(store)));
        }
    }

    @Test
    void startsAgainWhenItsFilesAreBroken() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.catchUp(feed(store(5)));
        }
        try (var files = Files.list(folder)) {
            for (var file : files.filter(DocumentIndexTest::isData).toList()) {
                Files.writeString(file, "not an index");
            }
        }
        try (var index = DocumentIndex.open(folder)) {
            assertEquals(0, index.lastChange());
            assertEquals(5, index.catchUp(feed(store(5))));
        }
    }

    @Test
    void leavesFilesAloneThatAreNotItsOwn() throws IOException {
        Files.writeString(folder.resolve("segments_1"), "broken");
        Files.writeString(folder.resolve("notes.txt"), "mine");

        DocumentIndex.open(folder).close();

        assertTrue(Files.exists(folder.resolve("notes.txt")));
    }

    @Test
    void saysThatAnotherOneIsWriting() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            var refusal = assertThrows(IOException.class, () -> DocumentIndex.open(folder));

            assertTrue(String.valueOf(refusal.getMessage()).contains("another process"));
            assertEquals(0, index.lastChange());
        }
    }

    @Test
    void canBeReadWhileItIsWritten() throws IOException {
        try (var index = DocumentIndex.open(folder)) {
            index.catchUp(feed(store(4)));
            try (var snapshots = Snapshots.open(folder)) {
                var result = new Searcher(snapshots, () -> Relations.NONE).search(SearchRequest.of("wafer", 10));

                assertEquals(4, result.total());
            }
        }
    }

    private static boolean isData(Path file) {
        return !file.getFileName().toString().equals("write.lock");
    }

    private static long total(DocumentIndex index, String query) throws IOException {
        return new Searcher(index).search(SearchRequest.of(query, 10)).total();
    }

    private static List<StoredDocument> store(int size) {
        return LongStream.rangeClosed(1, size)
                .mapToObj(change ->
                        document("d" + change, "Wafer number " + change).stored(change))
                .toList();
    }

    private static ChangeFeed feed(List<StoredDocument> store) {
        return (change, limit) -> store.stream()
                .filter(document -> document.change() > change)
                .limit(limit)
                .toList();
    }
}
