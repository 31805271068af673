package claimtrail.corpus.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What came back for an address, or a file that somebody imported.
///
/// @param address the final address, after redirects; `file:NAME` for an imported file
/// @param status HTTP status; 200 for a file
/// @param headers in the order they came; a file has `Content-Type` where it is known
/// @param at when it was received
public record Response(URI address, int status, List<Header> headers, Payload body, Instant at) {

    public Response {
        headers = List.copyOf(headers);
    }

    /// First value of a header field, whatever the case of its name.
    public Optional<String> header(String name) {
        return headers.stream()
                .filter(header -> header.name().equalsIgnoreCase(name))
                .map(Header::value)
                .findFirst();
    }

    /// The type that the server says, without parameters and in lower case; empty when it says none.
    public String mediaType() {
        return header("Content-Type")
                .map(value -> value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT))
                .orElse("");
    }
}
