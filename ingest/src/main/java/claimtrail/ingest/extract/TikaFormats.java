package claimtrail.ingest.extract;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.Property;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaTypeRegistry;
import org.apache.tika.parser.CompositeParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.epub.EpubParser;
import org.apache.tika.parser.html.JSoupParser;
import org.apache.tika.parser.mail.RFC822Parser;
import org.apache.tika.parser.microsoft.OfficeParser;
import org.apache.tika.parser.microsoft.OfficeParserConfig;
import org.apache.tika.parser.microsoft.ooxml.OOXMLParser;
import org.apache.tika.parser.microsoft.rtf.RTFParser;
import org.apache.tika.parser.ocr.TesseractOCRParser;
import org.apache.tika.parser.odf.OpenDocumentParser;
import org.apache.tika.parser.pdf.PDFParser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.apache.tika.sax.ToXMLContentHandler;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/// Tika's parsers, an explicit list. Lives in the child process only.
final class TikaFormats {

    /// Dots an inch at which pages are drawn to have their text recognised.
    private static final int RESOLUTION = 200;

    private static final Set<String> FAMILIES = Set.of(
            "application/vnd.openxmlformats-officedocument",
            "application/vnd.oasis.opendocument",
            "application/vnd.ms-powerpoint",
            "application/vnd.ms-excel");

    private static final Set<String> TYPES = Set.of(
            "application/pdf",
            "application/rtf",
            "text/rtf",
            "application/msword",
            "application/vnd.ms-word",
            "application/x-tika-msoffice",
            "application/x-tika-ooxml",
            "application/epub+zip",
            "message/rfc822");

    /// Whether a media type is read here. The only part that the parent process uses.
    static boolean reads(String mediaType) {
        return TYPES.contains(mediaType) || FAMILIES.stream().anyMatch(mediaType::startsWith);
    }

    /// @param recognise whether text is read off pictures, in place of the text that is there as such
    TikaAnswer read(InputStream bytes, String mediaType, String name, boolean recognise) {
        var metadata = new Metadata();
        metadata.set(Metadata.CONTENT_TYPE, mediaType);
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
        var text = new ToXMLContentHandler();
        var capped = new CappedHandler(text);
        var parts = new OwnParts();
        try (var in = TikaInputStream.get(bytes)) {
            parser(mediaType).parse(in, capped, metadata, context(parts, recognise));
        } catch (EncryptedDocumentException locked) {
            return TikaAnswer.failed(
                    "encrypted", "The document is encrypted: save it without its password and read it again.");
        } catch (ZeroByteFileException nothing) {
            return TikaAnswer.failed("empty", "The document is empty.");
        } catch (TikaException | SAXException | IOException | RuntimeException broken) {
            if (!capped.full() && capped.length() < 1) {
                return TikaAnswer.failed(
                        "corrupt",
                        "The document cannot be read: "
                                + String.valueOf(broken.getMessage())
                                        .lines()
                                        .findFirst()
                                        .orElse(""));
            }
        }
        return new TikaAnswer(
                "",
                text.toString(),
                value(metadata, TikaCoreProperties.TITLE),
                value(metadata, TikaCoreProperties.CREATOR),
                value(metadata, TikaCoreProperties.CREATED),
                value(metadata, TikaCoreProperties.MODIFIED),
                String.join("\n", parts.left));
    }

    private static String value(Metadata metadata, Property property) {
        return Optional.ofNullable(metadata.get(property)).orElse("");
    }

    private static Parser parser(String mediaType) {
        if (mediaType.startsWith("application/vnd.openxmlformats-officedocument")
                || mediaType.equals("application/x-tika-ooxml")) {
            return new OOXMLParser();
        }
        if (mediaType.startsWith("application/vnd.oasis.opendocument")) {
            return new OpenDocumentParser();
        }
        if (TextRecognition.reads(mediaType)) {
            return new TesseractOCRParser();
        }
        return switch (mediaType) {
            case "application/pdf" -> new PDFParser();
            case "application/rtf", "text/rtf" -> new RTFParser();
            case "application/epub+zip" -> new EpubParser();
            case "message/rfc822" -> new RFC822Parser();
            default -> new OfficeParser();
        };
    }

    /// Nothing embedded is opened, besides the parts that a mail or a book consists of.
    private static ParseContext context(OwnParts parts, boolean recognise) {
        var context = new ParseContext();
        var office = new OfficeParserConfig();
        office.setUseSAXDocxExtractor(true);
        office.setUseSAXPptxExtractor(true);
        office.setExtractMacros(false);
        context.set(OfficeParserConfig.class, office);
        var pdf = new PDFParserConfig();
        pdf.setExtractInlineImages(false);
        pdf.setOcrStrategy(recognise ? "OCR_ONLY" : "NO_OCR");
        pdf.setOcrDPI(RESOLUTION);
        pdf.setSortByPosition(false);
        context.set(PDFParserConfig.class, pdf);
        context.set(
                Parser.class,
                recognise
                        ? new CompositeParser(
                                MediaTypeRegistry.getDefaultRegistry(), new JSoupParser(), new TesseractOCRParser())
                        : new JSoupParser());
        context.set(EmbeddedDocumentExtractor.class, parts);
        return context;
    }

    /// Reads the text parts of a mail, nothing else, and remembers the names of the rest.
    private static final class OwnParts implements EmbeddedDocumentExtractor {

        private static final int MOST_NAMES = 100;
        private static final int LONGEST_NAME = 200;
        private static final Map<String, Boolean> HTML =
                Map.of("text/html", true, "application/xhtml+xml", true, "text/plain", false);

        private final List<String> left = new ArrayList<>();

        @Override
        public boolean shouldParseEmbedded(Metadata metadata) {
            var read = HTML.containsKey(String.valueOf(metadata.get(Metadata.CONTENT_TYPE))
                    .split(";", 2)[0]
                    .strip());
            var name = metadata.get(TikaCoreProperties.RESOURCE_NAME_KEY);
            if (!read && name != null && left.size() < MOST_NAMES) {
                var line = Spaces.collapse(name);
                left.add(line.substring(0, Math.min(line.length(), LONGEST_NAME)));
            }
            return read;
        }

        @Override
        public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
                throws SAXException, IOException {
            var bytes = stream.readNBytes(2_000_000);
            var type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
            var html = HTML.getOrDefault(type.split(";", 2)[0].strip(), false);
            var text = Charsets.decode(bytes, type, html).text();
            var shown = html ? org.jsoup.Jsoup.parse(text).wholeText() : text;
            for (var paragraph : PlainText.paragraphs(shown)) {
                handler.startElement(
                        "http://www.w3.org/1999/xhtml", "p", "p", new org.xml.sax.helpers.AttributesImpl());
                handler.characters(
                        paragraph.text().toCharArray(), 0, paragraph.text().length());
                handler.endElement("http://www.w3.org/1999/xhtml", "p", "p");
            }
        }
    }
}
