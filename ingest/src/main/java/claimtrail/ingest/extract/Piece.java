package claimtrail.ingest.extract;

/// A block of a regulation text with what the markup calls it.
///
/// @param name the element's name as the Government Publishing Office prints it, such as `RIN`
/// @param topic the statement of a preamble that it is in, such as `DATES`, or ""
/// @param unit number of the document that it belongs to, in an issue with several
record Piece(Block block, String name, String topic, int unit) {}
