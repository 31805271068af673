package claimtrail.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/// An address to fetch, with what is known of its last response.
///
/// @param local whether private and loopback addresses may be visited for it
/// @param etag the last response's `ETag`, as it came: an unchanged page is then not sent again
/// @param lastModified the last response's `Last-Modified`, as it came
public record FetchRequest(
        URI address,
        boolean local,
        @Nullable String etag,
        @Nullable String lastModified) {

    /// A request for a page of which nothing is known.
    public static FetchRequest first(URI address, boolean local) {
        return new FetchRequest(address, local, null, null);
    }
}
