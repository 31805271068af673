package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentKind;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// Where links come from.
///
/// @param id short stable slug
/// @param name as people call it
/// @param address of the feed, sitemap, listing page, register query or (`file:`) folder
/// @param selector for a listing: CSS selector of its links; `null` takes every link of the page's main part
/// @param yields what sort of documents it leads to, unless a document says otherwise itself
/// @param rhythm how often it is asked
/// @param local whether it may live at a private or loopback address
public record Source(
        String id,
        String name,
        SourceKind kind,
        URI address,
        @Nullable String selector,
        DocumentKind yields,
        Rhythm rhythm,
        boolean local) {

    public Source {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a source's id is made of a-z, 0-9 and hyphens: " + id);
        }
    }
}
