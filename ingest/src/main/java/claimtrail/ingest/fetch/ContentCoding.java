package claimtrail.ingest.fetch;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/// Undoes a body's `Content-Encoding`, never making more bytes than allowed out of it.
///
/// Each layer is bounded by itself: an inner one may be a bomb though what it holds is small.
final class ContentCoding {

    /// What a request says that it takes.
    static final String ACCEPTED = "gzip, deflate, br";

    private static final int MOST_LAYERS = 3;

    private ContentCoding() {}

    /// The plain bytes.
    ///
    /// A body that is called gzip and does not begin like it is taken as it is, as browsers do. What is cut or
    /// makes no sense within its coding is no page.
    ///
    /// @param fields the values of the `Content-Encoding` fields, in the order in which the codings were applied
    /// @throws Unwanted when the plain bytes are more than `maxBytes`
    /// @throws IOException when the bytes are not what the field says
    static byte[] decode(byte[] body, List<String> fields, long maxBytes) throws IOException {
        if (fields.isEmpty() || body.length == 0) {
            return body;
        }
        var codings = fields.stream()
                .flatMap(field -> Arrays.stream(field.split(",")))
                .map(coding -> coding.strip().toLowerCase(Locale.ROOT))
                .filter(coding -> !coding.isEmpty() && !coding.equals("identity"))
                .toList();
        if (codings.size() > MOST_LAYERS) {
            throw new IOException("more than " + MOST_LAYERS + " content codings upon each other");
        }
        var plain = body;
        for (var coding : codings.reversed()) {
            plain = undone(plain, coding, maxBytes);
        }
        return plain;
    }

    private static byte[] undone(byte[] body, String coding, long maxBytes) throws IOException {
        try {
            return switch (coding) {
                case "gzip", "x-gzip" ->
                    looksGzipped(body) ? read(new GZIPInputStream(stream(body), 8_192), maxBytes) : body;
                case "deflate" -> inflate(body, maxBytes);
                case "br" -> read(new BrotliInputStream(stream(body)), maxBytes);
                default -> throw new UnsupportedOperationException(coding);
            };
        } catch (Unwanted unwanted) {
            throw unwanted;
        } catch (UnsupportedOperationException unknown) {
            throw new IOException("a content coding that was not asked for: " + coding, unknown);
        } catch (EOFException cut) {
            throw new IOException("the body breaks off within its content coding " + coding, cut);
        } catch (IOException | IllegalStateException | IndexOutOfBoundsException broken) {
            // The brotli decoder reports some broken input unchecked.
            throw new IOException("the body is not in the content coding " + coding + " that it is said to be", broken);
        }
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
                throw new Unwanted("a body that unpacks to more than " + maxBytes + " bytes");
            }
            return plain;
        }
    }
}
