package claimtrail.index.search;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A question to the coverage.
///
/// @param query in the query language; an empty one matches everything and is answered newest first
/// @param offset how many hits to leave out
/// @param size how many hits to give, at most [#MOST]
/// @param selections chosen facet values: all must hold, but of a facet with one value a document (source, type,
///     month) any of the chosen
/// @param folded whether what is known across documents is told too: those that only repeat are folded under the one
///     that they go back to, and measures are counted
/// @param after hits come from behind this place; `null` for the first ones
public record SearchRequest(
        String query,
        int offset,
        int size,
        Order order,
        List<Selection> selections,
        boolean folded,
        @Nullable Cursor after) {
    /// As many hits as one answer gives, and as deep as one may page by number; a [Cursor] goes on without end.
    public static final int MOST = 10_000;

    public SearchRequest {
        selections = List.copyOf(selections);
        offset = Math.clamp(offset, 0, MOST);
        size = Math.clamp(size, 0, MOST - offset);
    }

    /// Every document for itself, from the first on.
    public SearchRequest(String query, int offset, int size, Order order, List<Selection> selections) {
        this(query, offset, size, order, selections, false, null);
    }

    /// The most relevant hits.
    public static SearchRequest of(String query, int size) {
        return new SearchRequest(query, 0, size, Order.RELEVANCE, List.of());
    }

    /// The same with copies folded under their origin.
    public SearchRequest byStory() {
        return new SearchRequest(query, offset, size, order, selections, true, after);
    }

    /// The same from behind a place on.
    public SearchRequest from(@Nullable Cursor place) {
        return new SearchRequest(query, place == null ? offset : 0, size, order, selections, folded, place);
    }
}
