package claimtrail.corpus.store;

import java.util.Locale;

/// How the links of a source are found.
public enum SourceKind {
    /// RSS, Atom, RDF or JSON Feed.
    FEED,
    /// A sitemap, news sitemap or sitemap index.
    SITEMAP,
    /// A page whose links are followed.
    LISTING;

    /// The word of settings and pages.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
