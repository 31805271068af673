package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.ServerSocket;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.parallel.Isolated;

/// Counts the threads of this JVM, so nothing runs beside it.
@Isolated
@Timeout(60)
final class NoThreadHeldTest {

    @Test
    void manySilentHostsHoldNoThreads() throws Exception {
        var politeness = new Politeness(
                "Claimtrail/0.1 (+https://example.org/)",
                Duration.ZERO,
                Duration.ZERO,
                200,
                Duration.ofSeconds(2),
                1_000);
        try (var silent = new ServerSocket(0, 1_000)) {
            try (var fetcher = new Fetcher(politeness, Clock.systemUTC());
                    var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                var visits = new ArrayList<Callable<FetchResult>>();
                for (int host = 1; host <= 150; host++) {
                    var address = URI.create("http://127.0.1." + host + ":" + silent.getLocalPort() + "/");
                    visits.add(() -> fetcher.fetch(FetchRequest.first(address, true)));
                }
                long before = System.nanoTime();
                threads.invokeAll(visits);

                assertTrue(Duration.ofNanos(System.nanoTime() - before).toSeconds() < 20);
                assertTrue(clientThreads() < 75, clientThreads() + " threads for 150 hosts");
            }
        }
        for (int tries = 0; tries < 100 && clientThreads() > 0; tries++) {
            Thread.sleep(50);
        }

        assertEquals(0, clientThreads());
    }

    private static long clientThreads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("HttpClient"))
                .count();
    }
}
