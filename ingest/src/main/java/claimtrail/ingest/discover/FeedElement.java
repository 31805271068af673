package claimtrail.ingest.discover;

import claimtrail.ingest.discover.Reading.Leads;
import claimtrail.ingest.fetch.WrittenAddress;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jdom2.Element;
import org.jdom2.Namespace;
import org.jspecify.annotations.Nullable;

/// An element of a feed, an entry or the feed itself, read as people write them: names in any case and of any
/// namespace, links as text or as `href`, addresses relative to `xml:base`.
record FeedElement(Element node, URI document) {

    private static final Set<String> ROOTS = Set.of("rss", "rdf", "feed", "channel");
    private static final Set<String> ENTRIES = Set.of("item", "entry");
    private static final int DEEPEST_BASE = 50;

    boolean isFeed() {
        return ROOTS.contains(name(node));
    }

    /// The entries in their order: below the root, its channels, or (as some write them) a list of items.
    List<FeedElement> entries() {
        return parts().flatMap(part -> part.getChildren().stream())
                .filter(child -> ENTRIES.contains(name(child)))
                .map(child -> new FeedElement(child, document))
                .toList();
    }

    private Stream<Element> parts() {
        var below = node.getChildren().stream().filter(child -> name(child).matches("channel|items"));
        return Stream.concat(Stream.of(node), below);
    }

    /// The page that the entry is about: what a redirecting service put away, its link, else an identifier that is an
    /// address.
    Optional<URI> address() {
        return Stream.of(
                        texts("origlink"),
                        links("alternate", true),
                        ownTexts("link").reversed().stream(),
                        links("alternate", false),
                        identifiers())
                .flatMap(written -> written)
                .flatMap(written -> resolve(written).stream())
                .findFirst();
    }

    private Optional<URI> resolve(String written) {
        return written.isBlank() ? Optional.empty() : WrittenAddress.resolve(base(), written);
    }

    private Stream<String> identifiers() {
        var permanent = texts("guid", "id").filter(text -> text.strip().matches("(?i)https?://\\S+"));
        var relative = node.getChildren().stream()
                .filter(child -> name(child).equals("guid") && "true".equals(child.getAttributeValue("isPermaLink")))
                .map(Element::getTextTrim)
                .filter(text -> text.startsWith("/"));
        return Stream.concat(permanent, relative);
    }

    /// What `link` elements of Atom point to, pages before anything else.
    ///
    /// @param own whether they are of the entry's own vocabulary: Atom's in RSS come after RSS's
    private Stream<String> links(String relation, boolean own) {
        return node.getChildren().stream()
                .filter(child -> name(child).equals("link") && isOwn(child) == own)
                .filter(link -> link.getAttributeValue("href") != null
                        && relations(link).contains(relation))
                .sorted(Comparator.comparing(
                        link -> !link.getAttributeValue("type", "text/html").contains("html")))
                .map(link -> link.getAttributeValue("href"));
    }

    private static List<String> relations(Element link) {
        var written = link.getAttributeValue("rel", "alternate")
                .toLowerCase(Locale.ROOT)
                .strip();
        return List.of((written.isEmpty() ? "alternate" : written).split("\\s+", -1));
    }

    private List<String> ownTexts(String name) {
        return node.getChildren().stream()
                .filter(child -> name(child).equals(name) && isOwn(child))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private boolean isOwn(Element child) {
        return child.getNamespaceURI().equals(node.getNamespaceURI());
    }

    /// The title of whatever vocabulary, the entry's own before others.
    Optional<String> title() {
        return node.getChildren().stream()
                .filter(child -> name(child).equals("title"))
                .sorted(Comparator.comparing(child -> !isOwn(child)))
                .map(child -> PlainText.of(allText(child), type(child)))
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /// What is left of XHTML without its elements is text.
    private static @Nullable String type(Element title) {
        var type = title.getAttributeValue("type");
        return type != null && type.contains("xhtml") ? "text" : type;
    }

    /// Whether the title has elements in it, which Rome may leave out with their words.
    boolean hasMarkupInTitle() {
        return node.getChildren().stream()
                .anyMatch(child ->
                        name(child).equals("title") && !child.getChildren().isEmpty());
    }

    /// The texts of its own elements, in the order of the names (in lower case).
    Stream<String> texts(String... names) {
        return Stream.of(names)
                .flatMap(name ->
                        node.getChildren().stream().filter(child -> name(child).equals(name)))
                .map(Element::getTextTrim)
                .filter(text -> !text.isEmpty());
    }

    /// Where the feed points to beside its entries.
    Leads leads() {
        return new Leads(related("hub"), related("self"), older());
    }

    private @Nullable URI older() {
        var next = related("next");
        return next == null ? related("prev-archive") : next;
    }

    private @Nullable URI related(String relation) {
        return parts().map(part -> new FeedElement(part, document))
                .flatMap(part -> Stream.concat(part.links(relation, true), part.links(relation, false))
                        .flatMap(written -> part.resolve(written).stream()))
                .findFirst()
                .orElse(null);
    }

    private URI base() {
        var bases = new ArrayDeque<String>();
        int steps = 0;
        for (var at = node; at != null && steps < DEEPEST_BASE; at = at.getParentElement(), steps++) {
            var written = at.getAttributeValue("base", Namespace.XML_NAMESPACE);
            if (written != null) {
                bases.push(written);
            }
        }
        var base = document;
        for (var written : bases) {
            base = WrittenAddress.resolve(base, written).orElse(base);
        }
        return base;
    }

    private static String allText(Element element) {
        var text = new StringBuilder();
        for (var part : element.getDescendants()) {
            if (part instanceof org.jdom2.Text words) {
                text.append(words.getText());
            }
        }
        return text.toString();
    }

    private static String name(Element element) {
        return element.getName().toLowerCase(Locale.ROOT);
    }
}
