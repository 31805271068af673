package claimtrail.index.trace;

import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.Document;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A claim that somebody asks about.
///
/// @param document the text as a document of its own
/// @param reading what was read in the text, by the reader of all documents
/// @param asOf the day about which is asked, `null` for any
public record Question(
        String text,
        Document document,
        Reading reading,
        @Nullable LocalDate asOf) {}
