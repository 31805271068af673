package claimtrail.web.api;

import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Watch;
import claimtrail.corpus.store.WatchHit;
import claimtrail.index.search.StandingQueries;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Matches documents with the saved searches as they arrive. Used by one thread.
public final class Watching implements AutoCloseable {

    private static final int BATCH = 100;

    private final Store store;
    private final StandingQueries queries;
    private Map<String, String> known = Map.of();

    public Watching(Store store, StandingQueries queries) {
        this.store = store;
        this.queries = queries;
    }

    /// Matches what has come since the last time. What came before the first search was saved is left alone.
    public void follow() throws IOException {
        var newest = store.documents().lastChange();
        var reached = store.watches().reached();
        takeOver();
        if (known.isEmpty() || reached.isEmpty()) {
            if (reached.isEmpty() || reached.getAsLong() < newest) {
                store.watches().matched(List.of(), newest);
            }
            return;
        }
        var batch = store.documents().since(reached.getAsLong(), BATCH);
        while (!batch.isEmpty()) {
            var hits = new ArrayList<WatchHit>();
            for (var document : batch) {
                for (var match : queries.matching(document)) {
                    hits.add(new WatchHit(match.id(), document.document().id(), document.firstSeen(), match.why()));
                }
            }
            var change = batch.getLast().change();
            store.watches().matched(hits, change);
            batch = store.documents().since(change, BATCH);
        }
    }

    /// Brings the standing queries in step with the searches that are saved.
    private void takeOver() throws IOException {
        var saved = store.watches().list().stream().collect(Collectors.toMap(Watch::id, Watch::query));
        if (saved.equals(known)) {
            return;
        }
        var gone = known.keySet().stream().filter(id -> !saved.containsKey(id)).toList();
        if (!gone.isEmpty()) {
            queries.remove(gone);
        }
        var changed = new HashMap<>(saved);
        changed.entrySet().removeAll(known.entrySet());
        queries.put(changed);
        known = saved;
    }

    @Override
    public void close() throws IOException {
        queries.close();
    }
}
