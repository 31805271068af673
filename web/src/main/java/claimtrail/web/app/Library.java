package claimtrail.web.app;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.store.Store;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.Timeline;
import claimtrail.index.trace.Tracer;
import java.io.IOException;
import java.time.Clock;

/// What a data folder holds, open: the archive, the store, and the index caught up with it.
final class Library implements AutoCloseable {

    private final Store store;
    private final Archive archive;
    private final DocumentIndex index;
    private final Tracer tracer;

    private Library(Store store, Archive archive, DocumentIndex index) {
        this.store = store;
        this.archive = archive;
        this.index = index;
        this.tracer = new Tracer(store);
    }

    static Library open(DataFolder folder, Clock clock) throws IOException {
        var store = Store.open(folder.store());
        try {
            var archive = Archive.open(folder.archive(), clock);
            var index = DocumentIndex.open(folder.index());
            var library = new Library(store, archive, index);
            library.catchUp();
            return library;
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    Store store() {
        return store;
    }

    Archive archive() {
        return archive;
    }

    Tracer tracer() {
        return tracer;
    }

    Searcher searcher() {
        return new Searcher(index);
    }

    Timeline timeline() {
        return new Timeline(index);
    }

    /// Brings everything into the index that the store has and the index has not.
    void catchUp() throws IOException {
        if (index.lastChange() < store.documents().lastChange()) {
            index.catchUp(store.documents()::since);
        }
    }

    @Override
    public void close() throws IOException {
        try (store;
                archive;
                index) {
            // closed in reverse order
        }
    }
}
