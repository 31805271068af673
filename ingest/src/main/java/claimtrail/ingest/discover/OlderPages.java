package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.function.Predicate;

/// The pages before a feed's first one, read as long as all that they hold is new.
final class OlderPages {

    private static final int MOST_PAGES = 20;

    private final Fetcher fetcher;
    private final Predicate<URI> known;

    OlderPages(Fetcher fetcher, Predicate<URI> known) {
        this.fetcher = fetcher;
        this.known = known;
    }

    /// A feed with what its older pages add.
    ///
    /// @param pages the older ones that were read
    record Pages(Entries entries, List<Response> pages) {
        Pages {
            pages = List.copyOf(pages);
        }
    }

    /// The feed with the entries of its older pages, up to the first page that has a known one.
    Pages after(Source source, Entries first) throws InterruptedException {
        var entries = new ArrayList<>(first.entries());
        var problems = new Problems(first.problems());
        var pages = new ArrayList<Response>();
        var seen = new HashSet<URI>();
        seen.add(source.address());
        var page = first;
        while (isNew(page)
                && page.leads().older() != null
                && seen.add(page.leads().older())) {
            if (pages.size() == MOST_PAGES || entries.size() >= Reading.MOST_ENTRIES) {
                problems.say("everything in it is new, and older pages than the " + pages.size() + " read may be too");
                break;
            }
            var address = page.leads().older();
            if (!(fetcher.fetch(FetchRequest.first(address, source.local())) instanceof FetchResult.Fetched fetched)
                    || !(Discoverer.read(source, fetched.response()) instanceof Entries older)) {
                problems.say("everything in it is new, and its older page could not be read: " + address);
                break;
            }
            pages.add(fetched.response());
            entries.addAll(older.entries());
            page = older;
        }
        return new Pages(new Entries(first.format(), entries, List.of(), problems.sentences(), first.leads()), pages);
    }

    private boolean isNew(Entries page) {
        return !page.entries().isEmpty()
                && page.entries().stream()
                        .map(Entry::address)
                        .map(CanonicalAddress::of)
                        .noneMatch(known);
    }
}
