package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcDigest;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResource;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.Warcinfo;

/// Turns responses into WARC records and back. A web response is a `response` record, an imported file a `resource`.
final class WarcRecords {

    private static final MediaType UNKNOWN = MediaType.parse("application/octet-stream");

    /// Fields about how the body was packed on the wire; it is kept unpacked, so they would no longer be true.
    private static final Set<String> WIRE_FIELDS =
            fieldNames("Transfer-Encoding", "Content-Encoding", "Content-Length");

    private WarcRecords() {}

    static WarcRecord info(String fileName) throws IOException {
        return new Warcinfo.Builder()
                .filename(fileName)
                .fields(Map.of("software", List.of("Claimtrail"), "format", List.of("WARC File Format 1.1")))
                .build();
    }

    static WarcRecord record(Response response) throws IOException {
        var body = response.body().bytes();
        if (!isWeb(response)) {
            return new WarcResource.Builder(response.address())
                    .date(response.at())
                    .body(typeOf(response), body)
                    .payloadDigest(new WarcDigest("sha256", response.body().digest()))
                    .build();
        }
        var http = new HttpResponse.Builder(response.status(), "");
        for (var header : response.headers()) {
            if (WIRE_FIELDS.contains(header.name())) {
                http.addHeader("X-Archive-Orig-" + header.name(), header.value());
            } else {
                http.addHeader(header.name(), header.value());
            }
        }
        http.body(null, body);
        return new WarcResponse.Builder(response.address())
                .date(response.at())
                .body(http.build())
                .payloadDigest(new WarcDigest("sha256", response.body().digest()))
                .build();
    }

    static Response read(FileChannel channel, RecordPlace place) throws IOException {
        var reader = new WarcReader(channel.position(place.offset()));
        var record = reader.next().orElseThrow(() -> new IOException("no record at " + place.text()));
        return switch (record) {
            case WarcResponse response -> response(response, whole(response.http().body().stream()));
            case WarcResource resource -> resource(resource, whole(resource.body().stream()));
            default -> throw new IOException("no response at " + place.text() + " but a " + record.type());
        };
    }

    static Response response(WarcResponse record, Payload body) throws IOException {
        var headers = new ArrayList<Header>();
        record.http().headers().map().forEach((name, values) -> {
            if (!name.equalsIgnoreCase("Content-Length")) {
                var original = name.replaceFirst("(?i)^X-Archive-Orig-", "");
                values.forEach(value -> headers.add(new Header(original, value)));
            }
        });
        return new Response(record.targetURI(), record.http().status(), headers, body, record.date());
    }

    static Response resource(WarcResource record, Payload body) throws IOException {
        var type = new Header("Content-Type", record.contentType().toString());
        return new Response(record.targetURI(), 200, List.of(type), body, record.date());
    }

    private static Payload whole(InputStream body) throws IOException {
        return Payload.of(body.readAllBytes());
    }

    private static boolean isWeb(Response response) {
        var scheme = response.address().getScheme();
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static MediaType typeOf(Response response) {
        return response.header("Content-Type").map(MediaType::parseLeniently).orElse(UNKNOWN);
    }

    private static Set<String> fieldNames(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
