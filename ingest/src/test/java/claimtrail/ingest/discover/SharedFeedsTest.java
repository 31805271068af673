package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.fetch.SharedArchive;
import claimtrail.ingest.fetch.WrittenAddress;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Feeds with the entries that they have, as a library of another language reads them: number and order, address,
/// title, and both dates are compared. Feeds without an expected result have to be read or refused as their name says.
final class SharedFeedsTest {

    private static final URI BASE = URI.create("https://example.org/feed");
    private static final ObjectMapper JSON = new ObjectMapper();

    /// Where the expected entries are not what Claimtrail should have, and why.
    private static final Map<String, String> OTHERWISE = Map.of(
            "extensions/dublincore/dublincore_item_fields.xml",
            "its only date, dc:date, is expected as the modification's too: nothing says that it was modified",
            "translator/rss/feed_item_fallbacks_-_rss_channel_item_extensions.xml",
            "its only date, dc:date, is expected as the modification's too: nothing says that it was modified",
            "translator/atom/feed_item_updated_-_atom03_feed_entry_modified.xml",
            "its only date, modified, is expected as the publication's too: Atom 0.3 has `issued` for that",
            "parser/atom/entry_id_xml_base.xml",
            "an Atom id is never relative (RFC 4287, 4.2.6): one that is cannot be made a page's address");

    /// What is no feed, and has to be refused.
    private static final List<String> NO_FEEDS = List.of(
            "parser/universal/empty_feed.xml",
            "parser/universal/unknown_feed.xml",
            "parser/universal/invalid.json",
            "parser/json/invalid/invalid.json");

    @Test
    void haveTheEntriesThatAreExpected() throws IOException {
        var files = files();
        var other = new TreeMap<String, String>();
        int same = 0;
        for (var feed : files.keySet()) {
            if (!isFeed(feed, files)) {
                continue;
            }
            var difference = difference(feed, files);
            if (difference.isEmpty()) {
                same++;
            } else {
                other.put(feed, difference.get());
            }
        }
        OTHERWISE.keySet().forEach(other::remove);
        assertEquals(Map.of(), other, same + " feeds have the expected entries");
        assertEquals(552 - OTHERWISE.size(), same, "feeds with the expected entries");
    }

    private static boolean isFeed(String name, Map<String, byte[]> files) {
        boolean isResult = name.endsWith("_expected.json") || files.containsKey(name.replace(".json", ".xml"));
        return name.endsWith(".xml") || !isResult;
    }

    private static Optional<String> difference(String name, Map<String, byte[]> files) throws IOException {
        var read = items(Objects.requireNonNull(files.get(name)), name.endsWith(".json"));
        if (NO_FEEDS.contains(name)) {
            return read.isEmpty() ? Optional.empty() : Optional.of("it is no feed");
        }
        if (read.isEmpty()) {
            return Optional.of("it cannot be read");
        }
        var result = name.endsWith(".json")
                ? files.get(name.replace(".json", "_expected.json"))
                : files.get(name.replace(".xml", ".json"));
        if (result == null) {
            return read.get().isEmpty() && !name.contains("unknown") && name.endsWith(".json")
                    ? Optional.of("no entries")
                    : Optional.empty();
        }
        var expected = expected(JSON.readTree(result)).stream()
                .filter(entry -> name.endsWith(".xml") || address(entry).isPresent())
                .toList();
        return difference(expected, read.get());
    }

    private static Optional<String> difference(List<JsonNode> expected, List<FeedReader.Item> read) {
        if (expected.size() != read.size()) {
            return Optional.of(read.size() + " entries, not " + expected.size());
        }
        for (int at = 0; at < expected.size(); at++) {
            var item = read.get(at);
            var node = expected.get(at);
            if (!address(node).equals(Optional.ofNullable(item.address()))) {
                return Optional.of("address " + item.address() + ", not " + address(node));
            }
            if (!title(node).equals(Optional.ofNullable(item.title()).orElse(""))) {
                return Optional.of("title " + item.title() + ", not " + title(node));
            }
            var published = moment(node, "publishedParsed", "pubDateParsed", "date_published");
            var modified = moment(node, "updatedParsed", "date_modified");
            if (!published.equals(instant(item.published())) || !modified.equals(instant(item.modified()))) {
                return Optional.of("dates " + item.published() + " and " + item.modified() + ", not " + published
                        + " and " + modified);
            }
        }
        return Optional.empty();
    }

    private static List<JsonNode> expected(JsonNode result) {
        var entries = result.has("entries") ? result.path("entries") : result.path("items");
        return StreamSupport.stream(entries.spliterator(), false).toList();
    }

    /// The link of the common form, the fitting one of Atom's links, a JSON item's `url`, or an identifier that is an
    /// address.
    private static Optional<URI> address(JsonNode entry) {
        var links = StreamSupport.stream(entry.path("links").spliterator(), false)
                .filter(link -> link.path("rel").asText("").equals("alternate"))
                .map(link -> link.path("href").asText(""));
        var named = Stream.of("link", "url", "external_url")
                .map(name -> entry.path(name).asText(""));
        var identifiers = Stream.of(
                        entry.path("id"), entry.path("guid"), entry.path("guid").path("value"))
                .map(id -> id.asText(""))
                .filter(id -> id.matches("https?://.+"));
        return Stream.of(named, links, identifiers)
                .flatMap(written -> written)
                .filter(written -> !written.isEmpty())
                .flatMap(written -> WrittenAddress.resolve(BASE, written).stream())
                .findFirst();
    }

    /// The words that the expected markup shows: the other library keeps the markup of titles.
    private static String title(JsonNode entry) {
        return Jsoup.parse(entry.path("title").asText("")).text();
    }

    private static String moment(JsonNode entry, String... names) {
        return Stream.of(names)
                .map(name -> entry.path(name).asText(""))
                .filter(text -> !text.isEmpty())
                .map(text -> text.replaceFirst("\\.\\d+", ""))
                .findFirst()
                .orElse("");
    }

    private static String instant(@Nullable PartialDate date) {
        return date == null ? "" : date.instant().toString();
    }

    /// All entries, those without an address too; nothing where it is no feed.
    private static Optional<List<FeedReader.Item>> items(byte[] body, boolean json) {
        if (json) {
            return JsonFeedReader.read(body, BASE) instanceof Reading.Entries read
                    ? Optional.of(read.entries().stream()
                            .map(entry -> new FeedReader.Item(
                                    entry.address(), entry.title(), entry.published(), entry.modified()))
                            .toList())
                    : Optional.empty();
        }
        try {
            var xml = FeedXml.parse(body, "");
            var root = new FeedElement(xml.document().getRootElement(), BASE);
            var problems = new Problems(List.of());
            return FeedReader.read(body, "", BASE) instanceof Reading.Entries
                    ? Optional.of(FeedReader.items(root, FeedReader.rome(xml), problems))
                    : Optional.empty();
        } catch (IOException | org.jdom2.JDOMException | RuntimeException noXml) {
            return Optional.empty();
        }
    }

    private static Map<String, byte[]> files() {
        var files = new TreeMap<String, byte[]>();
        SharedArchive.files("data/feeds/gofeed-testdata.tar.xz").forEach((name, body) -> {
            if (name.matches(".*\\.(xml|json)")) {
                files.put(name.replaceFirst("^(\\./)?gofeed/", ""), body);
            }
        });
        return files;
    }
}
