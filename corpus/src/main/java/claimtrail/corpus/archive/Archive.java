package claimtrail.corpus.archive;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// The folder of WARC files: append-only, one record compressed by itself, so that any record can be read alone.
///
/// Safe for use by several threads. Several processes may write to a folder at a time, each to files of its own.
public final class Archive implements AutoCloseable {

    private static final long ROLL_AT_BYTES = 512L << 20;

    private final ArchiveReader reader;
    private final ArchiveWriter writer;
    private final Map<Path, List<String>> leftOpen;

    private Archive(ArchiveReader reader, ArchiveWriter writer, Map<Path, List<String>> leftOpen) {
        this.reader = reader;
        this.writer = writer;
        this.leftOpen = Map.copyOf(leftOpen);
    }

    /// Opens the folder, and makes it where it is missing. Files that a killed process left open are mended: what
    /// was cut off in the middle is taken away, and the index completed.
    public static Archive open(Path folder, Clock clock) throws IOException {
        return open(folder, clock, ROLL_AT_BYTES);
    }

    /// As above, with the size at which the next file is begun.
    public static Archive open(Path folder, Clock clock, long rollAtBytes) throws IOException {
        Files.createDirectories(folder);
        var real = folder.toRealPath();
        LeftOpen.mendAll(real);
        return new Archive(
                new ArchiveReader(real), new ArchiveWriter(real, clock, rollAtBytes), LeftOpen.unadopted(real));
    }

    /// The captures in files that were left open: the process that wrote them may have been killed before it could
    /// tell anybody of them. They are named at each opening until [#adopted]; revisits are not among them.
    public List<String> leftOpen() {
        return leftOpen.values().stream().flatMap(List::stream).toList();
    }

    /// Says that whoever keeps count of the captures knows those that were left open.
    public void adopted() throws IOException {
        for (var list : leftOpen.keySet()) {
            Files.deleteIfExists(list);
        }
    }

    /// Writes the response and its line in the index, and returns when both are on disk.
    public Capture store(Response response) throws IOException {
        var place = writer.write(WarcRecords.pack(response));
        return new Capture(place.text(), response);
    }

    /// Notes that an address answered as it did before: with a 304, or with the same body again. The body is not
    /// kept twice.
    ///
    /// @param earlierCaptureId of the capture that has the body, or of another revisit of it
    /// @return the revisit as it will be read: with the earlier body
    public Capture revisit(Response response, String earlierCaptureId) throws IOException {
        var place = RecordPlace.parse(earlierCaptureId);
        var earlier = reader.record(place);
        if (earlier.isRevisit()) {
            place = RecordPlace.parse(earlier.field(WarcHead.REFERS_TO_CAPTURE));
            earlier = reader.record(place);
        }
        if (response.status() != 304 && !response.body().digest().equals(earlier.payloadDigest())) {
            throw new IllegalArgumentException("not the same body as " + earlierCaptureId);
        }
        var written = writer.write(WarcRecords.revisit(response, earlier, place));
        return reader.read(written.text());
    }

    /// Reads a capture again by its id.
    ///
    /// @throws IOException when the file or the record is not there, or cannot be read
    /// @see ArchiveReader#read
    public Capture read(String id) throws IOException {
        return reader.read(id);
    }

    /// The capture of an address that was newest at a moment, or is newest now.
    ///
    /// @see ArchiveReader#at
    public Optional<Capture> at(URI address, @Nullable Instant moment) throws IOException {
        return reader.at(address, moment);
    }

    /// Each time that an address answered, in order of time.
    public List<Visit> captures(URI address) throws IOException {
        return reader.captures(address);
    }

    /// Reads everything again and compares it with its digests and its index.
    ///
    /// @param progress is told of each file when it is done
    public Verification verify(Consumer<Verification.OfFile> progress) throws IOException {
        return reader.verify(progress);
    }

    @Override
    public void close() throws IOException {
        writer.close();
    }
}
