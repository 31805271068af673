package claimtrail.corpus.document;

/// What a rule does to an earlier document that it cites.
public record RuleRelation(Kind kind, Citation target, Span span) {

    public enum Kind {
        AMENDS,
        DELAYS,
        CORRECTS
    }
}
