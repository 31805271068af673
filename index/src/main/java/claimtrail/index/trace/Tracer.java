package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.StoredDocument;
import java.util.HashMap;
import java.util.concurrent.atomic.AtomicReference;

/// Keeps the newest [Coverage], caught up with the store on demand. Safe for use by several threads: two that ask at
/// once may both catch up, and both get the same answer.
public final class Tracer {

    private static final int AT_ONCE = 500;

    private final Store store;
    private final Kept kept = Kept.nothing();
    private final AtomicReference<Coverage> newest = new AtomicReference<>(Coverage.EMPTY);

    public Tracer(Store store) {
        this.store = store;
    }

    /// Number of the newest change in the store, whether [#coverage] has been asked for since or not.
    public long lastChange() {
        return store.documents().lastChange();
    }

    /// The documents as they are in the store now.
    public Coverage coverage() {
        var known = newest.get();
        if (store.documents().lastChange() <= known.change()) {
            return known;
        }
        var newer = new HashMap<DocumentId, StoredDocument>();
        var change = known.change();
        for (var more = store.documents().since(change, AT_ONCE);
                !more.isEmpty();
                more = store.documents().since(change, AT_ONCE)) {
            more.forEach(stored -> newer.put(stored.document().id(), stored));
            change = more.getLast().change();
        }
        var caughtUp = known.with(newer.values(), change, kept);
        return newest.accumulateAndGet(caughtUp, (one, other) -> other.change() > one.change() ? other : one);
    }
}
