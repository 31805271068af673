package claimtrail.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

/// Whose turn it is: one request at a time to a host, with a rest in between, and so many over all hosts.
///
/// A host's `Turn` is forgotten an hour after its last use; by then its rest is long over.
final class Turns {

    private final Cache<String, Turn> byHost =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Semaphore all;

    Turns(int maxConcurrent) {
        this.all = new Semaphore(maxConcurrent, true);
    }

    /// Waits until the host is free, first come first served; the caller closes the turn.
    Turn take(String host) throws InterruptedException {
        var turn = byHost.get(host, ignored -> new Turn(all));
        turn.free.acquire();
        byHost.put(host, turn);
        return turn;
    }

    /// The right to talk to one host.
    static final class Turn implements AutoCloseable {

        private final Semaphore free = new Semaphore(1, true);
        private final Semaphore all;
        private volatile long restedAt = System.nanoTime();
        private volatile Instant closedUntil = Instant.MIN;
        private final AtomicInteger failures = new AtomicInteger();

        private Turn(Semaphore all) {
            this.all = all;
        }

        /// Something that is asked of a server.
        interface Request<T> {
            T send() throws InterruptedException;
        }

        /// Sends when the host has rested and a place is free, then gives it a rest.
        <T> T ask(Duration rest, Request<T> request) throws InterruptedException {
            Thread.sleep(Duration.ofNanos(Math.max(0, restedAt - System.nanoTime())));
            all.acquire();
            try {
                return request.send();
            } finally {
                all.release();
                restedAt = System.nanoTime() + rest.toNanos();
            }
        }

        /// Until when the host wants to be left alone.
        Instant closedUntil() {
            return closedUntil;
        }

        void closeUntil(Instant moment) {
            closedUntil = moment;
        }

        void worked() {
            failures.set(0);
        }

        /// How often it failed in a row, with this time.
        int failedAgain() {
            return failures.incrementAndGet();
        }

        @Override
        public void close() {
            free.release();
        }
    }
}
