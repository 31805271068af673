package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.QueuedLink;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Fetches the links that are due: the hosts side by side, each host's links in turn.
@DisallowConcurrentExecution
final class FetchJob implements Job, DrainingJob {

    private static final Logger LOG = LoggerFactory.getLogger(FetchJob.class);
    private static final int BATCH = 500;

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private volatile boolean stopped;

    FetchJob(Pipeline pipeline, Store store, Clock clock) {
        this.pipeline = pipeline;
        this.store = store;
        this.clock = clock;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var due = store.links().due(clock.instant(), BATCH);
        var byHost = due.stream()
                .collect(Collectors.groupingBy(queued -> queued.link().address().getAuthority()));
        try (var hosts = Executors.newVirtualThreadPerTaskExecutor()) {
            byHost.values().forEach(links -> hosts.execute(() -> fetch(links)));
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void fetch(List<QueuedLink> links) {
        for (var link : links) {
            if (stopped) {
                return;
            }
            try {
                pipeline.fetch(link);
            } catch (InterruptedException stop) {
                Thread.currentThread().interrupt();
                return;
            } catch (IOException | RuntimeException failure) {
                LOG.error("{} could not be kept", link.link().address(), failure);
                return;
            }
        }
    }
}
