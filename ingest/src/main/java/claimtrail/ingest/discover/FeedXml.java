package claimtrail.ingest.discover;

import com.rometools.rome.io.XmlReader;
import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import org.jdom2.Document;
import org.jdom2.JDOMException;
import org.jdom2.input.SAXBuilder;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings.Syntax;
import org.jsoup.parser.Parser;

/// A feed's XML as a tree, mended where it is not well-formed.
///
/// A document type declaration is cut out before parsing and refused by the parser, so that no entity is ever expanded
/// and nothing outside is ever opened.
///
/// @param mended what was done to it, a sentence each
record FeedXml(Document document, List<String> mended) {

    private static final Pattern DOCTYPE =
            Pattern.compile("<!DOCTYPE\\s[^<>\\[]{0,2000}+(\\[.{0,100000}?\\]\\s*)?>", Pattern.DOTALL);
    private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\uFFFE\\uFFFF]");

    private static final Pattern PREFIX = Pattern.compile("<([A-Za-z]\\w{0,30}):[A-Za-z]");

    FeedXml {
        mended = List.copyOf(mended);
    }

    /// @param contentType of the response, for its charset; empty when there is none
    /// @throws JDOMException when not even a mended text is XML
    static FeedXml parse(byte[] body, String contentType) throws IOException, JDOMException {
        var text = DOCTYPE.matcher(decode(body, contentType).strip()).replaceFirst("");
        var clean = FORBIDDEN.matcher(text).replaceAll(" ");
        try (var fixed = new XmlFixerReader(new StringReader(clean))) {
            return new FeedXml(builder().build(fixed), List.of());
        } catch (JDOMException | IllegalArgumentException notWellFormed) {
            var mended = builder().build(new StringReader(mend(clean)));
            return new FeedXml(
                    mended, List.of("mended, because it is not well-formed XML: " + firstLine(notWellFormed)));
        }
    }

    private static String decode(byte[] body, String contentType) throws IOException {
        var stream = new ByteArrayInputStream(body);
        try (var reader = contentType.isEmpty()
                ? new XmlReader(stream, true, "UTF-8")
                : new XmlReader(stream, contentType, true, "UTF-8")) {
            var text = new StringBuilder(body.length);
            var part = new char[8192];
            for (int read = reader.read(part, 0, part.length); read >= 0; read = reader.read(part, 0, part.length)) {
                text.append(part, 0, read);
            }
            return text.toString();
        }
    }

    private static SAXBuilder builder() {
        var builder = new SAXBuilder();
        builder.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        builder.setFeature("http://xml.org/sax/features/external-general-entities", false);
        builder.setFeature("http://xml.org/sax/features/external-parameter-entities", false);
        builder.setExpandEntities(false);
        return builder;
    }

    private static String mend(String text) {
        var document = Jsoup.parse(text, "", Parser.xmlParser());
        document.outputSettings().syntax(Syntax.xml).prettyPrint(false).charset("UTF-8");
        document.childNodes().stream()
                .filter(node -> !(node instanceof org.jsoup.nodes.Element))
                .toList()
                .forEach(org.jsoup.nodes.Node::remove);
        for (var root : document.children()) {
            root.attributes()
                    .forEach(
                            attribute -> attribute.setValue(attribute.getValue().strip()));
            PREFIX.matcher(text)
                    .results()
                    .map(found -> "xmlns:" + found.group(1))
                    .filter(declaration -> !root.hasAttr(declaration))
                    .distinct()
                    .forEach(declaration -> root.attr(declaration, "urn:undeclared:" + declaration.substring(6)));
        }
        return document.outerHtml();
    }

    static String firstLine(Exception trouble) {
        return String.valueOf(trouble.getMessage()).split("\\R", 2)[0];
    }
}
