package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.WrittenAddress;
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
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jsoup.Jsoup;
import org.jspecify.annotations.Nullable;

/// Reads RSS 0.9x to 2.0, RDF and Atom.
final class FeedReader {

    private static final List<String> PUBLISHED = List.of("pubDate", "published", "issued", "date", "created");
    private static final List<String> MODIFIED = List.of("updated", "modified");
    private static final Map<String, String> FORMATS = Map.of("rss", "RSS", "atom", "Atom");

    private FeedReader() {}

    static Reading read(byte[] body, String contentType, URI base) {
        if (body.length == 0) {
            return new Unreadable("an empty answer");
        }
        try {
            var xml = FeedXml.parse(body, contentType);
            var root = xml.document().getRootElement();
            return root.getName().toLowerCase(Locale.ROOT).equals("html")
                    ? new Unreadable(WebPage.insteadOfFeed(body, base))
                    : entries(new SyndFeedInput(false, Locale.ROOT).build(xml.document()), root, base, xml.mended());
        } catch (JDOMException | IOException | FeedException | RuntimeException notAFeed) {
            // Rome meets a feed without its channel, among others, with a NullPointerException.
            return new Unreadable(
                    WebPage.looksLikeOne(body)
                            ? WebPage.insteadOfFeed(body, base)
                            : "no feed that is known here: " + FeedXml.firstLine(notAFeed));
        }
    }

    private static Reading entries(SyndFeed feed, Element root, URI base, List<String> mended) {
        var problems = new Problems(mended);
        var nodes = nodes(root);
        var entries = new ArrayList<Entry>();
        boolean paired = nodes.size() == feed.getEntries().size();
        for (int at = 0; at < feed.getEntries().size() && at < Reading.MOST_ENTRIES; at++) {
            var entry = feed.getEntries().get(at);
            var node = paired ? nodes.get(at) : null;
            address(entry, node, base)
                    .ifPresentOrElse(
                            address -> entries.add(entry(address, entry, node, problems)),
                            () -> problems.count("without an address"));
        }
        if (feed.getEntries().size() > Reading.MOST_ENTRIES) {
            problems.say("only the first " + Reading.MOST_ENTRIES + " of "
                    + feed.getEntries().size() + " were read");
        }
        return new Entries(format(feed), entries, List.of(), problems.sentences());
    }

    private static Entry entry(URI address, SyndEntry entry, @Nullable Element node, Problems problems) {
        var title =
                entry.getTitle() == null ? "" : Jsoup.parse(entry.getTitle()).text();
        return new Entry(
                address,
                title.isEmpty() ? null : title,
                date(node, PUBLISHED, problems),
                date(node, MODIFIED, problems));
    }

    /// The link that a redirecting service put away, the entry's own link, or a guid that is an address.
    private static Optional<URI> address(SyndEntry entry, @Nullable Element node, URI base) {
        var original = node == null ? Stream.<String>empty() : texts(node, List.of("origLink"));
        var permanent = Stream.of(entry.getUri()).filter(uri -> uri != null && uri.matches("https?://.+"));
        return Stream.concat(original, Stream.concat(Stream.of(entry.getLink()).filter(Objects::nonNull), permanent))
                .filter(written -> !written.isBlank())
                .flatMap(written -> WrittenAddress.resolve(base, written).stream())
                .findFirst();
    }

    private static @Nullable PartialDate date(@Nullable Element node, List<String> names, Problems problems) {
        if (node == null) {
            return null;
        }
        var written = texts(node, names).filter(text -> !text.isBlank()).toList();
        var read =
                written.stream().flatMap(text -> DateText.read(text).stream()).findFirst();
        if (read.isEmpty() && !written.isEmpty()) {
            problems.count("with an unreadable date");
        }
        return read.orElse(null);
    }

    /// The texts of an entry's own elements, in the order of the names.
    private static Stream<String> texts(Element node, List<String> names) {
        return names.stream()
                .flatMap(name -> node.getChildren().stream()
                        .filter(child -> child.getName().equals(name)))
                .map(Element::getTextTrim);
    }

    private static List<Element> nodes(Element root) {
        return Stream.concat(
                        Stream.of(root),
                        root.getChildren().stream()
                                .filter(child -> child.getName().equals("channel")))
                .flatMap(parent -> parent.getChildren().stream())
                .filter(child ->
                        child.getName().equals("item") || child.getName().equals("entry"))
                .toList();
    }

    private static String format(SyndFeed feed) {
        var parts = String.valueOf(feed.getFeedType()).split("_", 2);
        return FORMATS.getOrDefault(parts[0], parts[0]) + (parts.length > 1 ? " " + parts[1] : "");
    }
}
