package claimtrail.web.api;

/// What counts as one hit.
public enum Grouping {
    /// A telling with all that only repeats it.
    STORY,
    DOCUMENT
}
