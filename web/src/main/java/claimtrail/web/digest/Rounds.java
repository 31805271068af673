package claimtrail.web.digest;

import java.util.Objects;
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

/// Looks every minute which digests are due and which mails wait, and sends them. What was missed while it stood still
/// comes as one digest of the whole time.
public final class Rounds implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
    private static final String DESK = "desk";
    private static final String POSTMAN = "postman";
    private static final int SECONDS = 60;

    private final Scheduler scheduler;

    private Rounds(Scheduler scheduler) {
        this.scheduler = scheduler;
    }

    /// Rounds that have not begun.
    public static Rounds of(DigestDesk desk, Postman postman) {
        try {
            var properties = new Properties();
            properties.setProperty("org.quartz.scheduler.instanceName", "claimtrail-digests");
            properties.setProperty("org.quartz.threadPool.threadCount", "1");
            properties.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
            var scheduler = new StdSchedulerFactory(properties).getScheduler();
            var job = JobBuilder.newJob(Round.class).withIdentity("digests").build();
            job.getJobDataMap().put(DESK, desk);
            job.getJobDataMap().put(POSTMAN, postman);
            scheduler.scheduleJob(
                    job,
                    TriggerBuilder.newTrigger()
                            .withSchedule(SimpleScheduleBuilder.repeatSecondlyForever(SECONDS))
                            .build());
            return new Rounds(scheduler);
        } catch (SchedulerException failure) {
            throw new IllegalStateException("digests cannot be scheduled", failure);
        }
    }

    /// Looks from now on.
    public void begin() {
        try {
            scheduler.start();
        } catch (SchedulerException failure) {
            throw new IllegalStateException("digests cannot be scheduled", failure);
        }
    }

    @Override
    public void close() {
        try {
            scheduler.shutdown(true);
        } catch (SchedulerException failure) {
            LOG.warn("digests could not be stopped in order", failure);
        }
    }

    /// One look.
    @DisallowConcurrentExecution
    public static final class Round implements Job {

        /// Made by the scheduler.
        public Round() {}

        @Override
        public void execute(JobExecutionContext context) {
            var data = context.getMergedJobDataMap();
            try {
                Objects.requireNonNull((DigestDesk) data.get(DESK)).digests().compose();
            } catch (RuntimeException failure) {
                LOG.error("digests could not be written; it will be tried again", failure);
            }
            try {
                Objects.requireNonNull((Postman) data.get(POSTMAN)).deliver();
            } catch (RuntimeException failure) {
                LOG.error("mails could not be sent; it will be tried again", failure);
            }
        }
    }
}
