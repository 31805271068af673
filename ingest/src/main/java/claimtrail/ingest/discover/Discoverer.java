package claimtrail.ingest.discover;

import claimtrail.corpus.archive.Response;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
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
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Asks sources for their links. Safe for any number of threads.
///
/// It remembers each source's `ETag` and `Last-Modified` while the program runs, so that an unchanged feed is not sent
/// again. Whoever could not keep the links that it found says so with [#forget], and gets them again.
public final class Discoverer {

    private static final Pattern CHARSET = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([\\w.:-]+)");

    private final Fetcher fetcher;
    private final Clock clock;
    private final Map<String, Validators> seen = new ConcurrentHashMap<>();

    public Discoverer(Fetcher fetcher, Clock clock) {
        this.fetcher = fetcher;
        this.clock = clock;
    }

    /// What a server gave along with a page to ask for changes with.
    private record Validators(
            URI address, @Nullable String etag, @Nullable String lastModified) {}

    /// The links that the source has now.
    public Discovery links(Source source) throws InterruptedException {
        return switch (fetcher.fetch(request(source))) {
            case FetchResult.Fetched page -> fetched(source, page.response());
            case FetchResult.NotModified same -> new Unchanged();
            case FetchResult.Disallowed out -> new Failed("robots.txt forbids it: " + out.robotsRule());
            case FetchResult.Gone gone -> new Failed("gone: status " + gone.status());
            case FetchResult.Unreachable away ->
                new Failed("not reached: " + away.reason() + "; again after " + away.retryAt());
            case FetchResult.Refused refused -> new Failed("refused: " + refused.reason());
        };
    }

    /// Has the source's next answer read in full, whether it has changed or not.
    public void forget(Source source) {
        seen.remove(source.id());
    }

    private FetchRequest request(Source source) {
        var known = seen.get(source.id());
        return known == null || !known.address.equals(source.address())
                ? FetchRequest.first(source.address(), source.local())
                : new FetchRequest(source.address(), source.local(), known.etag, known.lastModified);
    }

    private Discovery fetched(Source source, Response response) throws InterruptedException {
        return switch (read(source, response)) {
            case Unreadable unreadable -> new Failed(unreadable.reason());
            case Entries entries -> found(source, whole(source, response, entries));
        };
    }

    /// Only a source of one page can be asked whether it changed: below an unchanged index may be changed sitemaps.
    private Entries whole(Source source, Response response, Entries entries) throws InterruptedException {
        if (!entries.children().isEmpty()) {
            return new SitemapTree(fetcher).leaves(source, entries);
        }
        remember(source, response);
        return entries;
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
        };
    }

    private void remember(Source source, Response response) {
        seen.put(
                source.id(),
                new Validators(
                        source.address(),
                        response.header("ETag").orElse(null),
                        response.header("Last-Modified").orElse(null)));
    }

    private Found found(Source source, Entries entries) {
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
        return new Found(links.values().stream().toList(), entries.format(), problems.sentences());
    }

    private static Link link(Source source, Entry entry) {
        return new Link(
                CanonicalAddress.of(entry.address()), source.id(), entry.title(), entry.published(), entry.modified());
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
