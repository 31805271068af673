package claimtrail.corpus.store;

import claimtrail.corpus.document.DocumentKind;
import java.net.URI;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Where links come from.
///
/// @param id short stable slug
/// @param name as people call it
/// @param address of the feed, sitemap or listing page
/// @param selector for a listing: CSS selector of its links; `null` takes every link of the page's main part
/// @param yields what sort of documents it leads to, unless a document says otherwise itself
/// @param every how often it is asked
/// @param local whether it may live at a private or loopback address
public record Source(
        String id,
        String name,
        SourceKind kind,
        URI address,
        @Nullable String selector,
        DocumentKind yields,
        Duration every,
        boolean local) {

    public Source {
        if (!id.matches("[a-z0-9][a-z0-9-]{0,63}")) {
            throw new IllegalArgumentException("a source's id is made of a-z, 0-9 and hyphens: " + id);
        }
        if (every.isNegative() || every.isZero()) {
            throw new IllegalArgumentException("a source's pace is a positive time: " + every);
        }
    }
}
