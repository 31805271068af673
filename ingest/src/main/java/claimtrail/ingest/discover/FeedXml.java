package claimtrail.ingest.discover;

import com.rometools.rome.io.impl.XmlFixerReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
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

    private static final Pattern PREFIX = Pattern.compile("<([A-Za-z]\\w{0,30}):[A-Za-z]");

    FeedXml {
        mended = List.copyOf(mended);
    }

    /// @param contentType of the response, for its charset; empty when there is none
    /// @throws JDOMException when not even a mended text is XML
    static FeedXml parse(byte[] body, String contentType) throws IOException, JDOMException {
        var read = FeedText.of(body, contentType);
        try (var fixed = new XmlFixerReader(new StringReader(read.text()))) {
            return new FeedXml(builder().build(fixed), read.faults());
        } catch (JDOMException | IllegalArgumentException notWellFormed) {
            var mended = builder().build(new StringReader(mend(read.text())));
            var faults = new ArrayList<>(read.faults());
            faults.add("mended, because it is not well-formed XML: " + firstLine(notWellFormed));
            return new FeedXml(mended, faults);
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
        document.children().stream().skip(1).toList().forEach(org.jsoup.nodes.Node::remove);
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
