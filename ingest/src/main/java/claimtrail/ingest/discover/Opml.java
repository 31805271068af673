package claimtrail.ingest.discover;

import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.WrittenAddress;
import java.io.IOException;
import java.net.URI;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;
import org.jdom2.JDOMException;
import org.jdom2.output.Format;
import org.jdom2.output.XMLOutputter;

/// The lists of feeds that feed readers exchange (OPML 1.0 to 2.0, opml.org).
///
/// The files are read like feeds, broken ones mended; Rome's reader gives up at the first odd attribute.
public final class Opml {

    private static final int MOST_FEEDS = 5_000;
    private static final int DEEPEST = 20;
    private static final URI NOWHERE = URI.create("https://opml.invalid/");

    private final Map<URI, OpmlFeed> feeds = new LinkedHashMap<>();
    private final Problems problems = new Problems(List.of());

    private Opml() {}

    /// What a list holds: each feed once, with all categories that it stands in.
    ///
    /// @param problems what was mended or left out, a sentence each
    public record Feeds(List<OpmlFeed> feeds, List<String> problems) {
        public Feeds {
            feeds = List.copyOf(feeds);
            problems = List.copyOf(problems);
        }
    }

    /// Reads a list, of whatever bytes.
    public static Feeds read(byte[] bytes) {
        var opml = new Opml();
        try {
            var xml = FeedXml.parse(bytes, "");
            xml.mended().forEach(opml.problems::say);
            var root = xml.document().getRootElement();
            if (root.getName().equalsIgnoreCase("opml")) {
                root.getChildren().forEach(part -> opml.take(part, List.of()));
            } else {
                opml.problems.say("no OPML: it begins with <" + root.getName() + ">");
            }
        } catch (IOException | JDOMException | RuntimeException unreadable) {
            opml.problems.say("no OPML that can be read: " + FeedXml.firstLine(unreadable));
        }
        return new Feeds(List.copyOf(opml.feeds.values()), opml.problems.sentences());
    }

    private void take(Element part, List<String> folders) {
        for (var outline : part.getChildren()) {
            if (!outline.getName().equalsIgnoreCase("outline") || folders.size() > DEEPEST) {
                continue;
            }
            var name = name(outline);
            var written = attribute(outline, "xmlUrl").or(() -> urlOfFeed(outline));
            written.ifPresent(address -> keep(outline, address, folders));
            if (written.isEmpty() && outline.getChildren().isEmpty()) {
                problems.count("without a feed's address");
            }
            take(outline, name.isEmpty() || written.isPresent() ? folders : join(folders, name));
        }
    }

    private static List<String> join(List<String> folders, String name) {
        return Stream.concat(folders.stream(), Stream.of(name)).toList();
    }

    private static Optional<String> urlOfFeed(Element outline) {
        boolean isFeed = attribute(outline, "type").orElse("").matches("(?i)rss|atom|feed");
        return isFeed ? attribute(outline, "url") : Optional.empty();
    }

    private void keep(Element outline, String written, List<String> folders) {
        var address = WrittenAddress.resolve(
                        NOWHERE, written.replaceFirst("(?i)^feed:(//)?(?=https?:)|^feed:(?=//)", ""))
                .map(resolved -> resolved.toString().startsWith("feed:")
                        ? URI.create("https" + resolved.toString().substring(4))
                        : resolved)
                .filter(resolved -> resolved.getScheme().matches("(?i)https?")
                        && !resolved.getRawAuthority().equals(NOWHERE.getRawAuthority()))
                .map(CanonicalAddress::of);
        if (address.isEmpty()) {
            problems.say("not an address: " + written);
            return;
        }
        var feed = feed(outline, address.get(), folders);
        if (feeds.containsKey(feed.address())) {
            problems.say("twice in the list: " + feed.address());
        } else if (feeds.size() == MOST_FEEDS) {
            problems.count("beyond the first " + MOST_FEEDS);
            return;
        }
        feeds.merge(feed.address(), feed, OpmlFeed::with);
    }

    private static OpmlFeed feed(Element outline, URI address, List<String> folders) {
        var categories = new LinkedHashSet<String>();
        if (!folders.isEmpty()) {
            categories.add(String.join("/", folders));
        }
        attribute(outline, "category").stream()
                .flatMap(text -> Arrays.stream(text.split(",", -1)))
                .map(text -> text.strip().replaceFirst("^/", ""))
                .filter(text -> !text.isEmpty())
                .forEach(categories::add);
        var site = attribute(outline, "htmlUrl").flatMap(written -> WrittenAddress.resolve(address, written));
        var name = name(outline);
        return new OpmlFeed(
                name.isEmpty() ? address.getHost() : name, address, site.orElse(null), List.copyOf(categories));
    }

    private static String name(Element outline) {
        var text = attribute(outline, "title").or(() -> attribute(outline, "text"));
        return PlainText.of(text.orElse(""), "text");
    }

    /// An attribute by its name in any case; blank ones are none.
    private static Optional<String> attribute(Element outline, String name) {
        return outline.getAttributes().stream()
                .filter(attribute -> attribute.getName().equalsIgnoreCase(name))
                .map(attribute -> attribute.getValue().strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    /// Writes sources as OPML 2.0; those that no feed reader understands (listings, sitemaps, registers) are left out.
    ///
    /// @param title of the list
    public static String write(List<Source> sources, String title) {
        var root = new Element("opml").setAttribute("version", "2.0");
        var body = new Element("body");
        root.addContent(new Element("head").addContent(new Element("title").setText(written(title))));
        root.addContent(body);
        sources.stream()
                .filter(source -> source.kind() == SourceKind.FEED)
                .map(Opml::outline)
                .forEach(body::addContent);
        return new XMLOutputter(Format.getPrettyFormat()).outputString(new Document(root));
    }

    private static Element outline(Source source) {
        var name = written(source.name());
        return new Element("outline")
                .setAttribute("type", "rss")
                .setAttribute("text", name)
                .setAttribute("title", name)
                .setAttribute("xmlUrl", source.address().toString());
    }

    /// Without the letters that XML has no way to write.
    private static String written(String text) {
        return text.replaceAll("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF\\p{Cs}]", "");
    }
}
