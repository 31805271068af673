package claimtrail.index.search;

import java.util.List;

/// What the coverage answers.
///
/// @param query as it was asked
/// @param total how many documents match
/// @param hits the part that was asked for, best first
/// @param facets what the matching documents have in common, with counts
/// @param problems what could not be read in the query, or not be searched in time; the rest was answered
public record SearchResult(String query, long total, List<Hit> hits, List<Facet> facets, List<QueryProblem> problems) {
    public SearchResult {
        hits = List.copyOf(hits);
        facets = List.copyOf(facets);
        problems = List.copyOf(problems);
    }
}
