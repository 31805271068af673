package claimtrail.index.search;

import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A field by the name that it has in queries.
enum QueryField {
    TITLE("title"),
    SOURCE("source"),
    TYPE("type"),
    ENTITY("entity"),
    HOLDER("holder"),
    FRAME("frame"),
    MODALITY("modality"),
    CITES("cites"),
    LANG("lang"),
    DATE("date"),
    PUBLISHED("published"),
    SEEN("seen"),
    MEASURE("measure"),
    STATUS("status"),
    ORIGIN("origin"),
    LIKE("like");

    private final String label;

    QueryField(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    static Optional<QueryField> labelled(String label) {
        return Stream.of(values())
                .filter(field -> field.label.equalsIgnoreCase(label))
                .findFirst();
    }

    static String names() {
        return Stream.of(values()).map(field -> field.label).collect(Collectors.joining(", "));
    }
}
