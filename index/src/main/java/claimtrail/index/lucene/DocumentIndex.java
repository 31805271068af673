package claimtrail.index.lucene;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.io.IOException;
import java.nio.file.Path;

/// The index of the corpus, open for writing. Safe for use by several threads.
///
/// Nothing is only here: what a crash takes away, [#catchUp] brings back.
public final class DocumentIndex implements AutoCloseable {
    private DocumentIndex() {}

    /// Opens the index in a folder and makes it where there is none. One that cannot be read, or has the fields of
    /// another version, is emptied and starts at change 0.
    ///
    /// @throws IOException when the folder cannot be written, or another process has the index open
    public static DocumentIndex open(Path folder) throws IOException {
        return new DocumentIndex();
    }

    /// Adds a document, in place of its older version. It can be searched at once and survives a crash after the next
    /// [#commit].
    public void add(StoredDocument document) throws IOException {}

    /// Takes a document out.
    public void remove(DocumentId id) throws IOException {}

    /// The change number of the last commit: the index holds all changes up to it.
    public long lastChange() {
        return 0;
    }

    /// Makes all that was added survive a crash.
    public void commit() throws IOException {}

    /// Adds everything that the store has changed since, commits, and says how many documents that were.
    public int catchUp(ChangeFeed feed) throws IOException {
        return 0;
    }

    @Override
    public void close() throws IOException {}
}
