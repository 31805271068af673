package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;

/// Finds where a record may begin in a WARC file that is not compressed.
final class RecordStart {

    private static final String VERSION = "\nWARC/1.";
    private static final int CHUNK = 1 << 20;

    private RecordStart() {}

    /// Offset of the first line after an offset that begins a record; -1 when there is none.
    static long after(long offset, FileChannel channel) throws IOException {
        for (var at = offset; at < channel.size(); at += CHUNK - VERSION.length()) {
            var buffer = ByteBuffer.allocate(CHUNK);
            var count = channel.read(buffer, at);
            var text = new String(buffer.array(), 0, Math.max(count, 0), StandardCharsets.ISO_8859_1);
            var found = text.indexOf(VERSION);
            if (found >= 0) {
                return at + found + 1;
            }
        }
        return -1;
    }
}
