package claimtrail.corpus.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import org.netpreserve.jwarc.URIs;
import org.netpreserve.jwarc.WarcRecord;

/// Takes the responses out of the records of a foreign file, and notes what is left out. Used once.
final class ForeignRecords {

    private final int mostBytes;
    private final Predicate<Response> taker;
    private final List<String> leftOut = new ArrayList<>();
    private int records;
    private int revisits;

    ForeignRecords(int mostBytes, Predicate<Response> taker) {
        this.mostBytes = mostBytes;
        this.taker = taker;
    }

    int mostBytes() {
        return mostBytes;
    }

    /// How many records could be read.
    int records() {
        return records;
    }

    List<String> leftOut() {
        var all = new ArrayList<>(leftOut);
        if (revisits > 0) {
            all.add(revisits + " revisit records: their pages are in other records");
        }
        return all;
    }

    boolean take(StoredRecord record) {
        records++;
        if (record.isRevisit()) {
            revisits++;
        }
        if (!isPage(record)) {
            return true;
        }
        try {
            return taker.test(response(record));
        } catch (IOException | IllegalArgumentException unreadable) {
            leftOut.add(target(record) + ": " + unreadable.getMessage());
            return true;
        }
    }

    boolean tooLarge(HttpHead head) {
        return tooLarge(
                head.first("WARC-Type").orElse(""),
                head.first("WARC-Target-URI").orElse("a record"));
    }

    boolean tooLarge(WarcRecord record) {
        return tooLarge(record.type(), record.headers().first("WARC-Target-URI").orElse("a record"));
    }

    boolean damaged(long offset, String reason) {
        leftOut.add("damaged at offset " + offset + ": " + reason);
        return true;
    }

    private boolean tooLarge(String type, String target) {
        records++;
        if (type.equals("response") || type.equals("resource")) {
            leftOut.add(target + ": larger than " + mostBytes + " bytes");
        }
        return true;
    }

    private Response response(StoredRecord record) throws IOException {
        var address = URIs.parseLeniently(target(record));
        if (!record.isHttp()) {
            var type =
                    new Header("Content-Type", record.optional("Content-Type").orElse("application/octet-stream"));
            return new Response(address, 200, List.of(type), bounded(record.block()), record.at());
        }
        var head = record.http();
        var status = head.status().orElseThrow(() -> new IOException("no HTTP response in it"));
        var body = bounded(StoredCoding.decode(head, record.payload(), mostBytes));
        var headers = head.headers().stream()
                .filter(header -> !header.name().equalsIgnoreCase("Content-Length"))
                .toList();
        return new Response(address, status, headers, body, record.at());
    }

    private Payload bounded(Payload body) throws IOException {
        if (body.length() > mostBytes) {
            throw new IOException("larger than " + mostBytes + " bytes");
        }
        return body;
    }

    /// Other responses are those of name servers and the like.
    private static boolean isPage(StoredRecord record) {
        return record.type().equals("resource") || (record.type().equals("response") && record.isHttp());
    }

    /// The address, without the angle brackets of older files.
    private static String target(StoredRecord record) {
        return record.optional("WARC-Target-URI").orElse("").replaceAll("^<|>$", "");
    }
}
