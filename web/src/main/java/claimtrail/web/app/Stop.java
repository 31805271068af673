package claimtrail.web.app;

import java.util.concurrent.CountDownLatch;

/// The wish to end, by Ctrl-C or a signal.
final class Stop {

    private Stop() {}

    /// Waits until the process is told to end; the process then waits until this thread has closed everything.
    static void awaited() throws InterruptedException {
        var told = new CountDownLatch(1);
        var waiting = Thread.currentThread();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            told.countDown();
            try {
                waiting.join(10_000);
            } catch (InterruptedException hurried) {
                Thread.currentThread().interrupt();
            }
        }));
        told.await();
    }
}
