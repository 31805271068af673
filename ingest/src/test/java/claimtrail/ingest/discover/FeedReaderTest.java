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
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FeedReaderTest {

    private static final URI BASE = URI.create("https://gazette.example/news/feed.xml");

    @Test
    void takesTheAddressThatARedirectingServicePutAway() {
        var entry = sole("""
                <item><title>Rule</title><link>https://feeds.example/~r/1</link>
                <feedburner:origLink xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0"
                >https://gazette.example/rule</feedburner:origLink></item>""");

        assertEquals(URI.create("https://gazette.example/rule"), entry.address());
    }

    @Test
    void takesAGuidThatIsAnAddress() {
        assertEquals(
                URI.create("https://gazette.example/rule"),
                sole("<item><title>Rule</title><guid>https://gazette.example/rule</guid></item>")
                        .address());
    }

    @Test
    void doesNotTakeAGuidThatIsNone() {
        var read = rss("<item><title>Rule</title><guid>42</guid></item>");

        assertEquals(List.of(), read.entries());
        assertEquals(List.of("1 entry without an address"), read.problems());
    }

    @Test
    void takesTheLinkOfAtomWhereRssHasNone() {
        assertEquals(URI.create("https://gazette.example/rule"), sole("""
                <item><title>Rule</title>
                <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="/self"/>
                <atom:link xmlns:atom="http://www.w3.org/2005/Atom" href="/rule"/></item>""").address());
    }

    @Test
    void prefersThePageToOtherFormsOfAnEntry() {
        var read = entries("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><title>Rule</title>
                <link rel="enclosure" href="/rule.mp3"/><link rel="alternate" type="application/pdf" href="/rule.pdf"/>
                <link rel="alternate" type="text/html" href="/rule"/></entry></feed>""");

        assertEquals(
                URI.create("https://gazette.example/rule"),
                read.entries().getFirst().address());
    }

    @Test
    void resolvesAgainstTheBasesAroundALink() {
        var read = entries("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:base="https://other.example/a/"><entry xml:base="b/">
                <title>Rule</title><link href="rule"/></entry></feed>""");

        assertEquals(
                URI.create("https://other.example/a/b/rule"),
                read.entries().getFirst().address());
    }

    @Test
    void readsDublinCore() {
        assertEquals(
                new Entry(
                        URI.create("https://gazette.example/rule"), "Rule", new PartialDate("2026-06-12T08:15Z"), null),
                sole("""
                        <item xmlns:dc="http://purl.org/dc/elements/1.1/"><link>/rule</link>
                        <dc:title>Rule</dc:title><dc:date>2026-06-12T08:15:00Z</dc:date></item>"""));
    }

    @Test
    void takesNoTitleOfAPicture() {
        assertEquals("Rule", sole("""
                <item xmlns:media="http://search.yahoo.com/mrss/"><media:title>Photo</media:title>
                <media:content url="/p.jpg"><media:title>Another</media:title></media:content>
                <title>Rule</title><link>/rule</link></item>""").title());
    }

    @Test
    void keepsTheLettersOfATitleThatIsText() {
        var read = entries("""
                <feed xmlns="http://www.w3.org/2005/Atom"><entry><title type="text">Use of &lt;b&gt;</title>
                <link href="/b"/></entry></feed>""");

        assertEquals("Use of <b>", read.entries().getFirst().title());
    }

    @Test
    void namesItsHubItsOwnAddressAndOlderPage() {
        var read = rss("""
                <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="hub" href="https://hub.example/"/>
                <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="self" href="/feed"/>
                <atom:link xmlns:atom="http://www.w3.org/2005/Atom" rel="next" href="/feed?page=2"/>""");

        assertEquals(
                new Leads(
                        URI.create("https://hub.example/"),
                        URI.create("https://gazette.example/feed"),
                        URI.create("https://gazette.example/feed?page=2")),
                read.leads());
    }

    @Test
    void knowsTheArchiveBeforeADocument() {
        var read = entries("""
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="prev-archive" href="/2026/05"/></feed>""");

        assertEquals(URI.create("https://gazette.example/2026/05"), read.leads().older());
    }

    @Test
    void readsTheEntitiesOfHtml() {
        assertEquals(
                "Rule – caf\u00e9",
                sole("<item><title>Rule &ndash; caf&eacute;</title><link>/rule</link></item>")
                        .title());
    }

    @Test
    void readsAmpersandsThatStandAlone() {
        var entry = sole("<item><title>Trade & chips</title><link>https://gazette.example/?a=1&b=2</link></item>");

        assertEquals("Trade & chips", entry.title());
        assertEquals(URI.create("https://gazette.example/?a=1&b=2"), entry.address());
    }

    @Test
    void keepsWhatStandsBeforeABreak() {
        var whole = feed("<item><title>One</title><link>/one</link></item><item><title>Two</title><link>/tw");
        var read = entries(whole.substring(0, whole.indexOf("/tw") + 3));

        assertEquals(List.of("One"), read.entries().stream().map(Entry::title).toList());
        assertTrue(read.problems().getFirst().startsWith("it breaks off"));
    }

    @Test
    void readsLettersThatAreNotInTheCharsetThatItNames() {
        var bytes = ("<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                        + feed("<item><title>Caf\u00e9</title><link>/c</link></item>"))
                .getBytes(Charset.forName("windows-1252"));

        assertEquals(
                "Caf\u00e9",
                assertInstanceOf(Entries.class, FeedReader.read(bytes, "", BASE))
                        .entries()
                        .getFirst()
                        .title());
    }

    @Test
    void readsUtf8WhateverTheServerSays() {
        var bytes = feed("<item><title>Caf\u00e9</title><link>/c</link></item>").getBytes(StandardCharsets.UTF_8);

        assertEquals(
                "Caf\u00e9",
                assertInstanceOf(Entries.class, FeedReader.read(bytes, "text/xml; charset=iso-8859-1", BASE))
                        .entries()
                        .getFirst()
                        .title());
    }

    @Test
    void readsBehindAWarningOfTheServer() {
        assertEquals(
                1,
                entries("Warning: something is deprecated in feed.php on line 3\n"
                                + feed("<item><title>One</title><link>/one</link></item>"))
                        .entries()
                        .size());
    }

    @Test
    void readsUndeclaredPrefixes() {
        assertEquals(
                "Rule",
                sole("<item><title>Rule</title><link>/rule</link><g:id>1</g:id></item>")
                        .title());
    }

    @Test
    void readsLettersThatXmlForbids() {
        assertEquals(
                "Rule",
                sole("<item><title>Ru\u0003le&#x1;</title><link>/rule</link></item>")
                        .title());
    }

    @Test
    void readsNamesInAnyCase() {
        assertEquals(
                new PartialDate("2026-06-12"),
                sole("<item><title>Rule</title><link>/rule</link><PubDate>12 June 2026</PubDate></item>")
                        .published());
    }

    @Test
    void saysWhenADateCannotBeRead() {
        assertEquals(
                List.of("1 entry with an unreadable date"),
                rss("<item><title>Rule</title><link>/rule</link><pubDate>soon</pubDate></item>")
                        .problems());
    }

    @Test
    void refusesOtherXml() {
        assertInstanceOf(
                Unreadable.class,
                FeedReader.read("<note><to>A</to></note>".getBytes(StandardCharsets.UTF_8), "", BASE));
    }

    private static Entry sole(String item) {
        var entries = rss(item).entries();
        assertEquals(1, entries.size());
        return entries.getFirst();
    }

    private static Entries rss(String items) {
        return entries(feed(items));
    }

    private static String feed(String items) {
        return "<rss version=\"2.0\"><channel><title>Gazette</title><link>https://gazette.example/</link>"
                + "<description>News</description>" + items + "</channel></rss>";
    }

    private static Entries entries(String text) {
        return assertInstanceOf(
                Entries.class, FeedReader.read(text.getBytes(StandardCharsets.UTF_8), "application/xml", BASE));
    }
}
