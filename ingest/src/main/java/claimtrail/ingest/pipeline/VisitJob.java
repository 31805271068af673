package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.Store;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;

/// Asks one source for its links, unless it is paused or gone.
@DisallowConcurrentExecution
final class VisitJob implements Job {

    static final String SOURCE = "source";

    private final Pipeline pipeline;
    private final Store store;

    VisitJob(Pipeline pipeline, Store store) {
        this.pipeline = pipeline;
        this.store = store;
    }

    @Override
    public void execute(JobExecutionContext context) {
        var id = context.getMergedJobDataMap().getString(SOURCE);
        var health = store.sources().health().stream()
                .filter(candidate -> candidate.source().id().equals(id) && !candidate.paused())
                .map(SourceHealth::source)
                .findFirst();
        if (health.isEmpty()) {
            return;
        }
        try {
            pipeline.visit(health.get());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
