package claimtrail.corpus.claim;

import claimtrail.corpus.document.Span;

/// A sentence of a document, verbatim, with its place in the document's text.
public record Sentence(String text, Span span) {}
