package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.parser.Parser;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Reads regulation texts: documents of the Federal Register (`RULE`, `PRORULE`, `NOTICE`, `PRESDOCU`) and parts and
/// sections of the Code of Federal Regulations (`DIV5`, `DIV8`, `SECTION`). Other XML gives its text.
///
/// The parser resolves no entities and opens nothing.
final class RegisterXml implements NodeVisitor {

    private static final String ROOTS =
            "RULE, PRORULE, NOTICE, PRESDOCU, CFRGRANULE, ECFR, DIV1, DIV3, DIV5, DIV6, DIV8, DIV9, SECTION, REGTEXT, SUBPART";
    private static final Set<String> HEADINGS =
            Set.of("HD", "HEAD", "SUBJECT", "AGENCY", "SUBAGY", "TTITLE", "PARTHD", "SECHD", "RESERVED", "HED");
    private static final Set<String> BLOCKS = Set.of(
            "P", "FP", "AMDPAR", "CFR", "DEPDOC", "RIN", "ROW", "AUTH", "SOURCE", "CITA", "EXTRACT", "NAME", "TITLE",
            "DATED", "FRDOC", "BILCOD", "SECTNO", "LI", "NOTE", "STARS", "DATE", "HEADING", "TR", "EDNOTE", "APPRO",
            "FTNT", "PSPACE", "FP-1", "FP-2", "FP1-2");
    private static final Set<String> SKIPPED =
            Set.of("PRTPAGE", "GID", "FTREF", "GPH", "BOXHD", "CONTENTS", "LSTSUB", "FDSYS", "SU");
    private static final Set<String> SECTIONS = Set.of("SECTION", "DIV8");
    private static final Pattern SECTION = Pattern.compile("§+\\s*([\\d.]+[\\w.-]*?)\\.?(?=\\s|$)");
    private static final Pattern NUMBER = Pattern.compile("\\d+[\\w.-]*\\d|\\d+");
    private static final int DEEPEST = 300;

    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable ParagraphPath path;
    private @Nullable Element open;
    private @Nullable Element skipped;

    private RegisterXml() {}

    static Reading read(Decoded source) {
        var page = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(source.text(), "");
        if (page.selectFirst("html") != null) {
            return HtmlReader.read(source, null);
        }
        var official = page.selectFirst(ROOTS) != null;
        var cutter = new RegisterXml();
        NodeTraversor.traverse(cutter, page);
        cutter.flush();
        if (cutter.blocks.isEmpty()) {
            return new Reading.Failed("empty", "The document has no text.");
        }
        return new Reading.Read(
                "application/xml", cutter.blocks, List.of(), facts(page, cutter.blocks), source.repaired(), official);
    }

    private static Facts facts(Document page, List<Block> blocks) {
        var title = first(
                        page,
                        "PREAMB > SUBJECT, SUBJECT, FDSYS HEADING, TITLE, DIV8 > HEAD, DIV5 > HEAD, HEAD, title, Title")
                .or(() -> blocks.stream().filter(Block::isHeading).findFirst().map(Block::text));
        var publisher =
                first(page, "AGENCY, DEPT").map(RegisterXml::inTitleCase).orElse(null);
        return new Facts(
                title.map(text -> new Sourced<>(text, Provenance.PROPERTIES)).orElse(null),
                Byline.NONE,
                published(page).orElse(null),
                null,
                publisher,
                Languages.of(blocks, "en"),
                null);
    }

    /// The date of publication: an element for it, else the filing line, which is printed a day or more before.
    private static Optional<Sourced<PartialDate>> published(Document page) {
        return first(page, "PUBDATE, DATE, publication_date, FDSYS > DATE, dc|date")
                .or(() -> first(page, "FRDOC").flatMap(RegisterXml::filed))
                .or(() -> first(page, "DATED"))
                .flatMap(text -> Dates.written(text, true))
                .map(date -> new Sourced<>(date, Provenance.PROPERTIES));
    }

    private static Optional<String> filed(String line) {
        var match = Pattern.compile("(?i)filed\\s+(\\d{1,2})-(\\d{1,2})-(\\d{2})\\b")
                .matcher(line);
        return match.find()
                ? Optional.of("20%s-%2s-%2s"
                        .formatted(match.group(3), match.group(1), match.group(2))
                        .replace(' ', '0'))
                : Optional.empty();
    }

    private static Optional<String> first(Document page, String query) {
        return page.select(query.replace("dc|date", "dc|date")).stream()
                .map(element -> Spaces.collapse(element.text()))
                .filter(text -> !text.isBlank())
                .findFirst();
    }

    private static String inTitleCase(String name) {
        if (!name.equals(name.toUpperCase(java.util.Locale.ROOT))) {
            return name;
        }
        var out = new StringBuilder();
        for (var word : name.toLowerCase(java.util.Locale.ROOT).split(" ", -1)) {
            var small = Set.of("of", "the", "and", "for", "on").contains(word);
            out.append(out.isEmpty() ? "" : " ")
                    .append(small || word.isEmpty() ? word : Character.toUpperCase(word.charAt(0)) + word.substring(1));
        }
        return out.toString();
    }

    @Override
    public void head(Node node, int depth) {
        if (skipped != null) {
            return;
        }
        if (node instanceof TextNode words) {
            text.append(words.getWholeText());
        } else if (node instanceof Element element) {
            start(element);
        }
    }

    private void start(Element element) {
        var name = element.tagName();
        if (SKIPPED.contains(name)) {
            skipped = element;
            text.append(' ');
        } else if (SECTIONS.contains(name)) {
            flush();
            path = new ParagraphPath(sectionNumber(element));
        } else if (isBlock(name)) {
            flush();
            open = element;
        } else if (name.equals("ENT") || name.equals("TD")) {
            text.append(text.toString().isBlank() ? "" : " | ");
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (node.equals(skipped)) {
            skipped = null;
        } else if (skipped == null && node instanceof Element element) {
            var name = element.tagName();
            if (isBlock(name) || (element.childrenSize() > 0 && !name.equals("E") && open == null)) {
                flush();
            }
            if (SECTIONS.contains(name)) {
                flush();
                path = null;
            }
        }
    }

    private static boolean isBlock(String name) {
        return HEADINGS.contains(name) || BLOCKS.contains(name);
    }

    private static String sectionNumber(Element section) {
        var attribute = section.attr("N").replace("§", "").strip();
        if (!attribute.isEmpty()) {
            return attribute;
        }
        var number = section.selectFirst("SECTNO");
        var match = NUMBER.matcher(number == null ? "" : number.text());
        return match.find() ? match.group() : "";
    }

    private void flush() {
        var said = Spaces.collapse(text);
        text.setLength(0);
        var element = open;
        open = null;
        if (!said.isBlank()) {
            blocks.add(block(said, element));
        }
    }

    private Block block(String said, @Nullable Element element) {
        var name = element == null ? "" : element.tagName();
        var place = path;
        if (HEADINGS.contains(name) || name.equals("SECTNO")) {
            return new Block(SectionKind.HEADING, said, level(element), place == null ? label(said) : place.section());
        }
        var kind = switch (name) {
            case "ROW", "TR" -> SectionKind.TABLE_ROW;
            case "FTNT", "EDNOTE", "NOTE", "CITA", "SOURCE" -> SectionKind.NOTE;
            case "LI" -> SectionKind.LIST_ITEM;
            default -> SectionKind.PARAGRAPH;
        };
        return new Block(kind, said, 0, place == null ? null : place.labelOf(said));
    }

    private static @Nullable String label(String heading) {
        var match = SECTION.matcher(heading);
        return match.find() ? match.group(1) : null;
    }

    private static int level(@Nullable Element element) {
        if (element == null) {
            return 3;
        }
        return switch (element.tagName()) {
            case "SUBJECT" ->
                element.parent() != null && element.parent().tagName().equals("SECTION") ? 3 : 1;
            case "AGENCY", "SUBAGY" -> 2;
            case "HD" ->
                element.attr("SOURCE").startsWith("HD")
                                && element.attr("SOURCE").length() == 3
                        ? Math.clamp(element.attr("SOURCE").charAt(2) - '0' + 2, 2, 6)
                        : 2;
            default -> 3;
        };
    }
}
