package claimtrail.ingest.detect;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A word that may make a claim, with all by which that is judged.
///
/// @param framed what the rules take it for, `null` where they see nothing in it
/// @param ruled whether the rules alone would take it for a claim
/// @param traits for the trained model
record Predicate(Candidate candidate, Framing.@Nullable Framed framed, boolean ruled, Map<String, Double> traits) {}
