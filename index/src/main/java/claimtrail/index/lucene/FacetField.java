package claimtrail.index.lucene;

import java.util.Optional;
import java.util.stream.Stream;
import org.apache.lucene.facet.FacetsConfig;

/// What search results are counted by.
public enum FacetField {
    SOURCE("source", false),
    TYPE("type", false),
    ENTITY("entity", true),
    FRAME("frame", true),
    MODALITY("modality", true),
    MONTH("month", false);

    private final String label;
    private final boolean several;

    FacetField(String label, boolean several) {
        this.label = label;
        this.several = several;
    }

    /// The word of the public JSON.
    public String label() {
        return label;
    }

    /// Whether one document can have several values.
    public boolean several() {
        return several;
    }

    public static Optional<FacetField> labelled(String label) {
        return Stream.of(values()).filter(field -> field.label.equals(label)).findFirst();
    }

    /// The layout of all facets: one column of values for all of them, so that one pass counts them all.
    public static FacetsConfig config() {
        var config = new FacetsConfig();
        for (var field : values()) {
            config.setIndexFieldName(field.label, Fields.FACETS);
            config.setMultiValued(field.label, field.several);
            config.setDrillDownTermsIndexing(field.label, FacetsConfig.DrillDownTermsIndexing.NONE);
        }
        return config;
    }
}
