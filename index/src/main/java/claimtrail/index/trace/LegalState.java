package claimtrail.index.trace;

import java.util.Locale;
import java.util.regex.Pattern;

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

    private final Pattern pattern;

    LegalState() {
        var label = name().toLowerCase(Locale.ROOT).replace('_', '-');
        pattern = Table.rows("legal-state.tsv").stream()
                .filter(row -> row.get(0).equals(label))
                .map(row -> Pattern.compile(row.get(1)))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no pattern for " + label));
    }

    boolean in(String sentence) {
        return pattern.matcher(sentence.toLowerCase(Locale.ROOT)).find();
    }
}
