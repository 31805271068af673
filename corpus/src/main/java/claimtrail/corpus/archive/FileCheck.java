package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Checks one WARC file with its index. Used once.
final class FileCheck {

    private final Path folder;
    private final String stem;
    private final String name;
    private final ArchiveReader reader;
    private final List<Verification.Fault> faults = new ArrayList<>();
    private final Map<Long, CdxjLine> found = new HashMap<>();
    private long records;
    private long captures;
    private long revisits;
    private long lastAt;

    FileCheck(Path folder, String stem, ArchiveReader reader) {
        this.folder = folder;
        this.stem = stem;
        this.name = stem + WarcFile.ENDING;
        this.reader = reader;
    }

    Verification.OfFile check() throws IOException {
        // Whether it is being written is asked first: a file that was finished meanwhile is only judged more mildly.
        var living = FileClaim.isTaken(folder, stem);
        var path = folder.resolve(name);
        var bytes = living ? writtenUntil() : Files.size(path);
        try (var members = new GzipMembers(path)) {
            new MemberScan(members, Integer.MAX_VALUE).each(0, bytes, this::part);
        }
        index(living, bytes);
        return new Verification.OfFile(name, records, captures, revisits, bytes, faults);
    }

    /// Until where a file that is being written has lines; what is after that is not promised to anybody yet.
    private long writtenUntil() throws IOException {
        return lines().stream()
                .flatMap(line -> CdxjLine.parse(line).stream())
                .mapToLong(CdxjLine::end)
                .max()
                .orElse(0);
    }

    private boolean part(long offset, MemberScan.Part part) {
        lastAt = offset;
        switch (part) {
            case MemberScan.Part.Damaged damaged -> fault(damaged.reason());
            case MemberScan.Part.TooLarge large -> fault("the record is too large to be read");
            case MemberScan.Part.Whole whole -> {
                records++;
                try {
                    record(whole);
                } catch (IOException failure) {
                    fault(String.valueOf(failure.getMessage()));
                }
            }
        }
        return true;
    }

    private void record(MemberScan.Part.Whole whole) throws IOException {
        var record = whole.record();
        compare(record.optional("WARC-Block-Digest"), record.block(), "block");
        if (record.isCapture()) {
            captures++;
            compare(record.optional("WARC-Payload-Digest"), record.payload(), "payload");
        }
        if (record.isRevisit()) {
            revisits++;
            target(record);
        }
        if (record.isCapture() || record.isRevisit()) {
            found.put(lastAt, record.line(new RecordPlace(name, lastAt), whole.end() - lastAt));
        }
    }

    private void compare(Optional<String> said, Payload bytes, String what) {
        if (said.isEmpty()) {
            fault("there is no digest of the " + what);
        } else if (said.get().startsWith(Digests.PREFIX) && !said.get().equals(Digests.PREFIX + bytes.digest())) {
            fault("the " + what + " is not what its digest says");
        }
    }

    private void target(StoredRecord revisit) throws IOException {
        var id = revisit.field(WarcHead.REFERS_TO_CAPTURE);
        try {
            var target = reader.record(RecordPlace.parse(id));
            if (!target.field("WARC-Record-ID").equals(revisit.field("WARC-Refers-To"))) {
                fault("it refers to " + id + ", which is another record");
            }
        } catch (IOException missing) {
            fault("it refers to " + id + ", which cannot be read: " + missing.getMessage());
        }
    }

    private void index(boolean living, long bytes) throws IOException {
        var lines = lines();
        if (!living && Files.notExists(folder.resolve(stem + WarcFile.LINES))) {
            fault("the file was left open: opening the archive mends it");
        } else if (!living && !sorted(lines)) {
            fault("its index is not sorted");
        }
        for (var text : lines) {
            var line = CdxjLine.parse(text);
            if (line.isEmpty()) {
                fault("its index has a line that is none: " + text);
            } else if (line.get().place().offset() < bytes) {
                line(line.get(), text);
            }
        }
        for (var missing : found.keySet()) {
            lastAt = missing;
            fault("its index has no line for this record");
        }
    }

    private void line(CdxjLine line, String text) {
        lastAt = line.place().offset();
        var record = found.remove(lastAt);
        if (record == null) {
            fault("its index has a line where there is no such record");
        } else if (!record.text().strip().equals(text)) {
            fault("its index says something else of this record");
        }
    }

    /// Of a file that is being written the working lines, of any other one the index.
    private List<String> lines() throws IOException {
        var finished = folder.resolve(stem + WarcFile.LINES);
        return CdxjFile.lines(Files.exists(finished) ? finished : folder.resolve(stem + WarcFile.WORKING_LINES));
    }

    private static boolean sorted(List<String> lines) {
        var last = new byte[0];
        for (var line : lines) {
            var bytes = line.getBytes(StandardCharsets.UTF_8);
            if (Arrays.compareUnsigned(last, bytes) > 0) {
                return false;
            }
            last = bytes;
        }
        return true;
    }

    private void fault(String what) {
        faults.add(new Verification.Fault(name, lastAt, what));
    }
}
