package claimtrail.web.page;

import claimtrail.corpus.store.Watch;
import claimtrail.corpus.store.WatchHit;
import java.io.StringWriter;
import java.time.Instant;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What a saved search found, or what digests were written, as a feed (Atom, RFC 4287).
final class SavedFeed {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    private final String site;
    private final StringWriter text = new StringWriter();

    /// @param site address of this site without a slash at its end
    SavedFeed(String site) {
        this.site = site;
    }

    /// A hit with the line of its document.
    record Entry(WatchHit hit, DocumentLine document) {}

    /// Something that a feed tells of.
    record Item(String path, String title, Instant updated, String summary) {}

    String of(Watch watch, List<Entry> entries) {
        var items = entries.stream()
                .map(entry -> new Item(
                        entry.document().href(),
                        entry.document().title(),
                        entry.hit().seen(),
                        "because of " + entry.hit().why()))
                .toList();
        return of(new Item("/saved/" + watch.id(), watch.name(), watch.created(), ""), items);
    }

    /// @param about the feed itself, with when it began
    String of(Item about, List<Item> items) {
        try {
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(
                    xml,
                    about,
                    items.isEmpty() ? about.updated() : items.getFirst().updated());
            for (var item : items) {
                xml.writeStartElement("entry");
                head(xml, item, item.updated());
                element(xml, "summary", item.summary());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
    }

    private void head(XMLStreamWriter xml, Item item, Instant updated) throws XMLStreamException {
        element(xml, "id", site + item.path());
        element(xml, "title", item.title());
        element(xml, "updated", updated.toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", site + item.path());
        xml.writeStartElement("author");
        element(xml, "name", "Claimtrail");
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String value) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(allowed(value));
        xml.writeEndElement();
    }

    /// Without the control characters that XML cannot say.
    private static String allowed(String value) {
        return value.replaceAll("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]", " ");
    }
}
