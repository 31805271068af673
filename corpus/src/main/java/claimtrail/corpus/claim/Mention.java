package claimtrail.corpus.claim;

import claimtrail.corpus.document.Span;

/// One place in a document's text where an entity is named.
public record Mention(Entity entity, Span span, String text) {}
