package claimtrail.corpus.store;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/// The two ways to the database: one connection that writes, and several that read beside it.
///
/// What several threads want to write at once is written in one transaction, since it is the end of a transaction that
/// waits for the disk.
final class Connections implements AutoCloseable {

    private final Jdbi reader;
    private final GroupCommit writer;

    Connections(Jdbi writer, Jdbi reader) {
        this.reader = reader;
        this.writer = GroupCommit.start(writer);
    }

    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return reader.withHandle(work);
    }

    <X extends Exception> void write(HandleConsumer<X> work) {
        var ignored = writer.run(handle -> {
            work.useHandle(handle);
            return handle;
        });
    }

    <T, X extends Exception> T writing(HandleCallback<T, X> work) {
        return writer.run(work);
    }

    /// Waits until everything is written.
    @Override
    public void close() {
        writer.close();
    }
}
