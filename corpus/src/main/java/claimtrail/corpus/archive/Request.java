package claimtrail.corpus.archive;

import java.net.URI;
import java.util.List;

/// What was sent to get a response.
///
/// @param link the address that was asked for first, before redirects
/// @param headers as they were sent
public record Request(URI link, List<Header> headers) {

    public Request {
        headers = List.copyOf(headers);
    }
}
