package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.DueSource;
import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Stage;
import claimtrail.corpus.store.StageOutcome;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The crawl: asks the sources that are due, fetches the links that are due, reads what has come.
///
/// All that is to be done stands in the store; a crawl only takes the next of it, so that it can be ended at any moment
/// and another process can pause a source or have it asked. What waits for servers does so on virtual threads, one for
/// each source or host at work; a host's links are fetched one after the other, a few a turn, so that hosts with many
/// links keep none of the others waiting. Reading uses as many threads as there are processors.
public final class Crawl implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crawl.class);
    private static final int SOURCES_AT_ONCE = 32;
    private static final int HOSTS_AT_ONCE = 512;
    private static final int LINKS_A_TURN = 20;
    private static final int CAPTURES_AT_ONCE = 64;
    private static final Duration AFTER_OUR_OWN_TROUBLE = Duration.ofMinutes(10);
    private static final Duration PATIENCE_AT_THE_END = Duration.ofSeconds(15);

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private final ExecutorService waiting = Executors.newVirtualThreadPerTaskExecutor();
    private final ExecutorService computing =
            Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
    private final Set<String> sourcesAtWork = ConcurrentHashMap.newKeySet();
    private final Set<String> hostsAtWork = ConcurrentHashMap.newKeySet();
    private final Set<String> capturesAtWork = ConcurrentHashMap.newKeySet();
    private volatile boolean stopped;

    public Crawl(Pipeline pipeline, Store store, Clock clock) {
        this.pipeline = pipeline;
        this.store = store;
        this.clock = clock;
    }

    /// Starts to ask the sources that are due, without waiting for them.
    ///
    /// @return how many were started
    public int visitDue() {
        var started = 0;
        for (var due : store.sources().due(clock.instant())) {
            if (stopped || sourcesAtWork.size() >= SOURCES_AT_ONCE) {
                break;
            }
            if (sourcesAtWork.add(due.source().id())) {
                waiting.execute(() -> visit(due));
                started++;
            }
        }
        return started;
    }

    /// Starts to fetch the links that are due, without waiting for them.
    ///
    /// @return how many hosts were started
    public int fetchDue() {
        var free = HOSTS_AT_ONCE - hostsAtWork.size();
        if (stopped || free <= 0) {
            return 0;
        }
        var hosts = store.hosts().due(clock.instant(), Set.copyOf(hostsAtWork), free);
        hosts.forEach(host -> {
            if (hostsAtWork.add(host)) {
                waiting.execute(() -> serve(host));
            }
        });
        return hosts.size();
    }

    /// Starts to read what nobody has read, without waiting for it.
    ///
    /// @return how many captures were started
    public int readDue() {
        if (stopped || capturesAtWork.size() >= CAPTURES_AT_ONCE / 2) {
            return 0;
        }
        var unread = store.captures().unread(Pipeline.READ_VERSION, CAPTURES_AT_ONCE);
        var started = 0;
        for (var row : unread) {
            if (capturesAtWork.add(row.id())) {
                computing.execute(() -> read(row));
                started++;
            }
        }
        return started;
    }

    /// Whether something is being done.
    public boolean atWork() {
        return !sourcesAtWork.isEmpty() || !hostsAtWork.isEmpty() || !capturesAtWork.isEmpty();
    }

    /// When the next source or link falls due.
    public Optional<Instant> nextDue() {
        return Stream.of(store.sources().next(), store.hosts().next())
                .flatMap(Optional::stream)
                .min(Instant::compareTo);
    }

    /// Ends what is being done: what is under way is waited for, what only waits for its turn at a host is not.
    @Override
    public void close() {
        stopped = true;
        waiting.shutdown();
        try {
            if (!waiting.awaitTermination(PATIENCE_AT_THE_END.toSeconds(), TimeUnit.SECONDS)) {
                waiting.shutdownNow();
            }
        } catch (InterruptedException hurry) {
            waiting.shutdownNow();
            Thread.currentThread().interrupt();
        }
        waiting.close();
        computing.close();
    }

    private void visit(DueSource due) {
        try {
            pipeline.visit(due);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
        } catch (IOException | RuntimeException failure) {
            LOG.error("what source {} gave could not be kept", due.source().id(), failure);
            pipeline.postpone(due, failure);
        } finally {
            sourcesAtWork.remove(due.source().id());
        }
    }

    private void serve(String host) {
        try {
            while (turn(host) && hostsAtWork.size() < HOSTS_AT_ONCE) {
                // nobody else is waiting for a turn
            }
            store.hosts().settle(host, clock.instant());
        } catch (RuntimeException failure) {
            LOG.error("the links of {} could not be taken from the store", host, failure);
        } finally {
            hostsAtWork.remove(host);
        }
    }

    /// Whether there may be more to fetch now.
    private boolean turn(String host) {
        var links = store.links().due(host, clock.instant(), LINKS_A_TURN);
        for (var link : links) {
            if (stopped || !fetch(link)) {
                return false;
            }
        }
        return links.size() == LINKS_A_TURN;
    }

    /// Whether the host goes on answering.
    private boolean fetch(QueuedLink link) {
        try {
            return pipeline.fetch(link);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            return false;
        } catch (IOException | RuntimeException failure) {
            LOG.error("{} could not be kept", link.link().address(), failure);
            store.links()
                    .retry(
                            link.link().address(),
                            link.attempts() + 1,
                            clock.instant().plus(AFTER_OUR_OWN_TROUBLE),
                            "it could not be kept: " + failure);
            return false;
        }
    }

    private void read(CaptureRow row) {
        try {
            if (!stopped) {
                pipeline.read(row);
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("capture {} could not be read", row.id(), failure);
            store.captures()
                    .record(
                            row.id(),
                            new StageOutcome(Stage.READ, Pipeline.READ_VERSION, failure.toString()),
                            clock.instant());
        } finally {
            capturesAtWork.remove(row.id());
        }
    }
}
