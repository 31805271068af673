package claimtrail.ingest.extract;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/// Bodies that were saved compressed.
final class Gzip {

    private Gzip() {}

    static boolean is(byte[] bytes) {
        return bytes.length > 2 && bytes[0] == 0x1F && bytes[1] == (byte) 0x8B;
    }

    /// The content, or nothing where it is broken or longer than the limit.
    static Optional<byte[]> content(byte[] bytes, int limit) {
        try (var in = new GZIPInputStream(new ByteArrayInputStream(bytes))) {
            var content = in.readNBytes(limit + 1);
            return content.length > limit ? Optional.empty() : Optional.of(content);
        } catch (IOException broken) {
            return Optional.empty();
        }
    }
}
