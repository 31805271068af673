package claimtrail.corpus.store;

import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.HandleConsumer;
import org.jdbi.v3.core.Jdbi;

/// The two ways to the database: one connection that writes, in turn, and several that read beside it.
record Connections(Jdbi writer, Jdbi reader) {

    <T, X extends Exception> T read(HandleCallback<T, X> work) throws X {
        return reader.withHandle(work);
    }

    <X extends Exception> void write(HandleConsumer<X> work) throws X {
        writer.useTransaction(work);
    }

    <T, X extends Exception> T writing(HandleCallback<T, X> work) throws X {
        return writer.inTransaction(work);
    }
}
