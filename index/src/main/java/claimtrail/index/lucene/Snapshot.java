package claimtrail.index.lucene;

import java.io.IOException;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.QueryTimeout;
import org.apache.lucene.search.IndexSearcher;
import org.jspecify.annotations.Nullable;

/// The index as it was at a moment. Later writing does not change it. Belongs to one thread, and must be closed.
public final class Snapshot implements AutoCloseable {
    private final Snapshots from;
    private final IndexSearcher lent;
    private final long moment;
    private final Snapshots.Columns columns;
    private final FacetsConfig facets;

    Snapshot(Snapshots from, IndexSearcher lent, Snapshots.Columns columns, FacetsConfig facets) {
        this.from = from;
        this.lent = lent;
        this.moment = ((DirectoryReader) lent.getIndexReader()).getVersion();
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

    /// All documents of this state.
    public IndexReader reader() {
        return lent.getIndexReader();
    }

    /// The facets' columns, `null` while no document has a facet.
    public @Nullable SortedSetDocValuesReaderState facetColumns() {
        return columns.state();
    }

    /// Which state of the index this is.
    public long moment() {
        return moment;
    }

    /// Keeps this state for some minutes, so that [Snapshots#take(long)] can lend it again, and says which one it is.
    public long keep() throws IOException {
        return from.keep(lent);
    }

    public FacetsConfig facets() {
        return facets;
    }

    @Override
    public void close() throws IOException {
        from.giveBack(lent);
    }
}
