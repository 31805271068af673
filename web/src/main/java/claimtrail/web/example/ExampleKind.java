package claimtrail.web.example;

import claimtrail.corpus.store.SourceKind;
import java.util.Locale;

/// How a site of the example web lets its texts be found.
public enum ExampleKind {
    RSS,
    ATOM,
    /// A sitemap index whose one part is a gzipped news sitemap.
    NEWS_SITEMAP,
    /// A page of links.
    LISTING,
    /// A page of links to official texts.
    REGISTER;

    /// What a tracker calls such a source.
    public SourceKind sourceKind() {
        return switch (this) {
            case RSS, ATOM -> SourceKind.FEED;
            case NEWS_SITEMAP -> SourceKind.SITEMAP;
            case LISTING, REGISTER -> SourceKind.LISTING;
        };
    }

    static ExampleKind of(String label) {
        return valueOf(label.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}
