package claimtrail.index.search;

import java.util.List;

/// A question to the coverage.
///
/// @param query in the query language; an empty one matches everything and is answered newest first
/// @param offset how many hits to leave out
/// @param size how many hits to give, at most [#MOST]
/// @param selections chosen facet values: all must hold, but of a facet with one value a document (source, type,
///     month) any of the chosen
public record SearchRequest(String query, int offset, int size, Order order, List<Selection> selections) {
    /// As many hits as one answer gives, and as deep as one may page.
    public static final int MOST = 10_000;

    public SearchRequest {
        selections = List.copyOf(selections);
        offset = Math.clamp(offset, 0, MOST);
        size = Math.clamp(size, 0, MOST - offset);
    }

    /// The most relevant hits.
    public static SearchRequest of(String query, int size) {
        return new SearchRequest(query, 0, size, Order.RELEVANCE, List.of());
    }
}
