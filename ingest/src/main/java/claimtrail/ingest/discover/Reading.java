package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What stands in a feed, sitemap or listing.
sealed interface Reading {

    /// More entries than this are no feed but an archive: the first ones are read.
    int MOST_ENTRIES = 5_000;

    /// It was read.
    ///
    /// @param children further sitemaps that an index names
    record Entries(String format, List<Entry> entries, List<URI> children, List<String> problems) implements Reading {
        public Entries {
            entries = List.copyOf(entries);
            children = List.copyOf(children);
            problems = List.copyOf(problems);
        }
    }

    record Unreadable(String reason) implements Reading {}

    /// One entry, its address absolute.
    record Entry(
            URI address,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable PartialDate modified) {}
}
