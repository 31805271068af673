package claimtrail.web.page;

import claimtrail.corpus.store.StoredDocument;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.javalin.http.Context;
import java.io.StringWriter;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// What is new of something, for feed readers: as Atom (RFC 4287) and as JSON Feed 1.1.
///
/// @param path page of what it is about
/// @param self path of the feed without its ending
/// @param entries newest first
record Feed(String title, String path, String self, List<Entry> entries) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final int MOST = 50;

    Feed {
        entries = entries.stream()
                .sorted(Comparator.comparing(Entry::at).reversed().thenComparing(Entry::path))
                .limit(MOST)
                .toList();
    }

    /// Something new.
    ///
    /// @param path where it is shown
    /// @param at when it became known
    record Entry(String path, String title, String summary, Instant at) {

        static Entry of(StoredDocument stored, String summary) {
            var line = DocumentLine.of(stored);
            return new Entry(line.href(), line.title(), summary, stored.firstSeen());
        }
    }

    void asAtom(Context context) {
        context.contentType("application/atom+xml; charset=utf-8").result(atom(Screen.origin(context)));
    }

    void asJson(Context context) {
        context.contentType("application/feed+json; charset=utf-8").result(json(Screen.origin(context)));
    }

    private String atom(String site) {
        try {
            var text = new StringWriter();
            var xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("utf-8", "1.0");
            xml.writeStartElement("feed");
            xml.writeDefaultNamespace(ATOM);
            head(xml, site + path, title, updated());
            xml.writeEmptyElement("link");
            xml.writeAttribute("rel", "self");
            xml.writeAttribute("href", site + self);
            for (var entry : entries) {
                xml.writeStartElement("entry");
                head(xml, site + entry.path(), entry.title(), entry.at());
                element(xml, "summary", entry.summary());
                xml.writeEndElement();
            }
            xml.writeEndDocument();
            return text.toString();
        } catch (XMLStreamException neverInMemory) {
            throw new IllegalStateException(neverInMemory);
        }
    }

    private String json(String site) {
        var factory = JsonNodeFactory.instance;
        var feed = factory.objectNode()
                .put("version", "https://jsonfeed.org/version/1.1")
                .put("title", title)
                .put("home_page_url", site + path)
                .put("feed_url", site + self.replaceFirst("/feed", "/feed.json"));
        var items = feed.putArray("items");
        for (var entry : entries) {
            items.addObject()
                    .put("id", site + entry.path())
                    .put("url", site + entry.path())
                    .put("title", entry.title())
                    .put("content_text", entry.summary())
                    .put("date_published", entry.at().toString());
        }
        return feed.toString();
    }

    private Instant updated() {
        return entries.isEmpty() ? Instant.EPOCH : entries.getFirst().at();
    }

    private static void head(XMLStreamWriter xml, String address, String title, Instant updated)
            throws XMLStreamException {
        element(xml, "id", address);
        element(xml, "title", title);
        element(xml, "updated", updated.toString());
        xml.writeEmptyElement("link");
        xml.writeAttribute("href", address);
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
