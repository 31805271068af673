package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/// Makes blocks and facts of what the child process read in an office document, a book, a mail or a PDF.
final class OfficeReader {

    private static final Pattern HYPHENATED = Pattern.compile("(\\p{Ll})[-\u00AD]\\n(\\p{Ll})");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final int RUNNING_LINE = 120;
    private static final int LEAST_PAGES = 3;

    private OfficeReader() {}

    static Reading read(TikaAnswer answer, String mediaType) {
        if (!answer.error().isEmpty()) {
            return new Reading.Failed(answer.error(), answer.xhtml());
        }
        var body = HtmlReader.parse(answer.xhtml(), null).body();
        var blocks = mediaType.equals("application/pdf") ? pages(body) : blocks(body);
        if (blocks.isEmpty()) {
            return new Reading.Failed(
                    "empty",
                    mediaType.equals("application/pdf")
                            ? "The document has no text; where its pages are pictures, have their text recognised first."
                            : "The document has no text.");
        }
        return new Reading.Read(mediaType, blocks, List.of(), facts(answer, blocks), List.of(), false);
    }

    private static Facts facts(TikaAnswer answer, List<Block> blocks) {
        var title = Optional.of(Spaces.collapse(answer.title()))
                .filter(text ->
                        !text.isBlank() && !text.matches("(?i)(untitled|microsoft word.*|.*\\.(docx?|pdf|indd|dvi))"))
                .map(text -> new Sourced<>(text, Provenance.PROPERTIES))
                .or(() -> firstHeading(blocks));
        return new Facts(
                title.orElse(null),
                new Byline(
                        Authors.names(List.of(answer.author()), Optional.empty()),
                        Credits.in(blocks).orElse(null)),
                date(answer.created()).orElse(null),
                date(answer.modified()).orElse(null),
                null,
                Languages.of(blocks, null),
                null,
                Receipt.NONE);
    }

    private static Optional<Sourced<String>> firstHeading(List<Block> blocks) {
        return blocks.stream()
                .limit(5)
                .filter(Block::isHeading)
                .findFirst()
                .map(block -> new Sourced<>(block.text(), Provenance.TEXT));
    }

    private static Optional<Sourced<PartialDate>> date(String text) {
        return Dates.parse(text, false).map(date -> new Sourced<>(date, Provenance.PROPERTIES));
    }

    private static List<Block> blocks(Element body) {
        return RawBlocks.of(body).stream().map(RawBlock::block).toList();
    }

    /// Paragraphs of a PDF's pages without the lines that are printed on many of them.
    private static List<Block> pages(Element body) {
        var pages =
                body.select("div.page").stream().map(OfficeReader::paragraphs).toList();
        var running = runningLines(pages);
        var blocks = new ArrayList<Block>();
        for (var page : pages) {
            for (var paragraph : page) {
                var lines = new ArrayList<>(List.of(paragraph.split("\n", -1)));
                lines.removeIf(line -> line.isBlank() || running.contains(key(line)));
                var text = Spaces.collapse(
                        HYPHENATED.matcher(String.join("\n", lines)).replaceAll("$1$2"));
                if (!text.isBlank() && !DIGITS.matcher(text).matches()) {
                    blocks.add(Block.paragraph(text));
                }
            }
        }
        return blocks;
    }

    private static List<String> paragraphs(Element page) {
        return page.select("p").stream()
                .map(Element::wholeText)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    private static List<String> runningLines(List<List<String>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            page.stream()
                    .flatMap(String::lines)
                    .filter(line -> line.length() < RUNNING_LINE && !line.isBlank())
                    .map(OfficeReader::key)
                    .distinct()
                    .forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .filter(entry -> entry.getValue() >= LEAST_PAGES && entry.getValue() * 2 > pages.size())
                .map(java.util.Map.Entry::getKey)
                .toList();
    }

    /// Page numbers differ from page to page.
    private static String key(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }
}
