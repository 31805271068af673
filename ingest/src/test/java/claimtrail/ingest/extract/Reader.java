package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.corpus.document.Document;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/// Reads texts and bytes in tests.
final class Reader {

    private Reader() {}

    static Document page(String address, String html) {
        return document(address, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8), Hints.of(address));
    }

    static Document file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    static Document file(String name, byte[] bytes) {
        return document("file:x", "", bytes, Hints.of(name));
    }

    static Document document(String address, String contentType, byte[] bytes, Hints hints) {
        return assertInstanceOf(Extraction.Extracted.class, extraction(address, contentType, bytes, hints))
                .document();
    }

    static Extraction extraction(String name, byte[] bytes) {
        return extraction("file:x", "", bytes, Hints.of(name));
    }

    static Extraction extraction(String address, String contentType, byte[] bytes, Hints hints) {
        var headers = contentType.isEmpty() ? List.<Header>of() : List.of(new Header("Content-Type", contentType));
        var response = new Response(URI.create(address), 200, headers, Payload.of(bytes), Instant.EPOCH);
        try (var extractor = new Extractor()) {
            return extractor.extract(Capture.unarchived(response), hints);
        }
    }
}
