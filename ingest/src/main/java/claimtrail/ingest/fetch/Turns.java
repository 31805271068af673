package claimtrail.ingest.fetch;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.Semaphore;

/// Whose turn it is: one request at a time to a host, with a rest in between, and so many over all hosts.
///
/// Who waits for a host takes no place of those who wait for another: the places over all hosts are given out last.
/// A host's `Turn` is dropped an hour after its last use; by then its rest is long over, and its state is in the
/// memory.
final class Turns {

    private final Cache<String, Turn> byHost =
            Caffeine.newBuilder().expireAfterAccess(Duration.ofHours(1)).build();
    private final Semaphore all;
    private final HostMemory memory;

    Turns(int maxConcurrent, HostMemory memory) {
        this.all = new Semaphore(maxConcurrent, true);
        this.memory = memory;
    }

    /// Waits until the host is free, first come first served; the caller closes the turn.
    Turn take(String host) throws InterruptedException {
        var turn = byHost.get(host, name -> new Turn(name, all, memory));
        turn.free.acquire();
        byHost.put(host, turn);
        return turn;
    }

    /// The right to talk to one host. Used by one thread at a time.
    static final class Turn implements AutoCloseable {

        private final Semaphore free = new Semaphore(1, true);
        private final String host;
        private final Semaphore all;
        private final HostMemory memory;
        private long restedAt = System.nanoTime();
        private HostState state;

        private Turn(String host, Semaphore all, HostMemory memory) {
            this.host = host;
            this.all = all;
            this.memory = memory;
            this.state = memory.of(host).orElse(HostState.WELL);
        }

        /// Something that is asked of a server.
        interface Request<T> {
            T send() throws InterruptedException;
        }

        /// Sends when the host has rested and a place is free, then gives it a rest.
        <T> T ask(Duration rest, Request<T> request) throws InterruptedException {
            long missing = restedAt - System.nanoTime();
            if (missing > 0) {
                Thread.sleep(Duration.ofNanos(missing));
            }
            all.acquire();
            try {
                return request.send();
            } finally {
                all.release();
                restedAt = System.nanoTime() + rest.toNanos();
            }
        }

        /// Until when the host is left alone.
        Instant closedUntil() {
            return state.closedUntil();
        }

        /// How often it failed in a row.
        int failures() {
            return state.failures();
        }

        void closeUntil(Instant moment) {
            remember(new HostState(moment, state.failures()));
        }

        void worked() {
            remember(HostState.WELL);
        }

        void failedAgain() {
            remember(new HostState(state.closedUntil(), state.failures() + 1));
        }

        private void remember(HostState now) {
            if (!now.equals(state)) {
                state = now;
                memory.put(host, now);
            }
        }

        @Override
        public void close() {
            free.release();
        }
    }
}
