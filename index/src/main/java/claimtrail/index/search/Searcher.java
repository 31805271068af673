package claimtrail.index.search;

import claimtrail.index.lucene.DocumentIndex;
import java.io.IOException;
import java.util.List;

/// Answers searches. Safe for use by several threads.
public final class Searcher {
    public Searcher(DocumentIndex index) {}

    public SearchResult search(SearchRequest request) throws IOException {
        return new SearchResult(request.query(), 0, List.of(), List.of(), List.of());
    }
}
