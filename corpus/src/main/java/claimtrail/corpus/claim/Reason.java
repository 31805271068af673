package claimtrail.corpus.claim;

/// Why a claim was read where it was.
///
/// @param pattern name of the pattern or model that found it, as in the pattern files
/// @param confidence 0 to 1
public record Reason(String pattern, double confidence) {}
