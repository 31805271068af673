package claimtrail.ingest.extract;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Sourced;
import org.jspecify.annotations.Nullable;

/// What is known about a capture before it is read: from the source that led to it, or from the person who imports it.
///
/// @param input the address or file name that a reader knows it by
/// @param title taken where the document itself names none
/// @param published taken where the document itself says nothing better than its text or address
/// @param publisher taken where the document itself names none
/// @param kind what the source mostly brings
public record Hints(
        String input,
        @Nullable String title,
        @Nullable Sourced<PartialDate> published,
        @Nullable String publisher,
        DocumentKind kind) {

    /// Nothing but the name.
    public static Hints of(String input) {
        return new Hints(input, null, null, null, DocumentKind.ARTICLE);
    }
}
