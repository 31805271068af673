package claimtrail.index.lucene;

import claimtrail.corpus.store.StoredDocument;
import java.util.List;

/// Where the index reads what has changed: the store's documents in order of their change numbers.
@FunctionalInterface
public interface ChangeFeed {
    /// The first documents whose change number is greater than `change`, in order of that number; empty at the end.
    List<StoredDocument> since(long change, int limit);
}
