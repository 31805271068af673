package claimtrail.web.app;

import claimtrail.corpus.store.Store;
import claimtrail.ingest.pipeline.Pipeline;
import claimtrail.web.api.Progress;
import java.time.Clock;
import org.jspecify.annotations.Nullable;

/// How far the crawl is, counted in the store now and then, so that asking costs nothing.
final class CrawlProgress implements Progress {

    private final Store store;
    private final Clock clock;
    private volatile Snapshot newest = Snapshot.RESTING;

    CrawlProgress(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public Snapshot now() {
        return newest;
    }

    /// Counts again.
    void count() {
        var waiting = store.links().waiting(clock.instant());
        var unread = store.captures().unreadCount(Pipeline.READ_VERSION);
        var read = store.documents().count();
        var phase = waiting + unread == 0 ? Phase.RESTING : read == 0 ? Phase.LOADING : Phase.READING;
        newest = new Snapshot(phase, waiting, store.captures().count(), read, lastTitle());
    }

    private @Nullable String lastTitle() {
        return store.documents().newest(1).stream()
                .map(stored -> stored.document().metadata().titleText())
                .findFirst()
                .orElse(null);
    }
}
