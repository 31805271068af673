package claimtrail.corpus.document;

import org.jspecify.annotations.Nullable;

/// One block of a document's text in reading order.
///
/// @param level depth of a heading (1 is the title), nesting of a list item, else 0
/// @param label by which the block can be cited, such as `15 CFR 744.23(a)(2)`; `null` where it has no number
public record Section(
        SectionKind kind, Span span, int level, @Nullable String label) {}
