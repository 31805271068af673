package claimtrail.ingest.extract;

import java.util.Locale;
import java.util.Set;

/// Names that are printed in capitals.
final class Capitals {

    private static final Set<String> SMALL = Set.of("of", "the", "and", "for", "on", "to", "in");

    private Capitals() {}

    /// `BUREAU OF INDUSTRY` becomes `Bureau of Industry`; a name that has small letters is left as it is.
    static String inTitleCase(String name) {
        if (!name.equals(name.toUpperCase(Locale.ROOT))) {
            return name;
        }
        var out = new StringBuilder();
        for (var word : name.toLowerCase(Locale.ROOT).split(" ", -1)) {
            out.append(out.isEmpty() ? "" : " ")
                    .append(
                            SMALL.contains(word) || word.isEmpty()
                                    ? word
                                    : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }
}
