package claimtrail.ingest.annotate;

/// One arc of a sentence's tree in basic Universal Dependencies.
///
/// @param governor index of the governing token, -1 for the root of the sentence
/// @param dependent index of the governed token
/// @param relation such as `nsubj:pass`
public record Dependency(int governor, int dependent, String relation) {}
