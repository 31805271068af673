package claimtrail.corpus.archive;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/// The named fields at the top of a record that is being written (WARC 1.1, section 4).
final class WarcHead {

    /// Where the archive keeps what a revisit refers to: a capture's id. Ours, not of the standard.
    static final String REFERS_TO_CAPTURE = "Claimtrail-Refers-To-Capture";

    /// The address that was asked for first, where redirects led to another one. Ours, not of the standard.
    static final String LINK = "Claimtrail-Link";

    private final StringBuilder text = new StringBuilder(600).append("WARC/1.1\r\n");
    private final String id = "<urn:uuid:" + UUID.randomUUID() + ">";

    WarcHead(String type, Instant at) {
        with("WARC-Type", type).with("WARC-Record-ID", id).with("WARC-Date", at.toString());
    }

    WarcHead(String type, Instant at, URI target) {
        this(type, at);
        with("WARC-Target-URI", target.toString());
    }

    String id() {
        return id;
    }

    WarcHead with(String name, String value) {
        text.append(name).append(": ").append(HttpHead.line(value)).append("\r\n");
        return this;
    }

    byte[] bytes(String contentType, long length) {
        with("Content-Type", contentType).with("Content-Length", Long.toString(length));
        return text.append("\r\n").toString().getBytes(StandardCharsets.UTF_8);
    }
}
