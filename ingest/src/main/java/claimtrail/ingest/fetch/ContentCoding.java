package claimtrail.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/// Undoes a body's `Content-Encoding`, never making more bytes than allowed out of it.
final class ContentCoding {

    /// What a request says that it takes.
    static final String ACCEPTED = "gzip, deflate";

    private static final int MOST_LAYERS = 3;

    private ContentCoding() {}

    /// The plain bytes.
    ///
    /// @param fields the values of the `Content-Encoding` fields, in the order in which the codings were applied
    /// @throws BodyTooLarge when the plain bytes are more than `maxBytes`
    /// @throws IOException when the bytes are not what the field says
    static byte[] decode(byte[] body, List<String> fields, long maxBytes) throws IOException {
        var codings = fields.stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MOST_LAYERS) {
            throw new IOException("content codings upon content codings: " + codings);
        }
        var plain = body;
        for (var coding : codings.reversed()) {
            plain = decode(plain, coding, maxBytes);
        }
        return plain;
    }

    private static byte[] decode(byte[] body, String coding, long maxBytes) throws IOException {
        if (body.length == 0) {
            return body;
        }
        return switch (coding) {
            case "gzip", "x-gzip" -> looksGzipped(body) ? read(new GZIPInputStream(stream(body)), maxBytes) : body;
            case "deflate" -> inflate(body, maxBytes);
            default -> throw new IOException("a content coding that was not asked for: " + coding);
        };
    }

    /// Some servers send zlib's format (RFC 1950), as they should, some the bare one (RFC 1951).
    private static byte[] inflate(byte[] body, long maxBytes) throws IOException {
        boolean zlib =
                body.length > 1 && (body[0] & 0x0f) == 8 && (((body[0] & 0xff) << 8) | (body[1] & 0xff)) % 31 == 0;
        try (var inflater = new Inflater(!zlib)) {
            return read(new InflaterInputStream(stream(body), inflater), maxBytes);
        }
    }

    static boolean looksGzipped(byte[] body) {
        return body.length > 2 && body[0] == (byte) 0x1f && body[1] == (byte) 0x8b;
    }

    private static InputStream stream(byte[] body) {
        return new ByteArrayInputStream(body);
    }

    private static byte[] read(InputStream decoded, long maxBytes) throws IOException {
        try (decoded) {
            var plain = decoded.readNBytes((int) maxBytes + 1);
            if (plain.length > maxBytes) {
                throw new BodyTooLarge("the body unpacks to more than is read here");
            }
            return plain;
        }
    }
}
