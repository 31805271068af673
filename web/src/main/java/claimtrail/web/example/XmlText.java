package claimtrail.web.example;

import java.io.StringWriter;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/// XML in the making, escaped by the JDK's own writer. It writes to memory, where nothing can fail but a bug of ours.
final class XmlText {

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    XmlText() {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        text.append("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    }

    /// Opens an element with attributes given as name, value, name, value.
    XmlText open(String name, String... attributes) {
        return write(() -> {
            xml.writeStartElement(name);
            for (int i = 0; i < attributes.length; i += 2) {
                xml.writeAttribute(attributes[i], attributes[i + 1]);
            }
        });
    }

    XmlText close() {
        return write(() -> {
            xml.writeEndElement();
            xml.writeCharacters("\n");
        });
    }

    /// A whole element with text in it.
    XmlText element(String name, String words, String... attributes) {
        return open(name, attributes).write(() -> xml.writeCharacters(words)).close();
    }

    String text() {
        write(xml::flush);
        return text.toString();
    }

    private interface Step {
        void run() throws XMLStreamException;
    }

    private XmlText write(Step step) {
        try {
            step.run();
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
        return this;
    }
}
