package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Probed.Followable;
import claimtrail.ingest.discover.Probed.NamesFeeds;
import claimtrail.ingest.discover.Probed.Nothing;
import claimtrail.ingest.discover.Probed.Seen;
import claimtrail.ingest.discover.Probed.Suggestion;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Looks at an address or a file that somebody may want to follow: what it is, what would be read in it, and how it is
/// best followed. It keeps nothing. Safe for any number of threads.
public final class Probe {

    private static final Rhythm DAILY = new Rhythm.Adaptive(Duration.ofHours(1), Duration.ofDays(7));

    private final Fetcher fetcher;
    private final Clock clock;
    private final Function<URI, Optional<SourceKind>> registers;

    /// @param registers the kind of source that an address is known to be by itself, such as a register's query
    public Probe(Fetcher fetcher, Clock clock, Function<URI, Optional<SourceKind>> registers) {
        this.fetcher = fetcher;
        this.clock = clock;
        this.registers = registers;
    }

    /// What an address leads to. A page that names no feed is also asked at the places where feeds mostly are.
    ///
    /// @param local whether private and loopback addresses may be visited
    public Probed address(URI address, boolean local) throws InterruptedException {
        var register = registers.apply(address);
        if (register.isPresent()) {
            return register(address, register.get(), local);
        }
        return switch (fetcher.fetch(FetchRequest.first(address, local))) {
            case FetchResult.Fetched(var response, var redirects) -> further(moved(address, read(response)), local);
            case FetchResult.NotModified same ->
                new Nothing(address, "the server sent nothing new, though not asked to");
            case FetchResult.Disallowed out ->
                new Nothing(
                        address, "the site does not want programs to read this (robots.txt: " + out.robotsRule() + ")");
            case FetchResult.Gone gone ->
                new Nothing(
                        address,
                        "there is no such page (status " + gone.response().status() + ")");
            case FetchResult.Closed closed -> new Nothing(address, "it was not asked: " + closed.reason());
            case FetchResult.Unreachable away -> new Nothing(address, "it cannot be reached: " + away.reason());
            case FetchResult.Refused refused -> new Nothing(address, "it is not read: " + refused.reason());
        };
    }

    /// What a file holds; relative links in it count from `file:///NAME`.
    public Probed file(String name, byte[] bytes) {
        var address = URI.create("https://file.invalid/" + name.replaceAll("[^\\w.-]", "_"));
        var headers = List.<Header>of();
        return read(new Response(address, 200, headers, Payload.of(bytes), clock.instant()));
    }

    private Probed read(Response response) {
        var found = Recognition.of(response);
        return switch (found) {
            case Recognition.Page page -> page(response, page);
            case Recognition.Read(var kind, var reading) ->
                switch (reading) {
                    case Reading.Unreadable unreadable -> new Nothing(response.address(), unreadable.reason());
                    case Entries entries -> readable(response, kind, entries);
                };
        };
    }

    private Probed page(Response response, Recognition.Page page) {
        var address = response.address();
        var suggestions = new ArrayList<Suggestion>();
        for (var feed : page.feeds()) {
            suggestions.add(new Suggestion(
                    "the page names this feed" + (feed.title().isEmpty() ? "" : ": " + feed.title()),
                    feed.address(),
                    SourceKind.FEED,
                    null,
                    DAILY));
        }
        if (!(page.listing() instanceof Entries listing) || listing.entries().isEmpty()) {
            return page.feeds().isEmpty()
                    ? new Nothing(address, "a web page that names no feed and lists no articles")
                    : new NamesFeeds(address, page.feeds(), List.of(), suggestions);
        }
        suggestions.add(new Suggestion(
                "its " + listing.entries().size() + " links to articles can be followed",
                address,
                SourceKind.LISTING,
                null,
                LikelyRhythm.of(listing.entries(), clock.instant())));
        return page.feeds().isEmpty()
                ? readable(response, SourceKind.LISTING, listing)
                : new NamesFeeds(address, page.feeds(), List.of(), suggestions);
    }

    private Followable readable(Response response, SourceKind kind, Entries read) {
        var remarks = new ArrayList<>(read.problems());
        remarks.addAll(Remarks.on(read, clock.instant()));
        var rhythm = LikelyRhythm.of(read.entries(), clock.instant());
        return new Followable(
                response.address(),
                kind,
                read.format(),
                seen(read),
                Discoverer.hub(read.leads(), response),
                remarks,
                List.of(new Suggestion("it is a " + read.format(), response.address(), kind, null, rhythm)));
    }

    private static List<Seen> seen(Entries read) {
        var children = read.children().stream().map(child -> new Seen(child.address(), null, null, child.modified()));
        var entries = read.entries().stream().map(Probe::seen);
        return java.util.stream.Stream.concat(children, entries).toList();
    }

    private static Seen seen(Entry entry) {
        return new Seen(entry.address(), entry.title(), entry.published(), entry.modified());
    }

    private static Probed moved(URI asked, Probed found) {
        return found instanceof Followable read && !read.address().equals(asked)
                ? new Followable(
                        read.address(),
                        read.kind(),
                        read.format(),
                        read.entries(),
                        read.hub(),
                        java.util.stream.Stream.concat(
                                        java.util.stream.Stream.of("it has moved to " + read.address()),
                                        read.problems().stream())
                                .toList(),
                        read.suggestions())
                : found;
    }

    /// Asks for a feed at the usual places of the site where the page names none.
    private Probed further(Probed found, boolean local) throws InterruptedException {
        boolean isPage = switch (found) {
            case Followable read -> read.kind() == SourceKind.LISTING;
            case Nothing none -> none.reason().startsWith("a web page");
            case NamesFeeds named -> false;
        };
        if (!isPage) {
            return found;
        }
        for (var path : Words.lines("usual-feeds.txt")) {
            var place = found.address().resolve(path);
            if (fetcher.fetch(FetchRequest.first(place, local)) instanceof FetchResult.Fetched fetched
                    && read(fetched.response()) instanceof Followable other
                    && other.kind() != SourceKind.LISTING
                    && !other.entries().isEmpty()) {
                return with(found, other);
            }
        }
        return found;
    }

    private static Probed with(Probed page, Followable other) {
        var suggestions = new ArrayList<>(other.suggestions());
        suggestions.addAll(page.suggestions());
        return switch (page) {
            case Followable read ->
                new Followable(
                        read.address(),
                        read.kind(),
                        read.format(),
                        read.entries(),
                        read.hub(),
                        read.problems(),
                        suggestions);
            case NamesFeeds named -> named;
            case Nothing none
            when other.kind() == SourceKind.FEED ->
                new NamesFeeds(
                        none.address(), List.of(new NamedFeed(other.address(), "")), List.of(), other.suggestions());
            case Nothing none -> other;
        };
    }

    /// What a source of a register's kind would find.
    private Probed register(URI address, SourceKind kind, boolean local) throws InterruptedException {
        var source = new Source("probe", "Probe", kind, address, null, DocumentKind.ARTICLE, DAILY, local);
        return switch (new Discoverer(fetcher, clock).links(source, SourceMemory.NONE)) {
            case Discovery.Failed failed -> new Nothing(address, failed.reason());
            case Discovery.Unchanged same -> new Nothing(address, "it has nothing now");
            case Discovery.Found found -> {
                var seen = found.links().stream()
                        .map(link -> new Seen(link.address(), link.title(), link.published(), link.modified()))
                        .toList();
                var suggestion = new Suggestion("it is a register: " + found.format(), address, kind, null, DAILY);
                yield new Followable(
                        address, kind, found.format(), seen, found.hub(), found.problems(), List.of(suggestion));
            }
        };
    }
}
