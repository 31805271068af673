package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Whose claim it is.
public enum HolderKind {
    /// The document's own voice.
    AUTHOR,
    /// A named person, organisation or document.
    NAMED,
    /// Officials, analysts, people familiar with the matter.
    ANONYMOUS;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<HolderKind> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
