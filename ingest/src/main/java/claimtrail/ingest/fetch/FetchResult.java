package claimtrail.ingest.fetch;

import claimtrail.corpus.archive.Response;
import java.time.Instant;

/// What came of asking a server for a page.
public sealed interface FetchResult {

    /// The page, with the address that it was found at in the end.
    record Fetched(Response response) implements FetchResult {}

    /// The page is as it was when the request's `etag` or `lastModified` was given.
    record NotModified() implements FetchResult {}

    /// The site's robots.txt keeps us out.
    ///
    /// @param robotsRule the line that does, such as `Disallow: /private`
    record Disallowed(String robotsRule) implements FetchResult {}

    /// The server says that there is no such page (404) or no longer (410).
    record Gone(int status) implements FetchResult {}

    /// No page for now.
    ///
    /// @param retryAt not before this moment, which is the server's own wish where it has one
    record Unreachable(String reason, Instant retryAt) implements FetchResult {}

    /// We do not want it: a private address, too large, a wrong scheme, redirects in a circle.
    record Refused(String reason) implements FetchResult {}
}
