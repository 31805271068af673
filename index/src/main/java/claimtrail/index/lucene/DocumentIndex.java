package claimtrail.index.lucene;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/// The index of the corpus, open for writing. Safe for use by several threads; searching never waits for writing.
///
/// Nothing is only here: what a crash takes away, [#catchUp] brings back.
public final class DocumentIndex implements AutoCloseable {
    private static final int BATCH = 200;
    private static final double BUFFER_MEGABYTES = 32;

    private final Directory directory;
    private final IndexWriter writer;
    private final Snapshots snapshots;
    private final FacetsConfig facets = FacetField.config();
    private final ReentrantLock catchingUp = new ReentrantLock();

    /// Every change up to this one has been added.
    private final AtomicLong reached;

    private volatile long committed;

    private DocumentIndex(Directory directory, IndexWriter writer, Snapshots snapshots, long change) {
        this.directory = directory;
        this.writer = writer;
        this.snapshots = snapshots;
        this.reached = new AtomicLong(change);
        this.committed = change;
    }

    /// Opens the index in a folder and makes it where there is none. One that cannot be read, or has the fields of
    /// another version, is emptied and starts at change 0.
    ///
    /// @throws IndexInUseException when another process has the index open
    /// @throws IOException when the folder cannot be written
    public static DocumentIndex open(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            return open(directory);
        } catch (LockObtainFailedException e) {
            directory.close();
            throw new IndexInUseException(folder, e);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    private static DocumentIndex open(Directory directory) throws IOException {
        try {
            return write(directory, Schema.check(directory));
        } catch (LockObtainFailedException e) {
            throw e;
        } catch (IOException | IllegalArgumentException missingBrokenOrOld) {
            try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
                lock.ensureValid();
                Schema.clear(directory);
            }
            return write(directory, Schema.at(0));
        }
    }

    private static DocumentIndex write(Directory directory, Schema schema) throws IOException {
        var config = new IndexWriterConfig(Analysis.analyzer())
                .setSimilarity(Analysis.similarity())
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setCommitOnClose(false);
        var writer = new IndexWriter(directory, config);
        try {
            return new DocumentIndex(directory, writer, Snapshots.of(writer), schema.change());
        } catch (IOException | RuntimeException e) {
            writer.close();
            throw e;
        }
    }

    /// What searches read.
    public Snapshots snapshots() {
        return snapshots;
    }

    /// Adds a document, in place of its older version. It can be searched at once and survives a crash after the next
    /// [#commit].
    public void add(StoredDocument document) throws IOException {
        put(document);
        reached.compareAndSet(document.change() - 1, document.change());
    }

    /// Takes a document out.
    public void remove(DocumentId id) throws IOException {
        writer.deleteDocuments(named(id));
    }

    /// The change number of the last commit: the index holds every change up to it, and perhaps some later ones.
    public long lastChange() {
        return committed;
    }

    /// Makes all that was added survive a crash.
    public void commit() throws IOException {
        catchingUp.lock();
        try {
            var change = reached.get();
            writer.setLiveCommitData(Schema.at(change).data());
            writer.commit();
            committed = change;
        } finally {
            catchingUp.unlock();
        }
    }

    /// Adds everything that the store has changed since, commits, and says how many documents that were. Doing it
    /// twice changes nothing.
    public int catchUp(ChangeFeed feed) throws IOException {
        catchingUp.lock();
        try {
            var added = 0;
            var batch = feed.since(reached.get(), BATCH);
            while (!batch.isEmpty()) {
                for (var document : batch) {
                    put(document);
                    reached.accumulateAndGet(document.change(), Math::max);
                }
                added += batch.size();
                batch = feed.since(reached.get(), BATCH);
            }
            commit();
            return added;
        } finally {
            catchingUp.unlock();
        }
    }

    /// Ends without committing: what was added since the last commit comes back with the next [#catchUp].
    @Override
    public void close() throws IOException {
        try (directory;
                writer;
                snapshots) {
            // closed in reverse order
        }
    }

    private void put(StoredDocument document) throws IOException {
        writer.updateDocument(named(document.document().id()), DocumentFields.of(document, facets));
    }

    private static Term named(DocumentId id) {
        return new Term(Fields.ID, id.value());
    }
}
