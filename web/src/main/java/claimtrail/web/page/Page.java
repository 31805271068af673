package claimtrail.web.page;

/// One page as its template gets it.
///
/// @param view what the page shows
public record Page<V>(Head head, V view) {}
