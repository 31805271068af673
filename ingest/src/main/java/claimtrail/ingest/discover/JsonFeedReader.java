package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Leads;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.WrittenAddress;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org), item by item: one that breaks off is read as far as it goes.
final class JsonFeedReader {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(
                    JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS,
                    JsonReadFeature.ALLOW_TRAILING_COMMA,
                    JsonReadFeature.ALLOW_JAVA_COMMENTS,
                    JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();

    private final ObjectNode head = JSON.createObjectNode();
    private final List<JsonNode> items = new ArrayList<>();
    private final Problems problems = new Problems(List.of());
    private boolean listed;

    private JsonFeedReader() {}

    static Reading read(byte[] body, URI base) {
        var reader = new JsonFeedReader();
        try {
            reader.take(body);
        } catch (IOException broken) {
            if (reader.items.isEmpty()) {
                return new Unreadable("broken JSON: " + FeedXml.firstLine(broken));
            }
            reader.problems.say("broken JSON; the entries before the break were read: " + FeedXml.firstLine(broken));
        }
        return reader.reading(base);
    }

    private void take(byte[] body) throws IOException {
        try (var parser = JSON.createParser(FeedText.withoutMark(body))) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return;
            }
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                var name = parser.currentName();
                var value = parser.nextToken();
                if (name.equals("items") && value == JsonToken.START_ARRAY) {
                    items(parser);
                } else {
                    head.set(name, parser.readValueAsTree());
                }
            }
        }
    }

    private void items(JsonParser parser) throws IOException {
        listed = true;
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                return;
            }
            JsonNode item = parser.readValueAsTree();
            if (item != null && item.isObject() && items.size() < Reading.MOST_ENTRIES) {
                items.add(item);
            } else {
                problems.count(item != null && item.isObject() ? "beyond the first " + Reading.MOST_ENTRIES : "empty");
            }
        }
    }

    private Reading reading(URI base) {
        var version = head.path("version").asText("");
        boolean named = version.contains("jsonfeed.org/version/") || version.matches("1(\\.\\d)?");
        if (!named || (!listed && !head.path("items").isNull())) {
            return new Unreadable("JSON, but no JSON Feed: no version or no items");
        }
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            address(item, base)
                    .ifPresentOrElse(
                            address -> entries.add(entry(address, item)), () -> problems.count("without an address"));
        }
        return new Entries(
                "JSON Feed " + version.replaceFirst(".*/", ""),
                entries,
                List.of(),
                problems.sentences(),
                new Leads(hub(base), resolved("feed_url", base), resolved("next_url", base)));
    }

    private @Nullable URI hub(URI base) {
        return StreamSupport.stream(head.path("hubs").spliterator(), false)
                .filter(hub -> hub.path("type").asText("WebSub").equalsIgnoreCase("WebSub"))
                .flatMap(hub -> WrittenAddress.resolve(base, hub.path("url").asText("mailto:")).stream())
                .findFirst()
                .orElse(null);
    }

    private @Nullable URI resolved(String name, URI base) {
        var written = head.path(name).asText("");
        return written.isBlank() ? null : WrittenAddress.resolve(base, written).orElse(null);
    }

    private Entry entry(URI address, JsonNode item) {
        var title = PlainText.of(item.path("title").asText(""), "text");
        return new Entry(
                address, title.isEmpty() ? null : title, date(item, "date_published"), date(item, "date_modified"));
    }

    /// `url` is the item's own page; `external_url` is what it is about.
    private static Optional<URI> address(JsonNode item, URI base) {
        return Stream.of("url", "external_url", "id")
                .map(name -> item.path(name).asText("").strip())
                .filter(written -> written.matches("(?i)(https?:)?/\\S.*"))
                .flatMap(written -> WrittenAddress.resolve(base, written).stream())
                .findFirst();
    }

    private @Nullable PartialDate date(JsonNode item, String name) {
        var written = item.path(name).asText("");
        var read = DateText.read(written);
        if (read.isEmpty() && !written.isBlank()) {
            problems.count("with an unreadable date");
        }
        return read.orElse(null);
    }
}
