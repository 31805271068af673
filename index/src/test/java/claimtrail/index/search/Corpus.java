package claimtrail.index.search;

import claimtrail.index.TestDocuments;
import claimtrail.index.lucene.DocumentIndex;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/// An index over a few documents of a test.
record Corpus(DocumentIndex index) implements AutoCloseable {
    static Corpus of(Path folder, TestDocuments... documents) throws IOException {
        var index = DocumentIndex.open(folder);
        var change = 0L;
        for (var document : documents) {
            index.add(document.stored(++change));
        }
        return new Corpus(index);
    }

    SearchResult search(String query) throws IOException {
        return new Searcher(index).search(SearchRequest.of(query, 10));
    }

    /// What the hits were imported from, best first.
    List<String> names(String query) throws IOException {
        return names(new SearchRequest(query, 0, 10, Order.RELEVANCE, List.of()));
    }

    List<String> names(SearchRequest request) throws IOException {
        return new Searcher(index)
                .search(request).hits().stream().map(Hit::input).toList();
    }

    List<String> messages(String query) throws IOException {
        return search(query).problems().stream().map(QueryProblem::message).toList();
    }

    @Override
    public void close() throws IOException {
        index.close();
    }
}
