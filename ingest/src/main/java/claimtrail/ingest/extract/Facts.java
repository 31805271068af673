package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a reader found a document to say about itself.
///
/// @param canonical the address it calls its own, `null` where it names none
record Facts(
        @Nullable Sourced<String> title,
        Byline byline,
        @Nullable Sourced<PartialDate> published,
        @Nullable Sourced<PartialDate> modified,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable URI canonical) {

    static final Facts NONE = new Facts(null, Byline.NONE, null, null, null, null, null);
}
