package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcWriter;

/// A WARC file that is being written, with its CDXJ index beside it.
///
/// The index has one line a record: the address as a sort-friendly key (SURT), the time, and a JSON object with what a
/// replay tool such as pywb asks for. It is in order of time; replay tools sort it.
final class WarcFile implements AutoCloseable {

    static final String ENDING = ".warc.gz";

    private final String name;
    private final FileChannel records;
    private final FileChannel lines;
    private final WarcWriter writer;

    private WarcFile(String name, FileChannel records, FileChannel lines, WarcWriter writer) {
        this.name = name;
        this.records = records;
        this.lines = lines;
        this.writer = writer;
    }

    static WarcFile create(Path folder, String stem) throws IOException {
        var name = stem + ENDING;
        var records = FileChannel.open(
                folder.resolve(name), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE, StandardOpenOption.READ);
        var lines = FileChannel.open(
                folder.resolve(stem + ".cdxj"), StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        var writer = new WarcWriter(records, WarcCompression.GZIP);
        writer.write(WarcRecords.info(name));
        return new WarcFile(name, records, lines, writer);
    }

    RecordPlace append(Response response) throws IOException {
        var place = new RecordPlace(name, records.position());
        writer.write(WarcRecords.record(response));
        records.force(false);
        var line = CdxjLine.of(response, place, records.position() - place.offset());
        lines.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
        lines.force(false);
        return place;
    }

    long length() throws IOException {
        return records.position();
    }

    @Override
    public void close() throws IOException {
        writer.close();
        lines.close();
    }
}
