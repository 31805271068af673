package claimtrail.ingest.fetch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/// What a server says with a status of failure, in a few words: APIs tell there which parameter was wrong.
final class ServerWords {

    private static final JsonMapper JSON = new JsonMapper();
    private static final List<String> FIELDS = List.of("errors", "error", "message", "detail");
    private static final Pattern TITLE = Pattern.compile("(?is)<title[^>]*>(.{1,500}?)</title>");
    private static final int LOOK = 100_000;
    private static final int MOST = 200;

    private ServerWords() {}

    /// The server's words after a colon, or nothing where it has none.
    static String in(byte[] body, String contentType) {
        var start = new String(Arrays.copyOf(body, Math.min(body.length, LOOK)), StandardCharsets.UTF_8);
        var said = contentType.contains("json")
                ? json(start)
                : contentType.startsWith("text/plain")
                        ? start.lines().filter(line -> !line.isBlank()).findFirst()
                        : Optional.of(TITLE.matcher(start))
                                .filter(title -> title.find())
                                .map(title -> title.group(1));
        return said.map(words -> words.replaceAll("[\\p{Cntrl}\\s]+", " ").strip())
                .filter(words -> !words.isEmpty())
                .map(words -> ": " + (words.length() > MOST ? words.substring(0, MOST) + "…" : words))
                .orElse("");
    }

    private static Optional<String> json(String text) {
        try {
            var answer = JSON.readTree(text);
            return FIELDS.stream()
                    .map(answer::path)
                    .filter(said -> !said.isMissingNode() && !said.isNull())
                    .map(ServerWords::words)
                    .findFirst();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /// `{"term": ["is too long"]}` as `term is too long`.
    private static String words(JsonNode said) {
        if (said.isObject()) {
            return String.join(
                    "; ",
                    said.propertyStream()
                            .map(field -> field.getKey() + " " + words(field.getValue()))
                            .toList());
        }
        return said.isArray()
                ? String.join(", ", said.valueStream().map(ServerWords::words).toList())
                : said.asText();
    }
}
