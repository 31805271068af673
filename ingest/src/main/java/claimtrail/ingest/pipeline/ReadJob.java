package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Stage;
import claimtrail.corpus.store.StageOutcome;
import claimtrail.corpus.store.Store;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executors;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobExecutionContext;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Reads the captures that nobody has read yet, on as many threads as there are processors.
@DisallowConcurrentExecution
final class ReadJob implements Job, DrainingJob {

    private static final Logger LOG = LoggerFactory.getLogger(ReadJob.class);
    private static final int BATCH = 32;

    private final Pipeline pipeline;
    private final Store store;
    private volatile boolean stopped;

    ReadJob(Pipeline pipeline, Store store) {
        this.pipeline = pipeline;
        this.store = store;
    }

    @Override
    public void execute(JobExecutionContext context) {
        while (!stopped) {
            var unread = store.captures().unread(Stage.READ, Pipeline.READ_VERSION, BATCH);
            if (unread.isEmpty()) {
                return;
            }
            readAll(unread);
        }
    }

    @Override
    public void stop() {
        stopped = true;
    }

    private void readAll(List<CaptureRow> unread) {
        try (var readers = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            unread.forEach(row -> readers.execute(() -> read(row)));
        }
    }

    private void read(CaptureRow row) {
        if (stopped) {
            return;
        }
        try {
            pipeline.read(row);
        } catch (IOException | RuntimeException failure) {
            LOG.error("capture {} could not be read", row.id(), failure);
            store.captures()
                    .record(
                            row.id(),
                            new StageOutcome(Stage.READ, Pipeline.READ_VERSION, failure.toString()),
                            row.at());
        }
    }
}
