package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// How firmly the holder of a claim commits to it.
public enum Modality {
    ASSERTED,
    /// Announced, intended, proposed.
    PLANNED,
    /// Will, likely.
    PREDICTED,
    /// May, could, would, if.
    HYPOTHETICAL,
    QUESTION,
    /// Must, should.
    NORMATIVE;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Modality> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
