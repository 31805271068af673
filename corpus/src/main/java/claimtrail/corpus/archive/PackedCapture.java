package claimtrail.corpus.archive;

import java.time.Instant;

/// A capture that is ready to be written: its records, each compressed by itself, one after another.
final class PackedCapture {

    /// Nothing to write.
    static final PackedCapture NONE =
            new PackedCapture(new byte[0], new CdxjLine("", Instant.EPOCH, "", "", "", RecordPlace.NOT_YET, 0));

    private final byte[] bytes;
    private final CdxjLine line;

    /// @param line as it will stand in the index, but for the place
    PackedCapture(byte[] bytes, CdxjLine line) {
        this.bytes = bytes;
        this.line = line;
    }

    /// Not a copy.
    byte[] bytes() {
        return bytes;
    }

    CdxjLine line(RecordPlace place) {
        return new CdxjLine(line.address(), line.at(), line.mime(), line.status(), line.digest(), place, line.length());
    }
}
