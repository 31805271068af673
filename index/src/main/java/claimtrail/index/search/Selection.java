package claimtrail.index.search;

/// A facet's value that narrows a search, such as `entity` and `agency:bis`.
///
/// @param field a [Facet]'s field
/// @param value a value of that facet
public record Selection(String field, String value) {}
