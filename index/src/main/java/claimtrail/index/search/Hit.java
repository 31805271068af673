package claimtrail.index.search;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// A document that matches.
///
/// @param input what it was read from, for a document without address
/// @param score how well it matches; 0 where hits are ordered by date
/// @param snippet what it says about the query
public record Hit(
        DocumentId document,
        @Nullable URI url,
        String input,
        @Nullable String title,
        @Nullable PartialDate published,
        @Nullable String publisher,
        DocumentKind kind,
        double score,
        Snippet snippet) {}
