package claimtrail.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.util.OptionalLong;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/// The gzip members of a file (RFC 1952), each found by its offset. For one thread at a time.
final class GzipMembers implements Closeable {

    private static final int CHUNK = 32 << 10;
    private static final int TRAILER = 8;

    private final RandomAccessFile file;
    private final byte[] input = new byte[CHUNK];

    GzipMembers(Path path) throws IOException {
        this.file = new RandomAccessFile(path.toFile(), "r");
    }

    /// What there is at an offset.
    sealed interface Found {
        /// A member whose checksum is right.
        ///
        /// @param end where the next one begins
        /// @param content its bytes, unpacked; only the first ones when there are more than were asked for
        /// @param whole whether these are all
        record Member(long end, Payload content, boolean whole) implements Found {}

        record Broken(String reason) implements Found {}

        record End() implements Found {}
    }

    /// Unpacks the member at an offset.
    Found at(long offset, int most) throws IOException {
        if (offset >= file.length()) {
            return new Found.End();
        }
        file.seek(offset);
        var inflater = new Inflater(true);
        try {
            var header = header();
            return header < 0 ? new Found.Broken("no gzip header") : unpack(offset + header, inflater, most);
        } catch (DataFormatException damaged) {
            return new Found.Broken("compressed data is damaged");
        } finally {
            inflater.end();
        }
    }

    /// The next offset at or after this one where a member may begin.
    OptionalLong next(long from) throws IOException {
        for (var at = from; at < file.length(); at += CHUNK - 2) {
            file.seek(at);
            var count = fill();
            for (var i = 0; i + 2 < count; i++) {
                if (input[i] == 0x1f && input[i + 1] == (byte) 0x8b && input[i + 2] == 8) {
                    return OptionalLong.of(at + i);
                }
            }
        }
        return OptionalLong.empty();
    }

    long length() throws IOException {
        return file.length();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }

    private Found unpack(long from, Inflater inflater, int most) throws IOException, DataFormatException {
        file.seek(from);
        var content = new ByteArrayOutputStream(CHUNK);
        var crc = new CRC32();
        var output = new byte[CHUNK];
        while (!inflater.finished()) {
            if (inflater.needsInput()) {
                var count = file.read(input);
                if (count < 0) {
                    return new Found.Broken("the file ends in the middle of a record");
                }
                inflater.setInput(input, 0, count);
            }
            var count = inflater.inflate(output);
            crc.update(output, 0, count);
            content.write(output, 0, Math.min(count, most - content.size()));
        }
        return checked(from + inflater.getBytesRead(), crc, inflater.getBytesWritten(), content);
    }

    private Found checked(long trailer, CRC32 crc, long size, ByteArrayOutputStream content) throws IOException {
        if (trailer + TRAILER > file.length()) {
            return new Found.Broken("the file ends in the middle of a record");
        }
        file.seek(trailer);
        var sum = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        var length = Integer.toUnsignedLong(Integer.reverseBytes(file.readInt()));
        if (sum != crc.getValue() || length != (size & 0xffffffffL)) {
            return new Found.Broken("the gzip checksum is wrong");
        }
        return new Found.Member(trailer + TRAILER, Payload.handedOver(content.toByteArray()), content.size() == size);
    }

    /// Length of the member's header; -1 when there is none.
    private int header() throws IOException {
        var count = fill();
        if (count < 10 || input[0] != 0x1f || input[1] != (byte) 0x8b || input[2] != 8) {
            return -1;
        }
        var flags = input[3];
        var at = 10;
        if ((flags & 4) != 0) {
            at += 2 + (input[10] & 0xff) + ((input[11] & 0xff) << 8);
        }
        for (var text = (flags & 8) / 8 + (flags & 16) / 16; text > 0; text--) {
            while (at < count && input[at] != 0) {
                at++;
            }
            at++;
        }
        at += (flags & 2);
        return at < count ? at : -1;
    }

    private int fill() throws IOException {
        return Math.max(file.read(input), 0);
    }
}
