package claimtrail.corpus.archive;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;

/// One record as it was read from a file.
record StoredRecord(WarcRecord head, Payload block) {

    /// Reads the record that a member holds.
    ///
    /// @throws IOException when it holds none, or less than a whole one
    static StoredRecord in(Payload member) throws IOException {
        try {
            var reader = new WarcReader(member.stream());
            var record = reader.next().orElseThrow(() -> new IOException("no record"));
            var length =
                    record.headers().sole("Content-Length").map(Long::valueOf).orElse(-1L);
            var block = record.body().stream().readAllBytes();
            if (block.length != length) {
                throw new IOException("Content-Length is " + length + " but the block has " + block.length + " bytes");
            }
            return new StoredRecord(record, Payload.handedOver(block));
        } catch (IllegalArgumentException | UncheckedIOException damaged) {
            throw new IOException("no proper record: " + damaged.getMessage(), damaged);
        }
    }

    String type() {
        return head.type();
    }

    boolean isCapture() {
        return type().equals("response") || type().equals("resource");
    }

    boolean isRevisit() {
        return type().equals("revisit");
    }

    boolean isHttp() {
        return head.headers()
                .first("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).startsWith("application/http"))
                .orElse(false);
    }

    Optional<String> optional(String name) {
        return head.headers().first(name);
    }

    String field(String name) throws IOException {
        return optional(name).orElseThrow(() -> new IOException("the record has no " + name));
    }

    /// SHA-256 of the payload, in hexadecimal digits.
    String payloadDigest() throws IOException {
        return field("WARC-Payload-Digest").replace(Digests.PREFIX, "");
    }

    URI address() throws IOException {
        return uri(field("WARC-Target-URI"));
    }

    Instant at() {
        return head.date();
    }

    HttpHead http() {
        return HttpHead.in(block.array()).head();
    }

    /// The body of the response, or of the file.
    Payload payload() {
        if (!isHttp()) {
            return block;
        }
        var from = HttpHead.in(block.array()).bodyAt();
        return Payload.handedOver(Arrays.copyOfRange(block.array(), from, block.length()));
    }

    /// The response that this record keeps.
    ///
    /// @param request as the record after it has it
    Response response(@Nullable Request request) throws IOException {
        if (!isHttp()) {
            var type = new Header("Content-Type", field("Content-Type"));
            return new Response(address(), 200, List.of(type), block, at(), null);
        }
        var http = http();
        var status = http.status().orElseThrow(() -> new IOException("no HTTP status"));
        return new Response(address(), status, cameWith(http), payload(), at(), request);
    }

    /// What was asked, with what was sent as the request's record has it.
    @Nullable Request request(@Nullable StoredRecord sent) throws IOException {
        var link = optional(WarcHead.LINK);
        if (sent == null) {
            return link.isEmpty() ? null : new Request(uri(link.get()), List.of());
        }
        return new Request(
                link.isEmpty() ? address() : uri(link.get()), sent.http().headers());
    }

    CdxjLine line(RecordPlace place, long length) throws IOException {
        var response = response(null);
        return new CdxjLine(
                field("WARC-Target-URI"),
                at(),
                isRevisit() ? CdxjLine.REVISIT : response.mediaType(),
                Integer.toString(response.status()),
                Digests.PREFIX + payloadDigest(),
                place,
                length);
    }

    private static List<Header> cameWith(HttpHead http) {
        var headers = new ArrayList<Header>();
        for (var header : http.headers()) {
            if (header.name().startsWith(WarcRecords.ORIGINAL)) {
                headers.add(new Header(header.name().substring(WarcRecords.ORIGINAL.length()), header.value()));
            } else if (!header.name().equalsIgnoreCase("Content-Length")) {
                headers.add(header);
            }
        }
        return headers;
    }

    private static URI uri(String text) throws IOException {
        try {
            return URI.create(text);
        } catch (IllegalArgumentException noAddress) {
            throw new IOException("no address: " + text, noAddress);
        }
    }
}
