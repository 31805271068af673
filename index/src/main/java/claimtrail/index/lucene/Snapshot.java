package claimtrail.index.lucene;

import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.jspecify.annotations.Nullable;

/// The index as it was at a moment. Later writing does not change it. Belongs to one thread, and must be closed.
public final class Snapshot implements AutoCloseable {
    private final SearcherManager manager;
    private final IndexSearcher lent;
    private final Snapshots.Columns columns;
    private final FacetsConfig facets;

    Snapshot(SearcherManager manager, IndexSearcher lent, Snapshots.Columns columns, FacetsConfig facets) {
        this.manager = manager;
        this.lent = lent;
        this.columns = columns;
        this.facets = facets;
    }

    /// A searcher of its own, that gives up when the time is over.
    public IndexSearcher searcher(QueryTimeout limit) {
        var searcher = new IndexSearcher(lent.getIndexReader());
        searcher.setSimilarity(Analysis.similarity());
        searcher.setTimeout(limit);
        return searcher;
    }

    /// The facets' columns, `null` while no document has a facet.
    public @Nullable SortedSetDocValuesReaderState facetColumns() {
        return columns.state();
    }

    public FacetsConfig facets() {
        return facets;
    }

    @Override
    public void close() throws IOException {
        manager.release(lent);
    }
}
