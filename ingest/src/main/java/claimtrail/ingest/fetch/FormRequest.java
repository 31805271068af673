package claimtrail.ingest.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

/// Something that is sent to a server: a form, such as to a hub, or JSON, such as to a chat.
///
/// @param local whether the address may be private or loopback
/// @param type media type of the body
public record FormRequest(URI address, boolean local, String type, String body) {

    /// A form.
    ///
    /// @param fields in their order
    public FormRequest(URI address, boolean local, Map<String, String> fields) {
        this(address, local, "application/x-www-form-urlencoded", encoded(fields));
    }

    private static String encoded(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
