package claimtrail.index.lucene;

import java.io.IOException;
import java.nio.file.Path;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherLifetimeManager;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jspecify.annotations.Nullable;

/// Lends the index as it is at a moment. Whoever asks gets what was added until then, unless somebody else is just
/// fetching it: then the state before, without waiting. Safe for use by several threads.
public final class Snapshots implements AutoCloseable {
    /// Seconds for which a state is kept for those who page through it.
    private static final double KEPT = 300;

    private final SearcherManager manager;
    private final SearcherLifetimeManager kept = new SearcherLifetimeManager();
    private final @Nullable Directory own;
    private final FacetsConfig facets = FacetField.config();
    private volatile @Nullable Columns columns;

    private Snapshots(SearcherManager manager, @Nullable Directory own) {
        this.manager = manager;
        this.own = own;
    }

    /// What a writer has, committed or not.
    static Snapshots of(IndexWriter writer) throws IOException {
        return new Snapshots(new SearcherManager(writer, null), null);
    }

    /// What was committed to the index of a folder, which another process may be writing.
    ///
    /// @throws IOException when there is no index that this version can read
    public static Snapshots open(Path folder) throws IOException {
        var directory = FSDirectory.open(folder);
        try {
            Schema.check(directory);
            return new Snapshots(new SearcherManager(directory, null), directory);
        } catch (IOException | RuntimeException e) {
            directory.close();
            throw e;
        }
    }

    /// The newest state; to be closed after use.
    public Snapshot take() throws IOException {
        manager.maybeRefresh();
        var searcher = manager.acquire();
        return lent(searcher);
    }

    /// The state of a moment where it is still kept, else the newest; to be closed after use.
    public Snapshot take(long moment) throws IOException {
        var searcher = kept.acquire(moment);
        return searcher == null ? take() : lent(searcher);
    }

    long keep(IndexSearcher searcher) throws IOException {
        kept.prune(new SearcherLifetimeManager.PruneByAge(KEPT));
        return kept.record(searcher);
    }

    void giveBack(IndexSearcher searcher) throws IOException {
        searcher.getIndexReader().decRef();
    }

    private Snapshot lent(IndexSearcher searcher) throws IOException {
        try {
            return new Snapshot(this, searcher, columns(searcher.getIndexReader()), facets);
        } catch (IOException | RuntimeException e) {
            giveBack(searcher);
            throw e;
        }
    }

    /// The facets' columns of a reader, made once for each state of the index.
    private Columns columns(IndexReader reader) throws IOException {
        var known = columns;
        if (known != null && known.reader.equals(reader)) {
            return known;
        }
        var made = Columns.of(reader, facets);
        columns = made;
        return made;
    }

    @Override
    public void close() throws IOException {
        kept.close();
        manager.close();
        if (own != null) {
            own.close();
        }
    }

    /// @param state `null` while no document has a facet
    record Columns(IndexReader reader, @Nullable DefaultSortedSetDocValuesReaderState state) {
        static Columns of(IndexReader reader, FacetsConfig facets) throws IOException {
            for (var leaf : reader.leaves()) {
                if (leaf.reader().getFieldInfos().fieldInfo(Fields.FACETS) != null) {
                    return new Columns(reader, new DefaultSortedSetDocValuesReaderState(reader, Fields.FACETS, facets));
                }
            }
            return new Columns(reader, null);
        }
    }
}
