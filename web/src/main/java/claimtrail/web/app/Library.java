package claimtrail.web.app;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.store.Store;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.lucene.IndexInUseException;
import claimtrail.index.lucene.Rebuild;
import claimtrail.index.lucene.Snapshots;
import claimtrail.index.search.Completer;
import claimtrail.index.search.Relations;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.StandingQueries;
import claimtrail.index.search.Timeline;
import claimtrail.index.trace.Tracer;
import claimtrail.ingest.pipeline.Adoption;
import claimtrail.web.api.Traces;
import claimtrail.web.api.Watching;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// What a data folder holds, open: the archive, the store, and the index caught up with it.
///
/// Only one process writes the index. Where another one does, such as a running site, that one brings what is
/// new into it, and this one searches what it has committed.
final class Library implements AutoCloseable {

    private final Store store;
    private final Archive archive;
    private final Path archiveFolder;
    private final @Nullable DocumentIndex index;
    private final Snapshots snapshots;
    private final Watching watching;
    private final Tracer tracer;
    private final Traces traces;

    private Library(
            Store store, Archive archive, Path archiveFolder, @Nullable DocumentIndex index, Snapshots snapshots)
            throws IOException {
        this.store = store;
        this.archive = archive;
        this.archiveFolder = archiveFolder;
        this.index = index;
        this.snapshots = snapshots;
        this.watching = new Watching(store, StandingQueries.open(snapshots));
        this.tracer = new Tracer(store);
        this.traces = new Traces(tracer);
    }

    static Library open(DataFolder folder, Clock clock) throws IOException {
        var store = Store.open(folder.store());
        try {
            var archive = Archive.open(folder.archive(), clock);
            new Adoption(store, archive, clock).adopt();
            var library = withIndex(folder, store, archive);
            library.catchUp();
            return library;
        } catch (IOException | RuntimeException failure) {
            store.close();
            throw failure;
        }
    }

    private static Library withIndex(DataFolder folder, Store store, Archive archive) throws IOException {
        new Rebuild(folder.index()).swap();
        try {
            var index = DocumentIndex.open(folder.index());
            return new Library(store, archive, folder.archive(), index, index.snapshots());
        } catch (IndexInUseException another) {
            return new Library(store, archive, folder.archive(), null, Snapshots.open(folder.index()));
        }
    }

    /// Refuses to go on where another process writes here: two crawls of one folder would ask everything twice.
    void onlyOne() throws IOException {
        if (index == null) {
            throw new IOException(
                    "another claimtrail is at work in this folder; stop it, or choose another with --data");
        }
    }

    Store store() {
        return store;
    }

    Archive archive() {
        return archive;
    }

    Path archiveFolder() {
        return archiveFolder;
    }

    Snapshots snapshots() {
        return snapshots;
    }

    Tracer tracer() {
        return tracer;
    }

    Traces traces() {
        return traces;
    }

    Searcher searcher() {
        return new Searcher(snapshots, this::relations);
    }

    Timeline timeline() {
        return new Timeline(snapshots, this::relations);
    }

    Completer completer() {
        return new Completer(snapshots);
    }

    private Relations relations() {
        return traces.now().relations();
    }

    /// Brings everything into the index that the store has and the index has not.
    void catchUp() throws IOException {
        if (index != null && index.lastChange() < store.documents().lastChange()) {
            index.catchUp(store.documents()::since);
        }
        if (index != null) {
            watching.follow();
        }
    }

    @Override
    public void close() throws IOException {
        try (store;
                archive;
                index;
                snapshots;
                watching) {
            // closed in reverse order
        }
    }
}
