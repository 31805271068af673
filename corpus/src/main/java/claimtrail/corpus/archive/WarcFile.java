package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A WARC file that is being written, with the lines of its CDXJ index beside it.
///
/// While it is open its lines are in the order of its records in a file of another ending; when it is closed they
/// are sorted into the index itself, which replay tools such as pywb use as it is. For one thread at a time.
///
/// It writes through `RandomAccessFile`, for a channel would be closed for everybody when one thread is interrupted.
final class WarcFile implements AutoCloseable {

    static final String ENDING = ".warc.gz";
    static final String LINES = ".cdxj";
    static final String WORKING_LINES = ".cdxj.open";

    private final Path folder;
    private final String stem;
    private final FileClaim claim;
    private final RandomAccessFile records;
    private final RandomAccessFile lines;
    private long length;

    private WarcFile(Path folder, String stem, FileClaim claim, RandomAccessFile records, RandomAccessFile lines) {
        this.folder = folder;
        this.stem = stem;
        this.claim = claim;
        this.records = records;
        this.lines = lines;
    }

    /// Begins a file; empty when the name is taken.
    static Optional<WarcFile> create(Path folder, String stem, Instant at) throws IOException {
        var claim = FileClaim.take(folder, stem);
        if (claim.isEmpty()) {
            return Optional.empty();
        }
        if (exists(folder, stem)) {
            claim.get().close();
            return Optional.empty();
        }
        try {
            var lines =
                    new RandomAccessFile(folder.resolve(stem + WORKING_LINES).toFile(), "rw");
            var records = new RandomAccessFile(folder.resolve(stem + ENDING).toFile(), "rw");
            var file = new WarcFile(folder, stem, claim.get(), records, lines);
            file.begin(at);
            return Optional.of(file);
        } catch (IOException failure) {
            Files.deleteIfExists(folder.resolve(stem + ENDING));
            Files.deleteIfExists(folder.resolve(stem + WORKING_LINES));
            claim.get().close();
            throw failure;
        }
    }

    /// Writes captures and their lines, and returns where they are when all of it is on disk.
    List<RecordPlace> append(List<PackedCapture> captures) throws IOException {
        var places = new ArrayList<RecordPlace>();
        var text = new StringBuilder();
        for (var capture : captures) {
            var place = new RecordPlace(stem + ENDING, length);
            records.write(capture.bytes());
            length += capture.bytes().length;
            places.add(place);
            text.append(capture.line(place).text());
        }
        records.getFD().sync();
        lines.write(text.toString().getBytes(StandardCharsets.UTF_8));
        lines.getFD().sync();
        return places;
    }

    long length() {
        return length;
    }

    /// Sorts the lines into the index.
    @Override
    public void close() throws IOException {
        records.close();
        lines.close();
        try (claim) {
            CdxjFile.finish(folder, stem, CdxjFile.lines(folder.resolve(stem + WORKING_LINES)));
        }
    }

    /// Leaves the file as a killed process would, after a failure: the next opening of the archive mends it.
    void abandon() throws IOException {
        try (records;
                lines) {
            claim.leave();
        }
    }

    private void begin(Instant at) throws IOException {
        var info = WarcRecords.info(stem + ENDING, at);
        records.write(info);
        length = info.length;
        records.getFD().sync();
        Disk.syncFolder(folder);
    }

    private static boolean exists(Path folder, String stem) {
        return Files.exists(folder.resolve(stem + ENDING))
                || Files.exists(folder.resolve(stem + LINES))
                || Files.exists(folder.resolve(stem + WORKING_LINES));
    }
}
