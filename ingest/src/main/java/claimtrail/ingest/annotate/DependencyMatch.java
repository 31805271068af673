package claimtrail.ingest.annotate;

import java.util.Map;

/// A place in a sentence where a pattern holds.
///
/// @param pattern its name
/// @param nodes the tokens that it names, by the names in the pattern
public record DependencyMatch(String pattern, Map<String, Integer> nodes) {

    public DependencyMatch {
        nodes = Map.copyOf(nodes);
    }
}
