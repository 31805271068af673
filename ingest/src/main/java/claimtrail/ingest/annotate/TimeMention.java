package claimtrail.ingest.annotate;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Span;
import org.jspecify.annotations.Nullable;

/// Words that give a time.
///
/// @param value what day, month or year is meant; `null` where it is vague, a duration, or relative to a day
///     that is not
///     known
public record TimeMention(Span span, String text, @Nullable PartialDate value) {}
