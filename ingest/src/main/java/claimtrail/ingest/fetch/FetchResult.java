package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Response;
import java.time.Instant;
import java.util.List;

/// What came of asking a server for a page.
public sealed interface FetchResult {

    /// The page, with the address that it was found at in the end.
    ///
    /// @param redirects the responses on the way to it, in order
    record Fetched(Response response, List<Response> redirects) implements FetchResult {
        public Fetched {
            redirects = List.copyOf(redirects);
        }
    }

    /// The page is as it was when the request's `etag` or `lastModified` was given.
    ///
    /// @param response its head; it has no body
    record NotModified(Response response) implements FetchResult {}

    /// The site's robots.txt keeps us out.
    ///
    /// @param robotsRule the line that does, such as `Disallow: /private`
    record Disallowed(String robotsRule) implements FetchResult {}

    /// The server says that there is no such page (404) or no longer (410).
    record Gone(Response response) implements FetchResult {}

    /// No page for now.
    ///
    /// @param retryAt not before this moment, which is the server's own wish where it has one
    record Unreachable(String reason, Instant retryAt) implements FetchResult {}

    /// The page was not asked for: its host wants to be left alone, or cannot be asked what it allows.
    record Closed(String reason, Instant until) implements FetchResult {}

    /// We do not want it: a private address, too large, a wrong scheme, redirects in a circle.
    record Refused(String reason) implements FetchResult {}
}
