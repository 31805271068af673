package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Caveat;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// What a reader found a document to say about itself.
///
/// @param canonical the address it calls its own, `null` where it names none
/// @param receipt where it was found
record Facts(
        @Nullable Sourced<String> title,
        Byline byline,
        @Nullable Sourced<PartialDate> published,
        @Nullable Sourced<PartialDate> modified,
        @Nullable String publisher,
        @Nullable String language,
        @Nullable URI canonical,
        Receipt receipt) {

    /// The same where all pages of the article were read.
    Facts wholeArticle() {
        var caveats = receipt.caveats().stream()
                .filter(caveat -> caveat != Caveat.MORE_PAGES)
                .toList();
        return new Facts(
                title,
                byline,
                published,
                modified,
                publisher,
                language,
                canonical,
                new Receipt(receipt.fields(), caveats));
    }

    static final Facts NONE = new Facts(null, Byline.NONE, null, null, null, null, null, Receipt.NONE);
}
