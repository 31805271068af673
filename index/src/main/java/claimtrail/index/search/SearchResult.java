package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What the coverage answers.
///
/// @param query as it was asked
/// @param total how many documents match, or stories where copies are folded
/// @param hits the part that was asked for, best first
/// @param copies the matching documents that are folded under a hit, earliest first
/// @param facets what the matching documents have in common, with counts
/// @param hints synonyms that were searched for, and another spelling
/// @param problems what could not be read in the query, or not be searched in time; the rest was answered
/// @param next where the hits go on, `null` where these are the last
public record SearchResult(
        String query,
        long total,
        List<Hit> hits,
        Map<DocumentId, List<DocumentId>> copies,
        List<Facet> facets,
        Hints hints,
        List<QueryProblem> problems,
        @Nullable Cursor next) {
    public SearchResult {
        hits = List.copyOf(hits);
        copies = Map.copyOf(copies);
        facets = List.copyOf(facets);
        problems = List.copyOf(problems);
    }
}
