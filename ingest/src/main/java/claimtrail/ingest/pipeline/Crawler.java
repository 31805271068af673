package claimtrail.ingest.pipeline;

import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.Objects;
import java.util.Properties;
import org.quartz.Job;
import org.quartz.JobBuilder;
import org.quartz.JobKey;
import org.quartz.Scheduler;
import org.quartz.SchedulerException;
import org.quartz.SimpleScheduleBuilder;
import org.quartz.TriggerBuilder;
import org.quartz.impl.StdSchedulerFactory;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The schedule: each source asked at its own pace, links fetched as they fall due, captures read as they come.
///
/// What is to be done stands in the store and not in the schedule: it is made anew at each start, and a source that was
/// asked shortly before a restart is not asked again at once.
public final class Crawler implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Crawler.class);
    private static final Duration TICK = Duration.ofMillis(500);
    private static final String SOURCES = "sources";

    private final Pipeline pipeline;
    private final Store store;
    private final Clock clock;
    private final Scheduler scheduler;

    private Crawler(Pipeline pipeline, Store store, Clock clock, Scheduler scheduler) {
        this.pipeline = pipeline;
        this.store = store;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /// Starts to work at once, on threads of its own.
    public static Crawler start(Pipeline pipeline, Store store, Clock clock) {
        try {
            var factory = new StdSchedulerFactory();
            factory.initialize(settings());
            var crawler = new Crawler(pipeline, store, clock, factory.getScheduler());
            crawler.schedule();
            return crawler;
        } catch (SchedulerException failure) {
            throw new IllegalStateException("the schedule cannot be started", failure);
        }
    }

    /// Asks a source now, besides its own pace.
    public void visitNow(Source source) {
        try {
            scheduler.triggerJob(key(source));
        } catch (SchedulerException notScheduled) {
            LOG.warn("{} is not on the schedule", source.id(), notScheduled);
        }
    }

    /// Puts a source on the schedule, at a new pace where it is there already.
    public void follow(Source source) {
        try {
            var job = JobBuilder.newJob(VisitJob.class)
                    .withIdentity(key(source))
                    .usingJobData(VisitJob.SOURCE, source.id())
                    .storeDurably()
                    .build();
            var trigger = TriggerBuilder.newTrigger()
                    .withIdentity(source.id(), SOURCES)
                    .startAt(Date.from(firstVisit(source)))
                    .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                            .withIntervalInMilliseconds(shortest(source).toMillis())
                            .repeatForever()
                            .withMisfireHandlingInstructionNextWithRemainingCount())
                    .build();
            scheduler.deleteJob(key(source));
            scheduler.scheduleJob(job, trigger);
        } catch (SchedulerException failure) {
            throw new IllegalStateException(source.id() + " cannot be scheduled", failure);
        }
    }

    /// Ends what is being done and waits for it.
    @Override
    public void close() {
        try {
            for (var running : scheduler.getCurrentlyExecutingJobs()) {
                if (running.getJobInstance() instanceof DrainingJob draining) {
                    draining.stop();
                }
            }
            scheduler.shutdown(true);
        } catch (SchedulerException failure) {
            LOG.warn("the schedule did not end in order", failure);
        }
    }

    private void schedule() throws SchedulerException {
        scheduler.setJobFactory((bundle, ignored) -> job(bundle.getJobDetail().getJobClass()));
        store.sources().list().forEach(this::follow);
        repeat(FetchJob.class);
        repeat(ReadJob.class);
        scheduler.start();
    }

    private Job job(Class<? extends Job> type) {
        if (type == VisitJob.class) {
            return new VisitJob(pipeline, store);
        }
        return type == FetchJob.class ? new FetchJob(pipeline, store, clock) : new ReadJob(pipeline, store);
    }

    private void repeat(Class<? extends Job> type) throws SchedulerException {
        var job = JobBuilder.newJob(type).withIdentity(type.getSimpleName()).build();
        var trigger = TriggerBuilder.newTrigger()
                .withIdentity(type.getSimpleName())
                .withSchedule(SimpleScheduleBuilder.simpleSchedule()
                        .withIntervalInMilliseconds(TICK.toMillis())
                        .repeatForever()
                        .withMisfireHandlingInstructionNextWithRemainingCount())
                .build();
        scheduler.scheduleJob(job, trigger);
    }

    private Instant firstVisit(Source source) {
        var now = clock.instant();
        return store.sources().health().stream()
                .filter(health -> health.source().id().equals(source.id()))
                .map(health -> health.lastVisit())
                .filter(Objects::nonNull)
                .map(last -> last.plus(shortest(source)))
                .filter(due -> due.isAfter(now))
                .findFirst()
                .orElse(now);
    }

    private static Duration shortest(Source source) {
        return switch (source.rhythm()) {
            case Rhythm.Adaptive adaptive -> adaptive.shortest();
            case Rhythm.Timed timed -> Duration.ofDays(1);
        };
    }

    private static JobKey key(Source source) {
        return new JobKey(source.id(), SOURCES);
    }

    private static Properties settings() {
        var settings = new Properties();
        settings.setProperty("org.quartz.scheduler.instanceName", "claimtrail-" + System.nanoTime());
        settings.setProperty("org.quartz.scheduler.skipUpdateCheck", "true");
        settings.setProperty("org.quartz.jobStore.class", "org.quartz.simpl.RAMJobStore");
        settings.setProperty("org.quartz.threadPool.class", "org.quartz.simpl.SimpleThreadPool");
        settings.setProperty("org.quartz.threadPool.threadCount", "6");
        settings.setProperty("org.quartz.threadPool.makeThreadsDaemons", "true");
        return settings;
    }
}
