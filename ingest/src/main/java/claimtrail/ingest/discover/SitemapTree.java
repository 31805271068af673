package claimtrail.ingest.discover;

import claimtrail.corpus.store.Source;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;

/// The sitemaps below an index, breadth first, each once; so many of them and no more.
final class SitemapTree {

    private static final int MOST_SITEMAPS = 50;

    private final Fetcher fetcher;
    private final List<Entry> entries = new ArrayList<>();
    private final Problems problems = new Problems(List.of());

    SitemapTree(Fetcher fetcher) {
        this.fetcher = fetcher;
    }

    /// All entries of the sitemaps that the index leads to.
    Entries leaves(Source source, Entries index) throws InterruptedException {
        var open = new ArrayDeque<URI>(index.children());
        var seen = new HashSet<URI>();
        while (!open.isEmpty() && entries.size() < Reading.MOST_ENTRIES) {
            var address = open.remove();
            if (seen.contains(address)) {
                continue;
            }
            if (seen.size() == MOST_SITEMAPS) {
                problems.say("only " + MOST_SITEMAPS + " of the index's sitemaps were read");
                break;
            }
            seen.add(address);
            open.addAll(children(source, address));
        }
        if (entries.size() > Reading.MOST_ENTRIES) {
            problems.say("only the first " + Reading.MOST_ENTRIES + " entries were read");
        }
        return new Entries(
                index.format(), entries.stream().limit(Reading.MOST_ENTRIES).toList(), List.of(), problems.sentences());
    }

    private List<URI> children(Source source, URI address) throws InterruptedException {
        var result = fetcher.fetch(FetchRequest.first(address, source.local()));
        if (!(result instanceof FetchResult.Fetched fetched)) {
            problems.say("not read: " + address + ": " + result);
            return List.of();
        }
        return switch (SitemapReader.read(
                fetched.response().body().bytes(), fetched.response().address())) {
            case Unreadable unreadable -> {
                problems.say("not read: " + address + ": " + unreadable.reason());
                yield List.of();
            }
            case Entries read -> {
                entries.addAll(read.entries());
                yield read.children();
            }
        };
    }
}
