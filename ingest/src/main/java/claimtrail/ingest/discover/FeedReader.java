package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import java.io.IOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jdom2.JDOMException;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.9x to 2.0, RDF and Atom.
///
/// Rome says what the feed is and reads its titles in all their codings. Addresses and dates are read from the elements
/// themselves, because Rome makes UTC of every date and resolves no `xml:base` of RSS. Where Rome refuses a feed or
/// leaves entries out, the elements alone are read.
final class FeedReader {

    private static final Map<String, String> FORMATS = Map.of("rss", "RSS", "atom", "Atom");

    private FeedReader() {}

    /// What stands in one entry; nothing that is not there is made up.
    record Item(
            @Nullable URI address,
            @Nullable String title,
            @Nullable PartialDate published,
            @Nullable PartialDate modified) {}

    static Reading read(byte[] body, String contentType, URI base) {
        if (body.length == 0) {
            return new Unreadable("an empty answer");
        }
        try {
            var xml = FeedXml.parse(body, contentType);
            var root = new FeedElement(xml.document().getRootElement(), base);
            if (root.isFeed()) {
                return entries(xml, root);
            }
        } catch (JDOMException | IOException | RuntimeException notXml) {
            return notAFeed(body, base, "no feed that is known here: " + FeedXml.firstLine(notXml));
        }
        return notAFeed(body, base, "no feed that is known here");
    }

    private static Unreadable notAFeed(byte[] body, URI base, String reason) {
        return new Unreadable(WebPage.looksLikeOne(body) ? WebPage.insteadOfFeed(body, base) : reason);
    }

    private static Reading entries(FeedXml xml, FeedElement root) {
        var problems = new Problems(xml.mended());
        var rome = rome(xml);
        var entries = new ArrayList<Entry>();
        for (var item : items(root, rome, problems)) {
            if (item.address() == null) {
                problems.count("without an address");
            } else {
                entries.add(new Entry(item.address(), item.title(), item.published(), item.modified()));
            }
        }
        return new Entries(
                rome.map(FeedReader::format).orElse(named(root)),
                entries,
                List.of(),
                problems.sentences(),
                root.leads());
    }

    /// All entries, those without an address too.
    static List<Item> items(FeedElement root, Optional<SyndFeed> rome, Problems problems) {
        var nodes = root.entries();
        var known = rome.map(SyndFeed::getEntries).filter(read -> read.size() == nodes.size());
        if (nodes.size() > Reading.MOST_ENTRIES) {
            problems.say("only the first " + Reading.MOST_ENTRIES + " of " + nodes.size() + " were read");
        }
        var items = new ArrayList<Item>();
        for (int at = 0; at < Math.min(nodes.size(), Reading.MOST_ENTRIES); at++) {
            int place = at;
            items.add(item(nodes.get(at), known.map(read -> read.get(place)), problems));
        }
        return items;
    }

    /// Nothing where Rome refuses the feed. It meets one without its channel, among others, with a
    /// NullPointerException.
    static Optional<SyndFeed> rome(FeedXml xml) {
        try {
            return Optional.of(new SyndFeedInput(false, Locale.ROOT).build(xml.document()));
        } catch (FeedException | RuntimeException refused) {
            return Optional.empty();
        }
    }

    private static Item item(FeedElement node, Optional<SyndEntry> rome, Problems problems) {
        var title = rome.map(SyndEntry::getTitleEx)
                .map(read -> PlainText.of(read.getValue(), read.getType()))
                .filter(text -> !text.isEmpty() && !node.hasMarkupInTitle())
                .or(node::title);
        return new Item(
                node.address().orElse(null),
                title.orElse(null),
                date(node, problems, "pubdate", "published", "issued", "date", "created"),
                date(node, problems, "updated", "modified"));
    }

    private static @Nullable PartialDate date(FeedElement node, Problems problems, String... names) {
        var written = node.texts(names).toList();
        var read =
                written.stream().flatMap(text -> DateText.read(text).stream()).findFirst();
        if (read.isEmpty() && !written.isEmpty()) {
            problems.count("with an unreadable date");
        }
        return read.orElse(null);
    }

    private static String format(SyndFeed feed) {
        var parts = String.valueOf(feed.getFeedType()).split("_", 2);
        return FORMATS.getOrDefault(parts[0], parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
    }

    /// What the root calls itself, where Rome does not know it.
    private static String named(FeedElement root) {
        var version = root.node().getAttributeValue("version", "").strip();
        return switch (root.node().getName().toLowerCase(Locale.ROOT)) {
            case "feed" -> "Atom" + (version.isEmpty() ? "" : " " + version);
            case "rdf" -> "RDF";
            default -> "RSS" + (version.matches("[\\d.]{1,8}") ? " " + version : "");
        };
    }
}
