package claimtrail.corpus.document;

import org.jspecify.annotations.Nullable;

/// A number by which an official text is known: its RIN, docket, document number, page.
///
/// @param span where the text says it, `null` where only the markup around the text does
public record Identifier(
        Citation citation, Provenance from, @Nullable Span span) {}
