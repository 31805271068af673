package claimtrail.corpus.document;

import org.jspecify.annotations.Nullable;

/// What a document says about itself. What it does not say is absent: a publication date is never the day of the crawl.
///
/// @param title without the site's name
/// @param byline who wrote it, and after whom
/// @param published when it was first published
/// @param modified when it was last changed, as it says itself
/// @param publisher the outlet or office
/// @param language BCP 47 tag of the main text, such as `en`
/// @param mediaType what was read, such as `text/html`
/// @param kind what sort of document it is
public record Metadata(
        @Nullable Sourced<String> title,
        Byline byline,
        @Nullable Sourced<PartialDate> published,
        @Nullable Sourced<PartialDate> modified,
        @Nullable String publisher,
        @Nullable String language,
        String mediaType,
        DocumentKind kind) {

    public @Nullable String titleText() {
        return title == null ? null : title.value();
    }

    public @Nullable PartialDate publishedDate() {
        return published == null ? null : published.value();
    }
}
