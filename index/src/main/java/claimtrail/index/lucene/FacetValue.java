package claimtrail.index.lucene;

/// A facet's value with the words that people read, kept together in the index.
public record FacetValue(String value, String label) {
    private static final char BETWEEN = '\t';

    /// A value that is its own label.
    public static FacetValue of(String value) {
        return new FacetValue(value, value);
    }

    public static FacetValue read(String stored) {
        var tab = stored.indexOf(BETWEEN);
        return tab < 0 ? of(stored) : new FacetValue(stored.substring(0, tab), stored.substring(tab + 1));
    }

    String stored() {
        return value.equals(label) ? value : value + BETWEEN + label;
    }
}
