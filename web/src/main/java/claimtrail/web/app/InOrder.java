package claimtrail.web.app;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/// Work done on all processors, with its results taken in the order in which it was given.
final class InOrder<T> implements AutoCloseable {

    private final int processors = Runtime.getRuntime().availableProcessors();
    private final ExecutorService workers = Executors.newFixedThreadPool(processors);
    private final Deque<Future<T>> underWay = new ArrayDeque<>();
    private final Consumer<T> taker;

    InOrder(Consumer<T> taker) {
        this.taker = taker;
    }

    /// Starts a piece of work; waits where a few are under way already, so that memory stays bounded.
    void submit(Callable<T> work) {
        while (underWay.size() >= processors * 4) {
            takeFirst();
        }
        underWay.add(workers.submit(work));
    }

    /// Waits until all is done.
    @Override
    public void close() {
        while (!underWay.isEmpty()) {
            takeFirst();
        }
        workers.close();
    }

    private void takeFirst() {
        try {
            taker.accept(underWay.remove().get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while work was under way", stopped);
        } catch (ExecutionException failure) {
            throw new IllegalStateException(failure.getCause());
        }
    }
}
