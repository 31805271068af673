package claimtrail.index.search;

import java.util.List;

/// A question for coverage over time.
///
/// @param query in the query language; an empty one matches everything
/// @param selections as in a [SearchRequest]
public record TimelineRequest(String query, Interval interval, List<Selection> selections) {
    public TimelineRequest {
        selections = List.copyOf(selections);
    }
}
