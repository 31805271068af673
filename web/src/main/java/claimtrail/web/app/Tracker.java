package claimtrail.web.app;

import claimtrail.ingest.discover.Discoverer;
import claimtrail.ingest.pipeline.Crawl;
import claimtrail.ingest.pipeline.Crawler;
import claimtrail.ingest.pipeline.Pace;
import claimtrail.ingest.pipeline.Pipeline;
import claimtrail.web.api.Desk;
import claimtrail.web.page.Site;
import claimtrail.web.page.SiteSettings;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The running program: site, crawl, and an index that follows the store. Its parts are closed in reverse order.
final class Tracker implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Tracker.class);
    private static final long BEAT_MILLIS = 400;

    private final Library library;
    private final CrawlProgress progress;
    private final Site site;
    private final Crawler crawler;
    private final ScheduledExecutorService beat = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("index-follows-store").factory());

    private Tracker(Library library, CrawlProgress progress, Site site, Crawler crawler) {
        this.library = library;
        this.progress = progress;
        this.site = site;
        this.crawler = crawler;
    }

    /// Starts the site first, so that it answers while the rest begins to work.
    ///
    /// @throws IOException when the address is taken
    static Tracker start(Library library, Readers readers, Pace pace, SiteSettings settings, Clock clock)
            throws IOException {
        var progress = new CrawlProgress(library.store(), clock);
        var claimText = readers.claimText();
        var desk = new Desk(
                library.store(), library.searcher(), library.timeline(), library.tracer(), claimText::read, progress);
        var site = new Site(desk, settings);
        start(site, settings);
        var acquiring = new Pipeline.Acquiring(
                new Discoverer(readers.fetcher(), clock), readers.fetcher(), library.archive(), pace);
        var pipeline = new Pipeline(acquiring, readers.stages(), library.store(), clock);
        var crawl = new Crawl(pipeline, library.store(), clock);
        var tracker = new Tracker(library, progress, site, Crawler.start(crawl));
        var ignored = tracker.beat.scheduleWithFixedDelay(tracker::follow, 0, BEAT_MILLIS, TimeUnit.MILLISECONDS);
        return tracker;
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
}
