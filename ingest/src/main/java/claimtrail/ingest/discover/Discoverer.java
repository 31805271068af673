package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Leads;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.Fetcher;
import java.net.URI;
import java.nio.charset.Charset;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Asks sources for their links. Safe for any number of threads.
///
/// It keeps nothing itself: what a source told of itself goes out with the links and comes back at the next visit, so
/// that an unchanged feed is not sent again, and links that could not be kept are found again.
public final class Discoverer {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private final Fetcher fetcher;
    private final Clock clock;

    public Discoverer(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// The links that the source has now.
    ///
    /// @param memory what the last visit left
    public Discovery links(Source source, SourceMemory memory) throws InterruptedException {
        return links(source, memory, address -> true);
    }

    /// The links that the source has now, with those that were pushed out of it since the last visit.
    ///
    /// @param memory what the last visit left
    /// @param known whether an address was given before: where none of a feed's is, its older pages are read too,
    /// until one is (RFC 5005, `next_url` of JSON Feed)
    public Discovery links(Source source, SourceMemory memory, Predicate<URI> known) throws InterruptedException {
        return switch (source.kind()) {
            case FEED, SITEMAP, LISTING -> page(source, memory, known);
            case FEDERAL_REGISTER -> new FederalRegister(fetcher, clock).links(source, memory);
            case ECFR -> new Ecfr(fetcher, clock).links(source, memory);
            case EUR_LEX -> new EurLex(fetcher).links(source, memory);
            case FOLDER -> new Folder(clock).links(source, memory);
        };
    }

    private Discovery page(Source source, SourceMemory memory, Predicate<URI> known) throws InterruptedException {
        var request = new FetchRequest(source.address(), source.local(), memory.etag(), memory.lastModified());
        return switch (fetcher.fetch(request)) {
            case FetchResult.Fetched page -> fetched(source, memory, known, page.response());
            case FetchResult.NotModified same -> new Unchanged();
            case FetchResult.Disallowed out -> new Failed("robots.txt forbids it: " + out.robotsRule(), null);
            case FetchResult.Gone gone ->
                new Failed("gone: status " + gone.response().status(), null);
            case FetchResult.Closed closed -> new Failed("not asked: " + closed.reason(), closed.until());
            case FetchResult.Unreachable away -> new Failed("not reached: " + away.reason(), away.retryAt());
            case FetchResult.Refused refused -> new Failed("refused: " + refused.reason(), null);
        };
    }

    private Discovery fetched(Source source, SourceMemory memory, Predicate<URI> known, Response response)
            throws InterruptedException {
        return switch (read(source, response)) {
            case Unreadable unreadable -> new Failed(unreadable.reason(), null);
            case Entries entries
            when entries.children().isEmpty() -> {
                var whole = source.kind() == SourceKind.FEED && memory.cursor() != null
                        ? new OlderPages(fetcher, known).after(source, entries)
                        : new OlderPages.Pages(entries, List.of());
                yield found(source, whole.entries(), memory(source, response), response, whole.pages());
            }
            case Entries index -> below(source, index, memory, response);
        };
    }

    /// Below an unchanged index may be changed sitemaps: only a source of one page is asked whether it changed.
    private Discovery below(Source source, Entries index, SourceMemory memory, Response response)
            throws InterruptedException {
        var leaves =
                new SitemapTree(fetcher, SitemapCursor.parse(memory.cursor())).leaves(source, index, response.at());
        if (memory.cursor() != null
                && leaves.pages().isEmpty()
                && leaves.entries().problems().isEmpty()) {
            return new Unchanged();
        }
        var next = new SourceMemory(null, null, leaves.cursor().text());
        return found(source, leaves.entries(), next, response, leaves.pages());
    }

    /// A feed's cursor is the moment of its last visit: before the first one everything is new and nothing was missed.
    private static SourceMemory memory(Source source, Response response) {
        return new SourceMemory(
                response.header("ETag").orElse(null),
                response.header("Last-Modified").orElse(null),
                source.kind() == SourceKind.FEED ? response.at().toString() : null);
    }

    static Reading read(Source source, Response response) {
        var body = response.body().bytes();
        var type = response.header("Content-Type").orElse("");
        return switch (source.kind()) {
            case FEED ->
                isJson(body)
                        ? JsonFeedReader.read(body, response.address())
                        : FeedReader.read(body, type, response.address());
            case SITEMAP -> SitemapReader.read(body, response.address());
            case LISTING -> ListingReader.read(body, charset(type), response.address(), source.selector());
            case FEDERAL_REGISTER, ECFR, EUR_LEX, FOLDER ->
                throw new IllegalArgumentException("not read from one page: " + source.kind());
        };
    }

    private Found found(Source source, Entries entries, SourceMemory memory, Response page, List<Response> further) {
        var links = new LinkedHashMap<URI, Link>();
        for (var entry : entries.entries()) {
            var link = link(source, entry);
            links.putIfAbsent(link.address(), link);
        }
        var problems = new Problems(entries.problems());
        if (links.isEmpty() && entries.problems().isEmpty()) {
            problems.say("no entries");
        }
        var tomorrow = clock.instant().plus(Duration.ofDays(1));
        links.values().stream()
                .filter(link ->
                        link.published() != null && link.published().instant().isAfter(tomorrow))
                .forEach(link -> problems.count("dated in the future"));
        return new Found(
                List.copyOf(links.values()),
                entries.format(),
                problems.sentences(),
                memory,
                Stream.concat(Stream.of(page), further.stream()).toList(),
                hub(entries.leads(), page));
    }

    /// The hub and the feed's own address, as the feed or the response names them.
    static @Nullable Hub hub(Leads leads, Response page) {
        var hub = leads.hub() == null ? LinkHeader.of(page, "hub").orElse(null) : leads.hub();
        var self = leads.self() == null ? LinkHeader.of(page, "self").orElse(page.address()) : leads.self();
        return hub == null ? null : new Hub(hub, self);
    }

    private static Link link(Source source, Entry entry) {
        return new Link(
                TextAddress.of(CanonicalAddress.of(entry.address())),
                source.id(),
                entry.title(),
                entry.published(),
                entry.modified());
    }

    static boolean isJson(byte[] body) {
        int at = body.length > 2 && body[0] == (byte) 0xEF ? 3 : 0;
        while (at < body.length && Character.isWhitespace(body[at])) {
            at++;
        }
        return at < body.length && (body[at] == '{' || body[at] == '[');
    }

    static @Nullable String charset(String contentType) {
        var named = CHARSET.matcher(contentType);
        return named.find() && isSupported(named.group(1)) ? named.group(1) : null;
    }

    private static boolean isSupported(String charset) {
        try {
            return Charset.isSupported(charset);
        } catch (IllegalArgumentException notAName) {
            return false;
        }
    }
}
