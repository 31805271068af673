package claimtrail.corpus.claim;

import claimtrail.corpus.document.PartialDate;
import org.jspecify.annotations.Nullable;

/// A date that a claim gives.
///
/// @param text verbatim, such as `last Friday`
/// @param value what it means, `null` where it stays relative for lack of an anchor or is vague
public record DateMention(String text, @Nullable PartialDate value) {}
