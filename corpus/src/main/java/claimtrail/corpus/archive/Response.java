package claimtrail.corpus.archive;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What came back for an address, or a file that somebody imported.
///
/// @param address that it came from, after redirects; `file:NAME` for an imported file
/// @param status HTTP status; 200 for a file
/// @param headers in the order they came; a file has `Content-Type` where it is known
/// @param at when it was received
/// @param request what was sent to get it; `null` for an imported file, or where it is not known
public record Response(
        URI address,
        int status,
        List<Header> headers,
        Payload body,
        Instant at,
        @Nullable Request request) {

    public Response {
        headers = List.copyOf(headers);
    }

    /// A response of which it is not known what was asked.
    public Response(URI address, int status, List<Header> headers, Payload body, Instant at) {
        this(address, status, headers, body, at, null);
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
