package claimtrail.corpus.archive;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// Turns responses into WARC 1.1 records, compressed and ready to be written.
///
/// A web response is a `response` record, with a `request` record after it where it is known what was sent; an
/// imported file is a `resource`; what was there before is a `revisit`.
final class WarcRecords {

    static final String NOT_MODIFIED = "http://netpreserve.org/warc/1.1/revisit/server-not-modified";
    static final String SAME_PAYLOAD = "http://netpreserve.org/warc/1.1/revisit/identical-payload-digest";
    static final String ORIGINAL = "X-Archive-Orig-";

    private static final String HTTP_RESPONSE = "application/http;msgtype=response";
    private static final String HTTP_REQUEST = "application/http;msgtype=request";
    private static final byte[] NO_HEAD = {};
    private static final Payload NO_BODY = Payload.of(NO_HEAD);

    /// Fields about how the body was packed on the wire; it is kept unpacked, so they would no longer be true.
    private static final Set<String> WIRE_FIELDS =
            fieldNames("Transfer-Encoding", "Content-Encoding", "Content-Length");

    private WarcRecords() {}

    static byte[] info(String fileName, Instant at) throws IOException {
        var fields = Payload.ofText(String.join(
                "\r\n",
                "software: Claimtrail",
                "format: WARC File Format 1.1",
                "conformsTo: http://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/",
                ""));
        var head = new WarcHead("warcinfo", at).with("WARC-Filename", fileName);
        var out = new ByteArrayOutputStream();
        record(out, head, "application/warc-fields", NO_HEAD, fields);
        return out.toByteArray();
    }

    static PackedCapture pack(Response response) throws IOException {
        var head = new WarcHead(isWeb(response) ? "response" : "resource", response.at(), response.address())
                .with("WARC-Payload-Digest", Digests.PREFIX + response.body().digest());
        if (!isWeb(response)) {
            var type = response.header("Content-Type").orElse("application/octet-stream");
            var out = new ByteArrayOutputStream();
            record(out, head, type, NO_HEAD, response.body());
            return packed(
                    out,
                    out.size(),
                    response,
                    response.mediaType(),
                    response.body().digest());
        }
        var http = httpHead(response, Integer.toString(response.body().length()));
        return web(
                head,
                http,
                response.body(),
                response,
                response.mediaType(),
                response.body().digest());
    }

    /// A response that brought nothing new.
    ///
    /// @param earlier the record that has the body
    static PackedCapture revisit(Response response, StoredRecord earlier, RecordPlace place) throws IOException {
        var notModified = response.status() == 304;
        var digest = earlier.payloadDigest();
        var head = new WarcHead("revisit", response.at(), response.address())
                .with("WARC-Profile", notModified ? NOT_MODIFIED : SAME_PAYLOAD)
                .with("WARC-Refers-To", earlier.field("WARC-Record-ID"))
                .with("WARC-Refers-To-Target-URI", earlier.field("WARC-Target-URI"))
                .with("WARC-Refers-To-Date", earlier.field("WARC-Date"))
                .with(WarcHead.REFERS_TO_CAPTURE, place.text())
                .with("WARC-Payload-Digest", Digests.PREFIX + digest);
        var http = httpHead(
                response, notModified ? null : Integer.toString(response.body().length()));
        return web(head, http, NO_BODY, response, CdxjLine.REVISIT, digest);
    }

    static boolean isWeb(Response response) {
        var scheme = response.address().getScheme();
        return "http".equalsIgnoreCase(scheme) || "https".equalsIgnoreCase(scheme);
    }

    private static PackedCapture web(
            WarcHead head, HttpHead http, Payload body, Response response, String mime, String digest)
            throws IOException {
        var request = response.request();
        if (request != null && !request.link().equals(response.address())) {
            head.with(WarcHead.LINK, request.link().toString());
        }
        var out = new ByteArrayOutputStream(4096 + body.length() / 2);
        record(out, head, HTTP_RESPONSE, http.bytes(), body);
        var length = out.size();
        if (request != null) {
            var sent = new WarcHead("request", response.at(), response.address()).with("WARC-Concurrent-To", head.id());
            record(
                    out,
                    sent,
                    HTTP_REQUEST,
                    requestHead(response.address(), request).bytes(),
                    NO_BODY);
        }
        return packed(out, length, response, mime, digest);
    }

    private static PackedCapture packed(
            ByteArrayOutputStream out, int length, Response response, String mime, String digest) {
        return new PackedCapture(
                out.toByteArray(),
                new CdxjLine(
                        response.address().toString(),
                        response.at(),
                        mime,
                        Integer.toString(response.status()),
                        Digests.PREFIX + digest,
                        RecordPlace.NOT_YET,
                        length));
    }

    private static void record(ByteArrayOutputStream out, WarcHead head, String type, byte[] start, Payload rest)
            throws IOException {
        var digest = start.length == 0
                ? Digests.PREFIX + rest.digest()
                : Digests.named(digesting -> {
                    digesting.update(start);
                    rest.addTo(digesting);
                });
        head.with("WARC-Block-Digest", digest);
        MemberOutput.write(out, head.bytes(type, (long) start.length + rest.length()), start, rest);
    }

    private static HttpHead httpHead(Response response, @Nullable String length) {
        var headers = new ArrayList<Header>();
        for (var header : response.headers()) {
            headers.add(
                    WIRE_FIELDS.contains(header.name())
                            ? new Header(ORIGINAL + header.name(), header.value())
                            : header);
        }
        if (length != null) {
            headers.add(new Header("Content-Length", length));
        }
        return new HttpHead("HTTP/1.1 " + response.status() + " ", headers);
    }

    private static HttpHead requestHead(URI address, Request request) {
        var path = address.getRawPath() == null || address.getRawPath().isEmpty() ? "/" : address.getRawPath();
        var query = address.getRawQuery() == null ? "" : "?" + address.getRawQuery();
        return new HttpHead("GET " + path + query + " HTTP/1.1", request.headers());
    }

    private static Set<String> fieldNames(String... names) {
        var set = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        set.addAll(List.of(names));
        return set;
    }
}
