package claimtrail.index.search;

import java.util.List;

/// What matching documents have in common in one respect.
///
/// @param field `source`, `type`, `entity`, `frame`, `modality` or `month`
/// @param values the most frequent ones, most frequent first; months in order, latest first
public record Facet(String field, List<Count> values) {
    public Facet {
        values = List.copyOf(values);
    }

    /// How many matching documents have a value.
    ///
    /// @param value as in a [Selection]
    /// @param label as people read it
    public record Count(String value, String label, long count) {}
}
