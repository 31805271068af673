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
    /// @param leads where it points beside its entries
    record Entries(String format, List<Entry> entries, List<Child> children, List<String> problems, Leads leads)
            implements Reading {
        public Entries {
            entries = List.copyOf(entries);
            children = List.copyOf(children);
            problems = List.copyOf(problems);
        }

        /// One page that leads nowhere but to its entries.
        Entries(String format, List<Entry> entries, List<String> problems) {
            this(format, entries, List.of(), problems, Leads.NONE);
        }
    }

    record Unreadable(String reason) implements Reading {}

    /// One entry, its address absolute.
    record Entry(
            URI address,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable PartialDate modified) {}

    /// A sitemap that an index names.
    record Child(URI address, @Nullable PartialDate modified) {}

    /// Where a feed points to beside its entries.
    ///
    /// @param hub that tells of changes (W3C WebSub)
    /// @param self its own address, as it names it
    /// @param older the page with the entries before these (RFC 5005, `next_url` of JSON Feed)
    record Leads(
            @Nullable URI hub, @Nullable URI self, @Nullable URI older) {

        static final Leads NONE = new Leads(null, null, null);
    }
}
