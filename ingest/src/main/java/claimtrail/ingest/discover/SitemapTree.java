package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.Reading.Child;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Leads;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// The sitemaps below an index, breadth first and the latest first, each once; so many of them in one visit and no
/// more.
///
/// A sitemap that did not change since the last visit is not fetched; one that could not be had is asked for again.
final class SitemapTree {

    private static final int MOST_SITEMAPS = 50;
    private static final int MOST_ENTRIES = 100_000;
    /// They are held until the visit is over.
    private static final long MOST_BYTES = 64_000_000;

    private final Fetcher fetcher;
    private final SitemapCursor cursor;
    private final List<Entry> entries = new ArrayList<>();
    private final List<Response> pages = new ArrayList<>();
    private final List<URI> missed = new ArrayList<>();
    private long bytes;
    private final Problems problems = new Problems(List.of());

    SitemapTree(Fetcher fetcher, SitemapCursor cursor) {
        this.fetcher = fetcher;
        this.cursor = cursor;
    }

    /// What the sitemaps of an index hold.
    ///
    /// @param pages the sitemaps
    record Leaves(Entries entries, List<Response> pages, SitemapCursor cursor) {
        Leaves {
            pages = List.copyOf(pages);
        }
    }

    /// All entries of the sitemaps that the index leads to and that changed since the last visit.
    Leaves leaves(Source source, Entries index, Instant now) throws InterruptedException {
        var open = new ArrayDeque<>(wanted(index));
        var seen = new HashSet<URI>();
        while (!open.isEmpty() && seen.size() < MOST_SITEMAPS && entries.size() < MOST_ENTRIES && bytes < MOST_BYTES) {
            var address = open.remove();
            if (seen.add(address)) {
                open.addAll(children(source, address));
            }
        }
        open.removeAll(seen);
        if (!open.isEmpty()) {
            missed.addAll(open);
            problems.say(open.size() + " of the index's sitemaps are left for the next visit");
        }
        return new Leaves(
                new Entries(index.format(), entries, List.of(), problems.sentences(), Leads.NONE),
                pages,
                SitemapCursor.at(now, missed));
    }

    private List<URI> wanted(Entries index) {
        var latest = Comparator.comparing(
                (Child child) -> child.modified() == null
                        ? Instant.MIN
                        : child.modified().instant(),
                Comparator.reverseOrder());
        var leftLast = Comparator.comparing((Child child) -> !cursor.missed().contains(child.address()));
        return index.children().stream()
                .filter(cursor::wants)
                .sorted(leftLast.thenComparing(latest))
                .map(Child::address)
                .toList();
    }

    private List<URI> children(Source source, URI address) throws InterruptedException {
        return switch (fetcher.fetch(FetchRequest.first(address, source.local()))) {
            case FetchResult.Fetched(var response, var redirects) -> {
                pages.add(response);
                bytes += response.body().length();
                yield read(response, address);
            }
            case FetchResult.Gone gone -> left(address, "gone", false);
            case FetchResult.NotModified same -> List.of();
            case FetchResult.Disallowed out -> left(address, "robots.txt forbids it", false);
            case FetchResult.Closed closed -> left(address, closed.reason(), true);
            case FetchResult.Unreachable away -> left(address, away.reason(), true);
            case FetchResult.Refused refused -> left(address, refused.reason(), false);
        };
    }

    private List<URI> read(Response response, URI address) {
        return switch (SitemapReader.read(response.body().bytes(), response.address())) {
            case Unreadable unreadable -> left(address, unreadable.reason(), true);
            case Entries read -> {
                entries.addAll(read.entries());
                yield wanted(read);
            }
        };
    }

    private List<URI> left(URI address, String reason, boolean again) {
        problems.say("not read: " + address + ": " + reason);
        if (again) {
            missed.add(address);
        }
        return List.of();
    }
}
