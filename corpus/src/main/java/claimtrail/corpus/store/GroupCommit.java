package claimtrail.corpus.store;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.HandleCallback;
import org.jdbi.v3.core.Jdbi;

/// Writes for several threads in one transaction, on a thread of its own: waiting for the disk there holds up
/// nobody who waits for a server on a virtual thread.
///
/// Where a piece of work fails, each of its transaction is written by itself, so that it takes nobody with it. A caller
/// returns when its work is on disk, or throws what its work threw.
final class GroupCommit implements AutoCloseable {

    private static final int MOST_AT_ONCE = 256;

    private final Jdbi jdbi;
    private final LinkedBlockingQueue<Work<?>> waiting = new LinkedBlockingQueue<>();
    private final Work<?> end = new Work<>(handle -> handle);
    private volatile boolean closed;

    private GroupCommit(Jdbi jdbi) {
        this.jdbi = jdbi;
    }

    static GroupCommit start(Jdbi jdbi) {
        var group = new GroupCommit(jdbi);
        Thread.ofPlatform().daemon().name("store-writer").start(group::writeUntilTheEnd);
        return group;
    }

    /// Work may be performed twice, the first time in vain. It must not write through this object itself: it would wait
    /// for its own end.
    ///
    /// @throws IllegalStateException when the store is closed
    <T> T run(HandleCallback<T, ?> callback) {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        var work = new Work<>(callback);
        waiting.add(work);
        try {
            return work.done.join();
        } catch (CompletionException failure) {
            throw failure.getCause() instanceof RuntimeException own ? own : failure;
        }
    }

    /// Writes what was given before, and nothing more.
    @Override
    public void close() {
        closed = true;
        waiting.add(end);
        end.done.exceptionally(ended -> null).join();
    }

    private void writeUntilTheEnd() {
        try {
            for (var next = waiting.take(); next != end; next = waiting.take()) {
                var together = new ArrayList<Work<?>>(List.of(next));
                waiting.drainTo(together, MOST_AT_ONCE);
                boolean last = together.remove(end);
                write(together);
                if (last) {
                    break;
                }
            }
        } catch (InterruptedException stopped) {
            closed = true;
        }
        end.done.cancel(true);
        waiting.forEach(late -> late.done.completeExceptionally(new IllegalStateException("the store is closed")));
    }

    private void write(List<Work<?>> together) {
        try {
            jdbi.useTransaction(handle -> together.forEach(work -> work.perform(handle)));
            together.forEach(Work::succeeded);
        } catch (RuntimeException | Error notWritten) {
            if (together.size() == 1) {
                together.getFirst().done.completeExceptionally(notWritten);
            } else {
                together.forEach(work -> write(List.of(work)));
            }
        }
    }

    /// What one thread wants written.
    private static final class Work<T> {

        private final HandleCallback<T, ?> callback;
        private final CompletableFuture<T> done = new CompletableFuture<>();
        private Runnable success = () -> {};

        Work(HandleCallback<T, ?> callback) {
            this.callback = callback;
        }

        void perform(Handle handle) {
            try {
                var value = callback.withHandle(handle);
                success = () -> done.complete(value);
            } catch (RuntimeException unchecked) {
                throw unchecked;
            } catch (Exception checked) {
                throw new IllegalStateException(checked);
            }
        }

        void succeeded() {
            success.run();
        }
    }
}
