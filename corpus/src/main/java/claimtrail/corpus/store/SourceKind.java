package claimtrail.corpus.store;

import java.util.Locale;

/// How the links of a source are found.
public enum SourceKind {
    /// RSS, Atom, RDF or JSON Feed.
    FEED,
    /// A sitemap, news sitemap or sitemap index.
    SITEMAP,
    /// A page whose links are followed.
    LISTING,
    /// A query of the Federal Register's API: published documents, or those on public inspection.
    FEDERAL_REGISTER,
    /// Versions of parts of the Code of Federal Regulations, by the eCFR's API.
    ECFR,
    /// A SPARQL query of the Publications Office of the European Union that gives CELEX numbers.
    EUR_LEX,
    /// A folder of files on this machine that is watched.
    FOLDER;

    /// The word of settings and pages.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
