package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What sort of thing a name names.
public enum EntityType {
    ORGANIZATION,
    AGENCY,
    PERSON,
    MODEL,
    CHIP,
    INSTRUMENT,
    COUNTRY,
    GROUP,
    PLACE,
    PRODUCT;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<EntityType> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
