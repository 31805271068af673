package claimtrail.corpus.store;

import org.jspecify.annotations.Nullable;

/// What a stage made of a capture.
///
/// @param version of the stage
/// @param problem why it failed, `null` when it did not
public record StageOutcome(
        Stage stage, int version, @Nullable String problem) {}
