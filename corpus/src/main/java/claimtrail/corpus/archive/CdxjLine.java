package claimtrail.corpus.archive;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.netpreserve.jwarc.URIs;

/// One line of a CDXJ index (the form of pywb).
final class CdxjLine {

    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMddHHmmss").withZone(ZoneOffset.UTC);

    private CdxjLine() {}

    static String of(Response response, RecordPlace place, long length) {
        var address = response.address().toString();
        var fields = JsonNodeFactory.instance.objectNode();
        fields.put("url", address);
        fields.put("mime", response.mediaType());
        fields.put("status", Integer.toString(response.status()));
        fields.put("digest", "sha256:" + response.body().digest());
        fields.put("length", Long.toString(length));
        fields.put("offset", Long.toString(place.offset()));
        fields.put("filename", place.file());
        return URIs.toNormalizedSurt(address) + " " + STAMP.format(response.at()) + " " + fields + "\n";
    }
}
