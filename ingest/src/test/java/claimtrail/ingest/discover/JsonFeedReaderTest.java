package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Leads;
import claimtrail.ingest.discover.Reading.Unreadable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class JsonFeedReaderTest {

    private static final URI BASE = URI.create("https://gazette.example/feed.json");
    private static final String VERSION = "\"version\": \"https://jsonfeed.org/version/1.1\"";

    @Test
    void readsItemsWithNumbersForIdsAndNothingForLists() {
        assertEquals(
                List.of(new Entry(
                        URI.create("https://gazette.example/rule"), "Rule", new PartialDate("2026-06-12"), null)),
                entries("{" + VERSION + ", \"authors\": null, \"items\": [null, {\"id\": 7, \"tags\": null, \"title\":"
                                + " \"Rule\", \"url\": \"/rule\", \"date_published\": \"2026-06-12\"}]}")
                        .entries());
    }

    @Test
    void takesAnIdThatIsAnAddress() {
        assertEquals(
                URI.create("https://gazette.example/7"),
                entries("{" + VERSION + ", \"items\": [{\"id\": \"https://gazette.example/7\"}]}")
                        .entries()
                        .getFirst()
                        .address());
    }

    @Test
    void namesItsHubItsOwnAddressAndOlderPage() {
        assertEquals(
                new Leads(
                        URI.create("https://hub.example/"),
                        URI.create("https://gazette.example/own.json"),
                        URI.create("https://gazette.example/2.json")),
                entries("{" + VERSION
                                + ", \"feed_url\": \"/own.json\", \"next_url\": \"/2.json\", \"hubs\": [{\"type\":"
                                + " \"rssCloud\", \"url\": \"https://x.example\"}, {\"type\": \"WebSub\", \"url\":"
                                + " \"https://hub.example/\"}], \"items\": []}")
                        .leads());
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        var read = entries("{" + VERSION + ", \"items\": [{\"url\": \"/one\"}, {\"url\": \"/tw");

        assertEquals(1, read.entries().size());
        assertTrue(read.problems().getFirst().startsWith("broken JSON; the entries before"));
    }

    @Test
    void readsAListWithoutItems() {
        assertEquals(List.of(), entries("{" + VERSION + ", \"items\": null}").entries());
    }

    @Test
    void refusesOtherJson() {
        assertInstanceOf(Unreadable.class, read("{\"items\": [{\"url\": \"/a\"}]}"));
        assertInstanceOf(Unreadable.class, read("[1, 2]"));
    }

    private static Entries entries(String text) {
        return assertInstanceOf(Entries.class, read(text));
    }

    private static Reading read(String text) {
        return JsonFeedReader.read(text.getBytes(StandardCharsets.UTF_8), BASE);
    }
}
