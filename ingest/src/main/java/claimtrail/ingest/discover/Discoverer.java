package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
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
import java.util.regex.Pattern;
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
        return switch (source.kind()) {
            case FEED, SITEMAP, LISTING -> page(source, memory);
            case FEDERAL_REGISTER -> new FederalRegister(fetcher, clock).links(source, memory);
            case ECFR -> new Ecfr(fetcher, clock).links(source, memory);
            case EUR_LEX -> new EurLex(fetcher).links(source, memory);
            case FOLDER -> new Folder(clock).links(source, memory);
        };
    }

    private Discovery page(Source source, SourceMemory memory) throws InterruptedException {
        var request = new FetchRequest(source.address(), source.local(), memory.etag(), memory.lastModified());
        return switch (fetcher.fetch(request)) {
            case FetchResult.Fetched page -> fetched(source, page.response());
            case FetchResult.NotModified same -> new Unchanged();
            case FetchResult.Disallowed out -> new Failed("robots.txt forbids it: " + out.robotsRule(), null);
            case FetchResult.Gone gone ->
                new Failed("gone: status " + gone.response().status(), null);
            case FetchResult.Unreachable away -> new Failed("not reached: " + away.reason(), away.retryAt());
            case FetchResult.Refused refused -> new Failed("refused: " + refused.reason(), null);
        };
    }

    private Discovery fetched(Source source, Response response) throws InterruptedException {
        return switch (read(source, response)) {
            case Unreadable unreadable -> new Failed(unreadable.reason(), null);
            case Entries entries
            when entries.children().isEmpty() -> found(source, entries, memory(response), response);
            // Below an unchanged index may be changed sitemaps: only a source of one page is asked whether it changed.
            case Entries index ->
                found(source, new SitemapTree(fetcher).leaves(source, index), SourceMemory.NONE, response);
        };
    }

    private static SourceMemory memory(Response response) {
        return new SourceMemory(
                response.header("ETag").orElse(null),
                response.header("Last-Modified").orElse(null),
                null);
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

    private Found found(Source source, Entries entries, SourceMemory memory, Response page) {
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
                links.values().stream().toList(), entries.format(), problems.sentences(), memory, List.of(page), null);
    }

    private static Link link(Source source, Entry entry) {
        return new Link(
                TextAddress.of(CanonicalAddress.of(entry.address())),
                source.id(),
                entry.title(),
                entry.published(),
                entry.modified());
    }

    private static boolean isJson(byte[] body) {
        int at = body.length > 2 && body[0] == (byte) 0xEF ? 3 : 0;
        while (at < body.length && Character.isWhitespace(body[at])) {
            at++;
        }
        return at < body.length && (body[at] == '{' || body[at] == '[');
    }

    private static @Nullable String charset(String contentType) {
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
