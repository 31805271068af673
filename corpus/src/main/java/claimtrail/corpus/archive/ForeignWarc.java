package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;

/// A WARC file that somebody else wrote.
public record ForeignWarc(Path file) {

    /// Takes each response or resource in turn, until the taker says `false`. Other records, responses larger than the
    /// bound, and records that cannot be read are left out and named in the result.
    ///
    /// @return what was left out, and why
    /// @throws IOException when the file is no WARC file or ends in the middle of a record
    public List<String> each(int mostBytes, Predicate<Response> taker) throws IOException {
        var leftOut = new ArrayList<String>();
        try (var reader = new WarcReader(file)) {
            for (var record = reader.next(); record.isPresent(); record = reader.next()) {
                var response = switch (record.get()) {
                    case WarcResponse found
                    when found.http().body().size() > mostBytes -> {
                        leftOut.add(found.target() + ": larger than " + mostBytes + " bytes");
                        yield null;
                    }
                    case WarcResponse found ->
                        WarcRecords.response(found, body(found.http().body().stream(), mostBytes));
                    case WarcResource found -> WarcRecords.resource(found, body(found.body().stream(), mostBytes));
                    default -> null;
                };
                if (response != null && !taker.test(response)) {
                    break;
                }
            }
        } catch (IllegalArgumentException notAnAddress) {
            throw new IOException(file + " holds a record without a proper address", notAnAddress);
        }
        return leftOut;
    }

    private static Payload body(InputStream stream, int mostBytes) throws IOException {
        return Payload.of(stream.readNBytes(mostBytes));
    }
}
