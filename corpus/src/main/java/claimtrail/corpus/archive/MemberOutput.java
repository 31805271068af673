package claimtrail.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/// Writes gzip members (RFC 1952), each a record compressed by itself.
final class MemberOutput {

    /// Half the time of level 3 for pages that become 2 % larger, and a page is kept while its host waits.
    private static final int LEVEL = 1;

    private static final byte[] START = {0x1f, (byte) 0x8b, Deflater.DEFLATED, 0, 0, 0, 0, 0, 0, (byte) 0xff};
    private static final byte[] RECORD_END = {'\r', '\n', '\r', '\n'};

    /// A deflater is a quarter of a megabyte that takes longer to make than a small record to compress.
    private static final ConcurrentLinkedQueue<Deflater> IDLE = new ConcurrentLinkedQueue<>();

    private final Deflater deflater;
    private final CRC32 check = new CRC32();
    private final ByteArrayOutputStream out;
    private final byte[] packed = new byte[8192];

    private MemberOutput(Deflater deflater, ByteArrayOutputStream out) {
        this.deflater = deflater;
        this.out = out;
    }

    /// Writes a record as a member of its own.
    static void write(ByteArrayOutputStream out, byte[] head, byte[] block, Payload rest) {
        var idle = IDLE.poll();
        var deflater = idle == null ? new Deflater(LEVEL, true) : idle;
        new MemberOutput(deflater, out).member(head, block, rest.array(), RECORD_END);
        deflater.reset();
        IDLE.add(deflater);
    }

    private void member(byte[]... parts) {
        out.writeBytes(START);
        var length = 0;
        for (var part : parts) {
            check.update(part);
            length += part.length;
            deflater.setInput(part);
            while (!deflater.needsInput()) {
                take();
            }
        }
        deflater.finish();
        while (!deflater.finished()) {
            take();
        }
        number((int) check.getValue());
        number(length);
    }

    private void take() {
        var length = deflater.deflate(packed);
        out.write(packed, 0, length);
    }

    /// Four bytes, the least significant first.
    private void number(int number) {
        for (var shift = 0; shift < 32; shift += 8) {
            out.write(number >>> shift);
        }
    }
}
