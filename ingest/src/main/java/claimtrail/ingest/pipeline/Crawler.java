package claimtrail.ingest.pipeline;

import java.time.Duration;
import java.util.Properties;
import org.quartz.DisallowConcurrentExecution;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobExecutionContext;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The schedule that keeps a [Crawl] going: it looks into the store for what has fallen due.
///
/// When each source is asked stands in the store and not in the schedule, so that a restart neither floods the sources
/// nor forgets one, and a look that was missed is made up for by the next.
public final class Crawler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration TICK = Duration.ofMillis(250);

    private final Crawl crawl;
    private final Scheduler scheduler;

    private Crawler(Crawl crawl, Scheduler scheduler) {
        this.crawl = crawl;
        this.scheduler = scheduler;
    }

    /// Starts to work at once, on threads of its own. Closing it closes the crawl.
    public static Crawler start(Crawl crawl) {
        try {
            var factory = new StdSchedulerFactory();
            factory.initialize(settings());
            var scheduler = factory.getScheduler();
            scheduler.setJobFactory((bundle, ignored) -> new LookJob(crawl));
            scheduler.scheduleJob(
                    JobBuilder.newJob(LookJob.class).withIdentity("look").build(),
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                                    .withIntervalInMilliseconds(TICK.toMillis())
                                    .repeatForever()
                                    .withMisfireHandlingInstructionNextWithRemainingCount())
                            .build());
            scheduler.start();
            return new Crawler(crawl, scheduler);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule cannot be started", failure);
        }
    }

    /// Ends what is being done and waits for it.
    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException failure) {
            LOG.warn("the schedule did not end in order", failure);
        }
        crawl.close();
    }

    /// Starts all that is due.
    @DisallowConcurrentExecution
    private static final class LookJob implements Job {

        private final Crawl crawl;

        LookJob(Crawl crawl) {
            this.crawl = crawl;
        }

        @Override
        public void execute(JobExecutionContext context) {
            try {
                crawl.visitDue();
                crawl.fetchDue();
                crawl.readDue();
            } catch (RuntimeException failure) {
                LOG.error("the store could not be asked what is due; it will be asked again", failure);
            }
        }
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "claimtrail-" + System.nanoTime());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "1");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }
}
