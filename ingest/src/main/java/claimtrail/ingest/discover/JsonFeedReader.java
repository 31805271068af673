package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.WrittenAddress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Reads JSON Feed 1.0 and 1.1 (jsonfeed.org).
final class JsonFeedReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonFeedReader() {}

    static Reading read(byte[] body, URI base) {
        try {
            var feed = JSON.readTree(body);
            var version = feed.path("version").asText("");
            if (!version.contains("jsonfeed.org/version/")
                    || !feed.path("items").isArray()) {
                return new Unreadable("JSON, but no JSON Feed: no version or no items");
            }
            return entries(feed.path("items"), "JSON Feed " + version.replaceFirst(".*/", ""), base);
        } catch (IOException notJson) {
            return new Unreadable("broken JSON: " + FeedXml.firstLine(notJson));
        }
    }

    private static Reading entries(JsonNode items, String format, URI base) {
        var problems = new Problems(List.of());
        var entries = new ArrayList<Entry>();
        for (var item : items) {
            if (entries.size() == Reading.MOST_ENTRIES) {
                problems.say("only the first " + Reading.MOST_ENTRIES + " of " + items.size() + " were read");
                break;
            }
            address(item, base)
                    .ifPresentOrElse(
                            address -> entries.add(entry(address, item, problems)),
                            () -> problems.count("without an address"));
        }
        return new Entries(format, entries, List.of(), problems.sentences());
    }

    private static Entry entry(URI address, JsonNode item, Problems problems) {
        var title = item.path("title").asText("").strip();
        return new Entry(
                address,
                title.isEmpty() ? null : title,
                date(item, "date_published", problems),
                date(item, "date_modified", problems));
    }

    private static Optional<URI> address(JsonNode item, URI base) {
        return Stream.of("url", "external_url", "id")
                .map(name -> item.path(name).asText(""))
                .filter(written -> written.matches("(https?:)?/.+"))
                .flatMap(written -> WrittenAddress.resolve(base, written).stream())
                .findFirst();
    }

    private static @Nullable PartialDate date(JsonNode item, String name, Problems problems) {
        var written = item.path(name).asText("");
        var read = DateText.read(written);
        if (read.isEmpty() && !written.isBlank()) {
            problems.count("with an unreadable date");
        }
        return read.orElse(null);
    }
}
