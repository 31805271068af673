package claimtrail.ingest.fetch;

/// What is wanted of a body.
enum Wanted {
    /// All of it or nothing, and only where it is of a type that holds text.
    WHOLE,
    /// As much of it as a robots.txt is read, of any type: a longer one still has its first rules.
    BEGINNING
}
