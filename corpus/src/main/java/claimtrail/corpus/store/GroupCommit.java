package claimtrail.corpus.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/// Writes for several threads in one transaction.
///
/// Who comes first writes for all that came meanwhile; each piece of work stands behind a savepoint of its own, so that
/// one that fails takes nobody with it. A caller returns when its work is on disk, or throws what its work threw.
final class GroupCommit {

    private static final int MOST_AT_ONCE = 256;

    private final Jdbi jdbi;
    private final ReentrantLock turn = new ReentrantLock();
    private final ConcurrentLinkedQueue<Work<?>> waiting = new ConcurrentLinkedQueue<>();

    GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    /// Work must not write through this object itself: it would wait for its own turn.
    <T> T run(HandleCallback<T, ?> callback) {
        var work = new Work<>(callback);
        waiting.add(work);
        turn.lock();
        try {
            while (!work.done) {
                writeTogether();
            }
        } finally {
            turn.unlock();
        }
        return work.result();
    }

    private void writeTogether() {
        var together = new ArrayList<Work<?>>();
        for (var next = waiting.poll(); next != null; next = together.size() < MOST_AT_ONCE ? waiting.poll() : null) {
            together.add(next);
        }
        try {
            jdbi.useTransaction(handle -> perform(together, handle));
        } catch (RuntimeException notCommitted) {
            together.forEach(work -> work.failed(notCommitted));
        }
        together.forEach(work -> work.done = true);
    }

    private static void perform(List<Work<?>> together, Handle handle) {
        if (together.size() == 1) {
            together.getFirst().perform(handle);
            return;
        }
        for (var work : together) {
            handle.savepoint("work");
            try {
                work.perform(handle);
                handle.releaseSavepoint("work");
            } catch (RuntimeException failure) {
                handle.rollbackToSavepoint("work");
                work.failed(failure);
            }
        }
    }

    /// What one thread wants written.
    private static final class Work<T> {

        private final HandleCallback<T, ?> callback;
        private @Nullable T value;
        private @Nullable RuntimeException failure;
        private boolean done;

        Work(HandleCallback<T, ?> callback) {
            this.callback = callback;
        }

        void perform(Handle handle) {
            try {
                value = callback.withHandle(handle);
            } catch (RuntimeException unchecked) {
                throw unchecked;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }

        void failed(RuntimeException reason) {
            if (failure == null) {
                failure = reason;
            }
        }

        T result() {
            if (failure != null) {
                throw failure;
            }
            return Objects.requireNonNull(value, "work that writes gives a value");
        }
    }
}
