package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Predicate;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// A WARC file that somebody else wrote: compressed by records, as a whole, or not.
public record ForeignWarc(Path file) {

    private static final int MOST_HEAD = 64 << 10;

    /// Takes each response or resource in turn, until the taker says `false`. Bodies are given without their transfer
    /// and content codings. What is too large or cannot be read is left out and named in the result, and so is how
    /// many revisits there were; records that are no responses are passed over.
    ///
    /// @return what was left out, and why
    /// @throws IOException when this is no WARC file, or the disk fails
    public List<String> each(int mostBytes, Predicate<Response> taker) throws IOException {
        var taking = new ForeignRecords(mostBytes, taker);
        if (!isGzip()) {
            plain(taking);
        } else if (isCompressedByRecord(mostBytes)) {
            members(taking, mostBytes);
        } else {
            stream(taking);
        }
        if (taking.records() == 0) {
            throw new IOException(file.getFileName() + " has no WARC record that can be read");
        }
        return taking.leftOut();
    }

    private boolean isGzip() throws IOException {
        try (var in = Files.newInputStream(file)) {
            return in.read() == 0x1f && in.read() == 0x8b;
        }
    }

    /// Whether the first member ends where the first record does. Where either is damaged, that is likely.
    private boolean isCompressedByRecord(int mostBytes) throws IOException {
        try (var members = new GzipMembers(file)) {
            if (!(members.at(0, bound(mostBytes)) instanceof GzipMembers.Found.Member member)) {
                return members.next(1).isPresent();
            }
            var text = HttpHead.in(member.content().array());
            var length = text.head().first("Content-Length").orElse("");
            return !length.matches("\\d{1,18}")
                    || !member.whole()
                    || member.content().length() <= text.bodyAt() + Long.parseLong(length) + 4;
        }
    }

    private void members(ForeignRecords taking, int mostBytes) throws IOException {
        try (var members = new GzipMembers(file)) {
            var scan = new MemberScan(members, bound(mostBytes));
            scan.each(0, members.length(), (offset, part) -> switch (part) {
                case MemberScan.Part.Whole whole -> taking.take(whole.record());
                case MemberScan.Part.TooLarge large ->
                    taking.tooLarge(HttpHead.in(large.start().array()).head());
                case MemberScan.Part.Damaged damaged -> taking.damaged(offset, damaged.reason());
            });
        }
    }

    private void stream(ForeignRecords taking) throws IOException {
        try (var in = new GZIPInputStream(Files.newInputStream(file));
                var reader = new WarcReader(Channels.newChannel(in))) {
            each(reader, 0, taking);
        }
    }

    /// Reads an uncompressed file; after what cannot be read it goes on at the next line that begins a record.
    private void plain(ForeignRecords taking) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var from = 0L;
            while (from >= 0) {
                var reader = new WarcReader(channel.position(from));
                from = each(reader, from, taking) ? -1 : RecordStart.after(from + reader.position(), channel);
            }
        } catch (IOException noWarc) {
            if (taking.records() == 0) {
                throw noWarc;
            }
        }
    }

    /// Reads until the end, or until the taker has enough.
    ///
    /// @return whether it came so far; else something could not be read
    private static boolean each(WarcReader reader, long from, ForeignRecords taking) {
        try {
            for (var next = reader.next(); next.isPresent(); next = reader.next()) {
                if (!take(next.get(), taking)) {
                    return true;
                }
            }
            return true;
        } catch (IOException | IllegalArgumentException damaged) {
            taking.damaged(from + reader.position(), String.valueOf(damaged.getMessage()));
            return false;
        }
    }

    private static boolean take(WarcRecord record, ForeignRecords taking) throws IOException {
        if (record.body().size() > taking.mostBytes() + (long) MOST_HEAD) {
            return taking.tooLarge(record);
        }
        var block = record.body().stream().readAllBytes();
        if (block.length < record.body().size()) {
            throw new IOException("the file ends in the middle of a record");
        }
        return taking.take(new StoredRecord(record, Payload.handedOver(block)));
    }

    private static int bound(int mostBytes) {
        return (int) Math.min((long) mostBytes + MOST_HEAD, Integer.MAX_VALUE - 8);
    }
}
