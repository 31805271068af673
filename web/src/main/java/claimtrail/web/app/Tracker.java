package claimtrail.web.app;

import claimtrail.corpus.archive.ArchiveReader;
import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.discover.Probe;
import claimtrail.ingest.pipeline.Crawl;
import claimtrail.ingest.pipeline.Crawler;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.Pipeline;
import claimtrail.ingest.pipeline.Subscriptions;
import claimtrail.web.api.Desk;
import claimtrail.web.api.SourceDesk;
import claimtrail.web.metrics.Metrics;
import claimtrail.web.page.Site;
import claimtrail.web.page.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running program: site, crawl, and an index that follows the store. Its parts are closed in reverse order.
final class Tracker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);
    private static final long BEAT_MILLIS = 400;

    private static final long LOOK_MILLIS = 2_000;

    private final Library library;
    private final CrawlProgress progress;
    private final Site site;
    private final Crawler crawler;
    private final Metrics metrics;
    private final @Nullable Subscriptions subscriptions;
    private final @Nullable SourceFile list;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-follows-store").factory());

    private Tracker(
            Library library,
            CrawlProgress progress,
            Site site,
            Crawler crawler,
            Metrics metrics,
            @Nullable Subscriptions subscriptions,
            @Nullable SourceFile list) {
        this.library = library;
        this.progress = progress;
        this.site = site;
        this.crawler = crawler;
        this.metrics = metrics;
        this.subscriptions = subscriptions;
        this.list = list;
    }

    /// How it works.
    ///
    /// @param list of sources in the data folder that is followed, `null` for none
    record Settings(Pace pace, SiteSettings site, @Nullable SourceFile list) {}

    /// Starts the site first, so that it answers while the rest begins to work.
    ///
    /// @throws IOException when the address is taken, or nobody could log in
    static Tracker start(Library library, Readers readers, Settings settings, Clock clock) throws IOException {
        var store = library.store();
        if (settings.site().safety().login() && store.accounts().list().isEmpty()) {
            throw new IOException("nobody could log in: make an account first with 'claimtrail accounts add NAME'");
        }
        var progress = new CrawlProgress(store, clock);
        var metrics = new Metrics(store, library.archiveFolder(), clock);
        var subscriptions = subscriptions(library, readers, settings.site().publicAddress(), clock);
        var list = settings.list();
        var sources = new SourceDesk(
                new Probe(readers.fetcher(), clock, Registers::kind),
                subscriptions,
                list == null ? List::of : list::problems,
                metrics::text);
        var desk = new Desk(
                store,
                new ArchiveReader(library.archiveFolder()),
                library.searcher(),
                library.timeline(),
                library.completer(),
                library.traces(),
                readers.claimText()::read,
                progress,
                sources);
        var site = new Site(desk, settings.site());
        start(site, settings.site());
        var crawler = Crawler.start(crawl(library, readers, settings.pace(), clock));
        var tracker = new Tracker(library, progress, site, crawler, metrics, subscriptions, list);
        tracker.begin();
        return tracker;
    }

    private static @Nullable Subscriptions subscriptions(
            Library library, Readers readers, @Nullable URI publicAddress, Clock clock) {
        return publicAddress == null
                ? null
                : new Subscriptions(library.store(), readers.fetcher(), publicAddress, clock);
    }

    private static Crawl crawl(Library library, Readers readers, Pace pace, Clock clock) {
        var acquiring = new Pipeline.Acquiring(
                new Discoverer(readers.fetcher(), clock), readers.fetcher(), library.archive(), pace);
        var pipeline = new Pipeline(acquiring, readers.stages(), library.store(), clock);
        return new Crawl(pipeline, library.store(), clock);
    }

    private void begin() {
        var following = beat.scheduleWithFixedDelay(this::follow, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        var looking = beat.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
        LOG.debug("at work: {}, {}", following, looking);
    }

    URI address() {
        return site.address();
    }

    CrawlProgress progress() {
        return progress;
    }

    @Override
    public void close() {
        crawler.close();
        beat.close();
        site.close();
        if (subscriptions != null) {
            subscriptions.close();
        }
        metrics.close();
    }

    private static void start(Site site, SiteSettings settings) throws IOException {
        try {
            site.start();
        } catch (RuntimeException failure) {
            site.close();
            throw new IOException(
                    "the site cannot be shown at port " + settings.port()
                            + " (is it taken?); choose another with --port",
                    failure);
        }
    }

    private void follow() {
        try {
            library.catchUp();
            progress.count();
        } catch (IOException | RuntimeException failure) {
            LOG.error("the index could not follow the store; it will be tried again", failure);
        }
    }

    private void look() {
        try {
            if (list != null) {
                list.look();
            }
            if (subscriptions != null) {
                subscriptions.look();
            }
        } catch (IOException | RuntimeException failure) {
            LOG.error("the list of sources or the hubs could not be looked at; it will be tried again", failure);
        }
    }
}
