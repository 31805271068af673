package claimtrail.web.example;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;

/// An answer of a site before it becomes HTTP.
final class Reply {

    private final int status;
    private final String mediaType;
    private final byte[] body;
    private final Optional<URI> location;
    private final Duration delay;

    private Reply(int status, String mediaType, byte[] body, Optional<URI> location, Duration delay) {
        this.status = status;
        this.mediaType = mediaType;
        this.body = body;
        this.location = location;
        this.delay = delay;
    }

    static Reply of(int status, String mediaType, byte[] body) {
        return new Reply(status, mediaType, body.clone(), Optional.empty(), Duration.ZERO);
    }

    static Reply ok(String mediaType, String text) {
        return of(200, mediaType, text.getBytes(StandardCharsets.UTF_8));
    }

    static Reply moved(URI location) {
        return new Reply(301, "text/plain", new byte[0], Optional.of(location), Duration.ZERO);
    }

    /// The same answer, given late.
    Reply after(Duration wait) {
        return new Reply(status, mediaType, body, location, wait);
    }

    int status() {
        return status;
    }

    String mediaType() {
        return mediaType;
    }

    byte[] body() {
        return body.clone();
    }

    Optional<URI> location() {
        return location;
    }

    Duration delay() {
        return delay;
    }
}
