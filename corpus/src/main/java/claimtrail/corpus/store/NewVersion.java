package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentId;
import java.time.Instant;

/// A text that a document did not have before.
///
/// @param version 1 where the document itself is new
public record NewVersion(DocumentId document, int version, Instant seen) {}
