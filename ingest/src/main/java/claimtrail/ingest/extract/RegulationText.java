package claimtrail.ingest.extract;

import claimtrail.corpus.document.SectionKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/// Cuts a regulation text into blocks, each with the provision by which it is cited. No text is lost: what stands in
/// an element that is not known becomes part of its paragraph or a paragraph of its own. The one thing left out is the
/// mark by which a text refers to its footnote, which the footnote itself bears.
final class RegulationText {

    private static final Set<String> UNITS =
            Set.of("RULE", "PRORULE", "NOTICE", "PRESDOCU", "rule", "proposedRule", "notice", "presidentialDoc");
    private static final Set<String> TOPICS =
            Set.of("AGY", "ACT", "SUM", "DATES", "EFFDATE", "DATE", "COMDATE", "ADD", "FURINF", "SUPLINF", "SIG");

    private final Provisions provisions;
    private final boolean page;
    private final List<Piece> pieces = new ArrayList<>();
    private StringBuilder text = new StringBuilder();
    private @Nullable Open open;
    private boolean numbered;
    private int rows;
    private String topic = "";
    private int unit;
    private @Nullable SectionKind within;
    private @Nullable ParagraphPath amended;

    private RegulationText(Provisions provisions, boolean page) {
        this.provisions = provisions;
        this.page = page;
    }

    private record Open(ElementRole role, Element element) {}

    /// @param page whether it is a web page, where tables are also used to set points beside their letters
    static List<Piece> cut(Element root, Provisions provisions, boolean page) {
        var cutter = new RegulationText(provisions, page);
        cutter.walk(root, provisions.inside(root, Place.NOWHERE));
        cutter.flush(Place.NOWHERE);
        return cutter.pieces;
    }

    private void walk(Element element, Place place) {
        for (Node child : element.childNodes()) {
            if (child instanceof TextNode words) {
                text.append(words.getWholeText());
            } else if (child instanceof Element inner) {
                enter(inner, place);
            }
        }
    }

    private void enter(Element element, Place around) {
        var role = RegulationElements.role(element);
        if (role == ElementRole.SKIP) {
            text.append(' ');
            return;
        }
        var outerTopic = topic;
        var outerUnit = unit;
        var name = RegulationElements.printedName(element);
        if (TOPICS.contains(name)) {
            topic = name;
        } else if (name.equals("action")) {
            topic = "ACT";
        }
        var starts = UNITS.contains(RegulationElements.name(element));
        if (starts) {
            flush(around);
            unit = pieces.isEmpty() ? 0 : pieces.size();
        }
        if (name.equals("REGTEXT")) {
            amended = null;
        }
        read(element, role, around);
        topic = outerTopic;
        if (starts) {
            flush(around);
            unit = outerUnit;
        }
    }

    private void read(Element element, ElementRole role, Place around) {
        var place = provisions.inside(element, around);
        switch (role) {
            case MARK -> mark(element, place);
            case CELL -> cell(element, place);
            case NUMBER -> number(element, place);
            case FOOTNOTE -> footnote(element, place);
            case INLINE, CONTENTS -> frame(element, place, role);
            case HEADING, PARAGRAPH, LIST_ITEM, INSTRUCTION, ROW, NOTE, QUOTATION, CAPTION ->
                block(element, role, place);
            case SKIP -> text.append(' ');
        }
        if (place.path() != null && around.path() == null && within == null) {
            amended = place.path();
        }
    }

    private void frame(Element element, Place place, ElementRole role) {
        var quoted = RegulationElements.name(element).equals("quotedContent");
        var outer = within;
        if (role == ElementRole.CONTENTS) {
            within = SectionKind.LIST_ITEM;
        } else if (quoted) {
            within = null;
        } else if (element.attr("role").equals("instruction")) {
            within = SectionKind.INSTRUCTION;
        }
        if (open != null && role == ElementRole.INLINE && !quoted) {
            inline(element, place);
        } else {
            flushUnlessNumbered(place);
            walk(element, place);
            if (!numbered || !page) {
                flush(place);
            }
        }
        within = outer;
    }

    /// Words in italics are set off where a file has lost the spaces beside them.
    private void inline(Element element, Place place) {
        var start = text.length();
        walk(element, place);
        if (!element.tagName().equals("E") || text.length() < start + 2) {
            return;
        }
        if (start > 0 && joins(text.charAt(start - 1)) && Character.isLetter(text.charAt(start))) {
            text.insert(start, ' ');
        }
        var next = element.nextSibling() instanceof TextNode words ? words.getWholeText() : "";
        if (!next.isEmpty() && Character.isLetter(next.charAt(0)) && joins(text.charAt(text.length() - 1))) {
            text.append(' ');
        }
    }

    private static boolean joins(char character) {
        return Character.isLetterOrDigit(character) || ".,;:".indexOf(character) >= 0;
    }

    private void number(Element element, Place place) {
        if (rows > 0) {
            walk(element, place);
            text.append(' ');
            return;
        }
        flushUnlessNumbered(place);
        var outer = open;
        open = new Open(ElementRole.NUMBER, element);
        var start = text.length();
        walk(element, place);
        wrap(element, start);
        text.append(' ');
        open = outer;
        numbered = !text.toString().isBlank();
    }

    /// Numbers below the first level of an Act stand in brackets, which its markup leaves out.
    private void wrap(Element element, int start) {
        var parent = element.parent();
        if (RegulationElements.name(element).equals("Pnumber")
                && parent != null
                && RegulationElements.name(parent).matches("P[2-9]")) {
            var bare = Spaces.collapse(text.substring(start));
            if (!bare.isEmpty() && !bare.startsWith("(")) {
                text.setLength(start);
                text.append('(').append(bare).append(')');
            }
        }
    }

    private void cell(Element element, Place place) {
        if (rows == 0) {
            frame(element, place, ElementRole.INLINE);
            return;
        }
        text.append(text.toString().isBlank() ? "" : " | ");
        walk(element, place);
    }

    private void block(Element element, ElementRole role, Place place) {
        if (rows > 0) {
            text.append(' ');
            walk(element, place);
            text.append(' ');
            return;
        }
        if (role == ElementRole.ROW && page && element.closest(".oj-table, .table") == null) {
            frame(element, place, ElementRole.INLINE);
            return;
        }
        var outer = open;
        if (!numbered) {
            flush(place);
        }
        var outerWithin = within;
        if (role == ElementRole.NOTE) {
            within = SectionKind.NOTE;
        }
        open = new Open(role, element);
        rows += role == ElementRole.ROW ? 1 : 0;
        walk(element, place);
        rows -= role == ElementRole.ROW ? 1 : 0;
        if (page && Designators.alone(text)) {
            text.append(' ');
            numbered = true;
        } else {
            flush(place);
        }
        open = outer;
        within = outerWithin;
    }

    /// A footnote in the midst of a paragraph stands behind it.
    private void footnote(Element element, Place place) {
        var interrupted = text;
        var outerOpen = open;
        var outerNumbered = numbered;
        var outerRows = rows;
        var outerWithin = within;
        var at = pieces.size();
        text = new StringBuilder();
        open = null;
        numbered = false;
        rows = 0;
        within = SectionKind.FOOTNOTE;
        walk(element, place);
        flush(place);
        within = outerWithin;
        text = interrupted;
        open = outerOpen;
        numbered = outerNumbered;
        rows = outerRows;
        if (!text.toString().isBlank() && open != null && rows == 0) {
            var notes = new ArrayList<>(pieces.subList(at, pieces.size()));
            pieces.subList(at, pieces.size()).clear();
            text.append(' ');
            flush(place);
            pieces.addAll(notes);
        }
    }

    private void mark(Element element, Place place) {
        if (within == SectionKind.FOOTNOTE) {
            walk(element, place);
            text.append(' ');
        } else if (refersToFootnote(element)) {
            text.append(' ');
        } else {
            var raised = !text.isEmpty() && Character.isDigit(text.charAt(text.length() - 1));
            text.append(raised ? "^" : "");
            walk(element, place);
        }
    }

    private static boolean refersToFootnote(Element element) {
        var next = element.nextElementSibling();
        return (next != null && RegulationElements.name(next).equals("FTREF"))
                || element.hasAttr("idref")
                || element.selectFirst("ref[idref], a[href^=#ntr], a[href^=#ntc]") != null;
    }

    private void flushUnlessNumbered(Place place) {
        if (!numbered) {
            flush(place);
        }
    }

    private void flush(Place place) {
        numbered = false;
        var said = Spaces.collapse(text);
        text.setLength(0);
        if (!said.isBlank()) {
            var element = open == null ? null : open.element;
            var name = element == null ? "" : RegulationElements.printedName(element);
            pieces.add(new Piece(block(said, place), name, topic, unit));
        }
    }

    private Block block(String said, Place place) {
        var kind = kind();
        if (kind == SectionKind.HEADING && open != null) {
            return new Block(kind, said, RegulationElements.level(open.element), place.cited());
        }
        if (kind == SectionKind.LIST_ITEM && within == SectionKind.LIST_ITEM) {
            return new Block(kind, said, 1, null);
        }
        var label = kind == SectionKind.INSTRUCTION ? null : place.labelOf(said);
        if (place.path() == null && amended != null && said.startsWith("(") && kind == SectionKind.PARAGRAPH) {
            label = amended.labelOf(said);
        }
        return new Block(kind, said, 0, label);
    }

    private SectionKind kind() {
        if (within == SectionKind.FOOTNOTE || within == SectionKind.LIST_ITEM) {
            return within;
        }
        var role = open == null ? ElementRole.INLINE : open.role;
        return switch (role) {
            case HEADING, NUMBER -> SectionKind.HEADING;
            case LIST_ITEM -> SectionKind.LIST_ITEM;
            case INSTRUCTION -> SectionKind.INSTRUCTION;
            case ROW, CELL -> SectionKind.TABLE_ROW;
            case NOTE -> SectionKind.NOTE;
            case QUOTATION -> SectionKind.QUOTATION;
            case CAPTION -> SectionKind.CAPTION;
            case FOOTNOTE -> SectionKind.FOOTNOTE;
            case PARAGRAPH, INLINE, MARK, SKIP, CONTENTS -> within == null ? SectionKind.PARAGRAPH : within;
        };
    }
}
