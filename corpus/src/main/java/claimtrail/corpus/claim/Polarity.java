package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whether the holder says that it is so or that it is not so.
public enum Polarity {
    POSITIVE,
    NEGATIVE;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Polarity> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
