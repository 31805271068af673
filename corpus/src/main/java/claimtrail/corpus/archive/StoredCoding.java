package claimtrail.corpus.archive;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.InflaterInputStream;

/// Undoes the transfer and content codings of a response that was stored as it went over the wire.
///
/// The fields of a head often speak of codings that the crawler had already undone, and of lengths before that; so
/// the bytes decide: what does not look chunked or compressed is taken as it is, up to the end of the record.
final class StoredCoding {

    private StoredCoding() {}

    /// @throws IOException when the coding is not known or the body cannot be decoded
    static Payload decode(HttpHead head, Payload body, int most) throws IOException {
        var plain = body;
        if (says(head, "Transfer-Encoding", "chunked")) {
            plain = dechunked(body.array()).orElse(body);
        }
        var bytes = plain.array();
        if (says(head, "Content-Encoding", "br") || says(head, "Content-Encoding", "zstd")) {
            throw new IOException(
                    "its content coding is " + head.first("Content-Encoding").orElse(""));
        }
        if (bytes.length > 2 && bytes[0] == 0x1f && bytes[1] == (byte) 0x8b && says(head, "Content-Encoding", "gzip")) {
            return bounded(new GZIPInputStream(plain.stream()), most);
        }
        if (bytes.length > 2 && (bytes[0] & 0x0f) == 8 && says(head, "Content-Encoding", "deflate")) {
            return bounded(new InflaterInputStream(plain.stream()), most);
        }
        return plain;
    }

    /// One byte more than the bound tells that there is more.
    private static Payload bounded(InputStream stream, int most) throws IOException {
        try (stream) {
            return Payload.handedOver(stream.readNBytes(most == Integer.MAX_VALUE ? most : most + 1));
        }
    }

    /// Empty when these are no chunks. A last chunk that is cut off counts as far as it goes.
    private static Optional<Payload> dechunked(byte[] bytes) throws IOException {
        var in = new ByteArrayInputStream(bytes);
        var out = new ByteArrayOutputStream(bytes.length);
        for (var size = size(line(in)); size != 0; size = size(line(in))) {
            if (size < 0) {
                return out.size() == 0 ? Optional.empty() : Optional.of(Payload.handedOver(out.toByteArray()));
            }
            out.write(in.readNBytes(size));
            line(in);
        }
        return Optional.of(Payload.handedOver(out.toByteArray()));
    }

    private static int size(String line) {
        var digits = line.split(";", 2)[0].strip();
        return digits.matches("[0-9a-fA-F]{1,7}") ? Integer.parseInt(digits, 16) : -1;
    }

    private static String line(ByteArrayInputStream in) {
        var text = new StringBuilder();
        for (var next = in.read(); next >= 0 && next != '\n' && text.length() < 200; next = in.read()) {
            text.append((char) next);
        }
        return text.toString();
    }

    private static boolean says(HttpHead head, String name, String coding) {
        return head.first(name)
                .map(value -> value.toLowerCase(Locale.ROOT).contains(coding))
                .orElse(false);
    }
}
