package claimtrail.corpus.archive;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.net.URI;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.netpreserve.jwarc.URIs;

/// One line of a CDXJ index (the form of pywb): sort-friendly key (SURT) of the address, time to the second, and a
/// JSON object.
///
/// @param mime type of the response, or `warc/revisit`
/// @param digest of the payload, with the name of its algorithm
/// @param length of the record in the file, compressed
record CdxjLine(String address, Instant at, String mime, String status, String digest, RecordPlace place, long length) {

    static final String REVISIT = "warc/revisit";

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);
    private static final ObjectMapper MAPPER = new ObjectMapper();

    /// The key and the space after it: what the lines of one address begin with.
    static String prefix(String address) {
        return URIs.toNormalizedSurt(address).replace(" ", "%20") + " ";
    }

    static String stamp(Instant moment) {
        return STAMP.format(moment);
    }

    /// Reads a line; empty when it is none, as the last one of a file that was cut by a crash.
    static Optional<CdxjLine> parse(String line) {
        var words = line.split(" ", 3);
        if (words.length < 3) {
            return Optional.empty();
        }
        try {
            var at = LocalDateTime.parse(words[1], STAMP).toInstant(ZoneOffset.UTC);
            return Optional.of(parse(at, MAPPER.readTree(words[2])));
        } catch (JsonProcessingException | DateTimeException | NumberFormatException damaged) {
            return Optional.empty();
        }
    }

    String text() {
        var fields = JsonNodeFactory.instance
                .objectNode()
                .put("url", address)
                .put("mime", mime)
                .put("status", status)
                .put("digest", digest)
                .put("length", Long.toString(length))
                .put("offset", Long.toString(place.offset()))
                .put("filename", place.file());
        return prefix(address) + stamp(at) + " " + fields + "\n";
    }

    boolean revisit() {
        return mime.equals(REVISIT);
    }

    long end() {
        return place.offset() + length;
    }

    Visit visit() {
        var number = status.matches("\\d{1,3}") ? Integer.parseInt(status) : 0;
        return new Visit(place.text(), URI.create(address), at, number, digest.replace(Digests.PREFIX, ""), revisit());
    }

    private static CdxjLine parse(Instant at, JsonNode fields) {
        var place = new RecordPlace(
                fields.path("filename").asText(),
                Long.parseLong(fields.path("offset").asText()));
        return new CdxjLine(
                fields.path("url").asText(),
                at,
                fields.path("mime").asText(),
                fields.path("status").asText(),
                fields.path("digest").asText(),
                place,
                Long.parseLong(fields.path("length").asText()));
    }
}
