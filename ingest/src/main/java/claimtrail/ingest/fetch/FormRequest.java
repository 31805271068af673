package claimtrail.ingest.fetch;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/// A form that is sent to a server, such as a hub's.
///
/// @param local whether the address may be private or loopback
/// @param fields in their order
public record FormRequest(URI address, boolean local, Map<String, String> fields) {

    public FormRequest {
        fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    }

    String encoded() {
        return fields.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
