package claimtrail.web.page;

import claimtrail.corpus.store.Store;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.search.Searcher;
import claimtrail.index.search.Timeline;
import claimtrail.index.trace.Question;
import claimtrail.index.trace.Tracer;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Progress;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/// The site on a free port of loopback, over a store and an index in a folder.
final class RunningSite implements AutoCloseable {

    private final Store store;
    private final DocumentIndex index;
    private final Site site;
    private final HttpClient client = HttpClient.newHttpClient();

    private RunningSite(Store store, DocumentIndex index, Site site) {
        this.store = store;
        this.index = index;
        this.site = site;
    }

    static RunningSite empty(Path folder) throws IOException {
        return open(folder, 0, false);
    }

    static RunningSite withSmallWorld(Path folder, int port) throws IOException {
        return open(folder, port, true);
    }

    private static RunningSite open(Path folder, int port, boolean filled) throws IOException {
        var store = Store.open(folder.resolve("claimtrail.db"));
        if (filled) {
            SmallWorld.fill(store);
        }
        var index = DocumentIndex.open(folder.resolve("index"));
        index.catchUp(store.documents()::since);
        var desk = new Desk(
                store,
                new Searcher(index),
                new Timeline(index),
                new Tracer(store),
                RunningSite::question,
                () -> filled
                        ? new Progress.Snapshot(Progress.Phase.READING, 12, 40, 31, "Controls lifted")
                        : Progress.Snapshot.RESTING);
        var clock = Clock.fixed(Instant.parse("2026-07-02T08:00:00Z"), ZoneOffset.UTC);
        var site = new Site(desk, new SiteSettings("127.0.0.1", port, "Claimtrail", clock));
        site.start();
        return new RunningSite(store, index, site);
    }

    /// Reads the claim that the small world orders, whatever is asked.
    private static Question question(String text, @Nullable LocalDate asOf) {
        return SmallWorld.question(text, asOf);
    }

    URI address() {
        return site.address();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(site.address().resolve(path)).build();
        return client.send(request, HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() throws IOException {
        client.close();
        site.close();
        index.close();
        store.close();
    }
}
