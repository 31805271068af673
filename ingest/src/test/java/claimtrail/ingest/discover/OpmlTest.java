package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class OpmlTest {

    private static final Rhythm HOURLY = Rhythm.every(Duration.ofHours(1));

    @Test
    void readsFeedsWithTheirFolders() {
        var read = read("""
                <opml version="1.0"><head><title>Mine</title></head><body><outline text="Trade">
                <outline text="Europe"><outline text="Gazette" type="rss" xmlUrl="https://gazette.example/feed"
                 htmlUrl="https://gazette.example/" category="/law,chips"/></outline></outline></body></opml>""");

        assertEquals(
                List.of(new OpmlFeed(
                        "Gazette",
                        URI.create("https://gazette.example/feed"),
                        URI.create("https://gazette.example/"),
                        List.of("Trade/Europe", "law", "chips"))),
                read.feeds());
        assertEquals(List.of(), read.problems());
    }

    @Test
    void keepsAFeedOnce() {
        var read = read("""
                <opml><body><outline text="A"><outline text="X" xmlUrl="https://gazette.example/feed"/></outline>
                <outline text="B"><outline text="X" xmlUrl="HTTPS://Gazette.example:443/feed"/></outline></body></opml>""");

        assertEquals(List.of("A", "B"), read.feeds().getFirst().categories());
        assertEquals(1, read.feeds().size());
        assertEquals(List.of("twice in the list: https://gazette.example/feed"), read.problems());
    }

    @Test
    void readsNamesOfAttributesInAnyCaseAndFeedSchemes() {
        assertEquals(
                List.of("https://gazette.example/a", "https://gazette.example/b", "https://gazette.example/c"),
                read("""
                        <OPML><BODY><OUTLINE TEXT="A" XMLURL="feed:https://gazette.example/a"/>
                        <outline text="B" xmlurl="feed://gazette.example/b"/>
                        <outline text="C" type="rss" url="https://gazette.example/c"/></BODY></OPML>""").feeds().stream()
                        .map(feed -> feed.address().toString())
                        .toList());
    }

    @Test
    void readsAListThatIsNotWellFormed() {
        var read = read("<opml><body><outline text='Trade & chips' xmlUrl='https://gazette.example/?a=1&b=2'>"
                + "<outline text='No address'/><outline text='x' xmlUrl='nonsense'/></body>");

        assertEquals("Trade & chips", read.feeds().getFirst().name());
        assertTrue(read.problems().contains("not an address: nonsense"));
        assertTrue(read.problems().contains("1 entry without a feed's address"));
    }

    @Test
    void opensNothingThatAListNames() {
        var read = read("<!DOCTYPE opml [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><opml><body>"
                + "<outline text='&x;' xmlUrl='https://gazette.example/feed'/></body></opml>");

        assertTrue(read.feeds().stream().noneMatch(feed -> feed.name().contains("root")));
    }

    @Test
    void saysWhatIsNone() {
        assertEquals(List.of("no OPML: it begins with <rss>"), read("<rss/>").problems());
        assertEquals(List.of(), read("").feeds());
    }

    @Test
    void makesSourcesWithIdsOfTheirOwn() {
        var feed = new OpmlFeed("Été & Trade!", URI.create("https://gazette.example/feed"), null, List.of());

        assertEquals("ete-trade", feed.source(Set.of(), HOURLY).id());
        assertEquals("ete-trade-2", feed.source(Set.of("ete-trade"), HOURLY).id());
    }

    @Test
    void readsWhatItWrites() {
        var written = Opml.write(
                List.of(source("a", "Trade & <chips>", SourceKind.FEED), source("b", "A page", SourceKind.LISTING)),
                "Mine");

        var read = read(written);

        assertTrue(written.contains("<opml version=\"2.0\">"));
        assertEquals(
                List.of(new OpmlFeed(
                        "Trade & <chips>", URI.create("https://gazette.example/a?x=1&y=2"), null, List.of())),
                read.feeds());
        assertEquals(List.of(), read.problems());
    }

    private static Source source(String id, String name, SourceKind kind) {
        var address = URI.create("https://gazette.example/" + id + "?x=1&y=2");
        return new Source(id, name, kind, address, null, DocumentKind.ARTICLE, HOURLY, false);
    }

    private static Opml.Feeds read(String text) {
        return Opml.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
