package claimtrail.index.search;

/// How hits are ordered. Documents without a date come last in both orders by date.
public enum Order {
    RELEVANCE,
    NEWEST,
    OLDEST
}
