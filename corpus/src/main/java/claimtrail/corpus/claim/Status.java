package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// Where a measure stands.
public enum Status {
    PROPOSED,
    ISSUED,
    EFFECTIVE,
    AMENDED,
    SUSPENDED,
    EASED,
    DELAYED,
    LIFTED,
    RESCINDED,
    ANNOUNCED_RESCISSION;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Status> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
