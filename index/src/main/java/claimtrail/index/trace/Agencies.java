package claimtrail.index.trace;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// Whose an agency is, and which other one it is a part of.
final class Agencies {

    private static final String NONE = "-";
    private static final Map<String, List<String>> ROWS = Table.rows("agencies.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> "agency:" + row.getFirst(), Function.identity()));

    private Agencies() {}

    /// Short name of its country or union; a country is its own.
    static Optional<String> country(String id) {
        return id.equals("country:us")
                ? Optional.of("US")
                : Optional.ofNullable(ROWS.get(id)).map(row -> row.get(1));
    }

    /// Whether it issues measures of its own; a government as a whole is only a vaguer word for one of its agencies.
    static boolean acting(String id) {
        return !id.endsWith("-government");
    }

    /// The agency that answers for it: itself where it is part of no other.
    static String answering(String id) {
        var row = ROWS.get(id);
        return row == null || row.get(2).equals(NONE) ? id : "agency:" + row.get(2);
    }
}
