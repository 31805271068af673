package claimtrail.index.search;

/// Something in a query that was not answered.
///
/// @param position where it stands in the query, in UTF-16 code units
/// @param message what is wrong, and what would be right
public record QueryProblem(int position, String message) {}
