package claimtrail.corpus.store;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A document as the store has it.
///
/// @param source id of the source that led there, `null` for an import
/// @param version 1 for the first text, one more for each changed text
/// @param firstSeen when its first version was captured
/// @param lastSeen when this version was captured
/// @param change number of the change that wrote it
public record StoredDocument(
        Document document,
        Reading reading,
        @Nullable String source,
        int version,
        Instant firstSeen,
        Instant lastSeen,
        long change) {}
