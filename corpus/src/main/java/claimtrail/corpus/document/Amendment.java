package claimtrail.corpus.document;

import org.jspecify.annotations.Nullable;

/// What an amendatory instruction does to one provision.
///
/// @param change what it does
/// @param target the provision in its normal form, such as `15 CFR 744.23(a)(2)`
/// @param becomes the new name of what is redesignated, `null` for everything else
/// @param span the instruction in the text
public record Amendment(
        Change change, String target, @Nullable String becomes, Span span) {

    /// The verbs of the Document Drafting Handbook, and those that move dates.
    public enum Change {
        REVISED,
        ADDED,
        REMOVED,
        REDESIGNATED,
        RESERVED,
        CORRECTED,
        DELAYED,
        /// Changed in a way that the instruction's further items say.
        AMENDED
    }
}
