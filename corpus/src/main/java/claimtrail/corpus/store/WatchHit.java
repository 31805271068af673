package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentId;
import java.time.Instant;

/// A document that matched a watch when it arrived.
///
/// @param watch its id
/// @param seen when the document was first seen
/// @param why what of the document matched, in words
public record WatchHit(String watch, DocumentId document, Instant seen, String why) {}
