package claimtrail.ingest.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// The parts of a title of the Code of Federal Regulations that a source follows: `744`, `730-774`, `736,738,740-744`.
///
/// @param ranges without one: all parts
record CfrParts(List<Range> ranges) {

    private static final Pattern RANGE = Pattern.compile("\\s*(\\d{1,5})(?:\\s*-\\s*(\\d{1,5}))?\\s*");

    CfrParts {
        ranges = List.copyOf(ranges);
    }

    record Range(int first, int last) {}

    /// Nothing where the text is no such list.
    static Optional<CfrParts> parse(String text) {
        if (text.isBlank()) {
            return Optional.of(new CfrParts(List.of()));
        }
        var ranges = Arrays.stream(text.split(",", -1))
                .map(RANGE::matcher)
                .map(range -> range.matches()
                        ? new Range(
                                Integer.parseInt(range.group(1)),
                                Integer.parseInt(range.group(2) == null ? range.group(1) : range.group(2)))
                        : new Range(1, 0))
                .toList();
        return ranges.stream().anyMatch(range -> range.first() > range.last())
                ? Optional.empty()
                : Optional.of(new CfrParts(ranges));
    }

    boolean contains(String part) {
        return ranges.isEmpty()
                || (part.matches("\\d{1,5}")
                        && ranges.stream()
                                .anyMatch(range -> Integer.parseInt(part) >= range.first()
                                        && Integer.parseInt(part) <= range.last()));
    }

    /// The only part, where it is one: then the server need not tell of others.
    Optional<String> sole() {
        return ranges.size() == 1
                        && ranges.getFirst().first() == ranges.getFirst().last()
                ? Optional.of(String.valueOf(ranges.getFirst().first()))
                : Optional.empty();
    }
}
