package claimtrail.index.trace;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What a sentence says of the state of a law or of a permission, by the patterns of `legal-state.tsv`.
enum LegalState {
    /// It is law.
    IN_FORCE,
    /// It is a bill, a draft or a proposal.
    PROJECT,
    /// It is not law, or not yet.
    NOT_IN_FORCE,
    /// A control is suspended.
    ON_HOLD,
    /// Something may be done without a licence.
    UNLICENSED,
    /// Something may be done with a licence, or by decision in each case.
    LICENSED;

    private static final Map<String, Pattern> PATTERNS = Table.rows("legal-state.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(row -> row.get(0), row -> Pattern.compile(row.get(1))));

    boolean in(String sentence) {
        var pattern = PATTERNS.get(name().toLowerCase(Locale.ROOT).replace('_', '-'));
        return pattern != null
                && pattern.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }
}
