package claimtrail.corpus.store;

import claimtrail.corpus.document.Document;
import java.time.Instant;

/// One text that a document had.
///
/// @param version from 1
/// @param seen when it was captured
public record StoredVersion(int version, Instant seen, Document document) {}
