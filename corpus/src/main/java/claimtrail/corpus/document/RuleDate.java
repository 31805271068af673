package claimtrail.corpus.document;

/// A date that a rule sets, with the place where it says so.
public record RuleDate(Kind kind, PartialDate date, Span span) {

    public enum Kind {
        EFFECTIVE,
        COMPLIANCE,
        /// To what happens from when on it applies.
        APPLICABILITY,
        /// Until when comments are taken.
        COMMENTS,
        OTHER
    }
}
