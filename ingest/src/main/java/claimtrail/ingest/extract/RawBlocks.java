package claimtrail.ingest.extract;

import claimtrail.corpus.document.SectionKind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeTraversor;
import org.jsoup.select.NodeVisitor;
import org.jspecify.annotations.Nullable;

/// Cuts an element's content into blocks in reading order, without recursion.
final class RawBlocks implements NodeVisitor {

    private static final Set<String> BREAKING = Set.of(
            "p",
            "div",
            "section",
            "article",
            "main",
            "header",
            "footer",
            "aside",
            "nav",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "ul",
            "ol",
            "li",
            "dl",
            "dt",
            "dd",
            "table",
            "tbody",
            "thead",
            "tfoot",
            "tr",
            "td",
            "th",
            "caption",
            "blockquote",
            "pre",
            "figure",
            "figcaption",
            "address",
            "form",
            "fieldset",
            "hr",
            "details",
            "summary",
            "center",
            "body",
            "option",
            "select",
            "button",
            "label",
            "legend",
            "iframe",
            "video",
            "audio",
            "picture");

    private final Set<Element> dataRows = Collections.newSetFromMap(new IdentityHashMap<>());
    private final List<RawBlock> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private @Nullable Element owner;
    private @Nullable Element row;
    private int links;
    private int linked;

    private RawBlocks() {}

    static List<RawBlock> of(Element root) {
        var cutter = new RawBlocks();
        NodeTraversor.traverse(cutter, root);
        cutter.flush();
        return cutter.blocks;
    }

    /// How much running text each element holds, over all levels.
    static Map<Element, Integer> prose(List<RawBlock> blocks, Element root) {
        var sums = new IdentityHashMap<Element, Integer>();
        for (var block : blocks) {
            var prose = block.prose();
            for (var element = block.owner(); element != null && prose > 0; element = element.parent()) {
                sums.merge(element, prose, Integer::sum);
                if (element.equals(root)) {
                    break;
                }
            }
        }
        return sums;
    }

    @Override
    public void head(Node node, int depth) {
        if (node instanceof TextNode words) {
            append(words.getWholeText());
        } else if (node instanceof Element element) {
            open(element);
        }
    }

    private void open(Element element) {
        var name = element.normalName();
        if (name.equals("br")) {
            lineBreak(element);
        } else if (name.equals("a")) {
            links++;
        } else if (name.equals("table") && Tables.isData(element)) {
            flush();
            dataRows.addAll(element.select("tr"));
        } else if (dataRows.contains(element)) {
            flush();
            row = element;
        } else if (row != null) {
            text.append((name.equals("td") || name.equals("th")) && !text.isEmpty() ? " | " : " ");
        } else if (BREAKING.contains(name)) {
            flush();
            owner = element;
        }
    }

    @Override
    public void tail(Node node, int depth) {
        if (!(node instanceof Element element)) {
            return;
        }
        if (element.normalName().equals("a")) {
            links--;
        } else if (element.equals(row)) {
            owner = row;
            flush();
            row = null;
        } else if (row == null && BREAKING.contains(element.normalName())) {
            flush();
            owner = element.parent();
        }
    }

    /// One break is a space, two in a row end the block.
    private void lineBreak(Element element) {
        var next = element.nextSibling();
        while (next instanceof TextNode blank && blank.isBlank()) {
            next = next.nextSibling();
        }
        if (row == null && next instanceof Element again && again.normalName().equals("br")) {
            var at = owner == null ? element.parent() : owner;
            flush();
            owner = at;
        } else {
            text.append(inPre() ? '\n' : ' ');
        }
    }

    private void append(String words) {
        if (owner == null && !words.isBlank()) {
            owner = row;
        }
        text.append(words);
        if (links > 0) {
            linked +=
                    (int) words.chars().filter(c -> !Character.isWhitespace(c)).count();
        }
    }

    private boolean inPre() {
        return owner != null && owner.normalName().equals("pre");
    }

    private void flush() {
        var said = inPre() ? Spaces.clean(text).strip().replaceAll("\\n\\s*\\n+", "\n") : Spaces.collapse(text);
        var at = owner;
        if (!said.isBlank() && at != null) {
            var place = BlockPlace.of(at, row != null);
            var kind = said.length() > 0 ? place.kind() : SectionKind.PARAGRAPH;
            blocks.add(new RawBlock(at, kind, place.level(), said, linked));
        }
        text.setLength(0);
        linked = 0;
    }
}
