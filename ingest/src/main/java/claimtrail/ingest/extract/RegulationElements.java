package claimtrail.ingest.extract;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/// The elements of the formats of regulation texts with their roles, from `regulation-elements.tsv`.
final class RegulationElements {

    private static final Map<String, Entry> ENTRIES = entries();
    private static final int USUAL_LEVEL = 3;

    private RegulationElements() {}

    private record Entry(ElementRole role, int level) {}

    private static final Entry INLINE = new Entry(ElementRole.INLINE, 0);

    static ElementRole role(Element element) {
        var footnoteReference =
                element.attr("style").contains("-uslm-sgm:SU") && name(element).equals("ref");
        var raised = element.attr("T").equals("51") && name(element).equals("E");
        return footnoteReference || raised ? ElementRole.MARK : entry(element).role;
    }

    static int level(Element element) {
        var name = name(element);
        if (name.equals("SUBJECT")) {
            return element.parent() != null && name(element.parent()).equals("SECTION") ? USUAL_LEVEL : 1;
        }
        var printed = name.equals("HD") ? element.attr("SOURCE") : name;
        if (printed.matches("HD[1-4]")) {
            return printed.charAt(2) - '0' + 2;
        }
        return name.equals("HD") ? 2 : Math.max(1, entry(element).level);
    }

    /// The name without its name space.
    static String name(Element element) {
        var name = element.tagName();
        return name.substring(name.indexOf(':') + 1);
    }

    /// The name that the Government Publishing Office knows the element by: USLM keeps it as a style.
    static String printedName(Element element) {
        var style = element.attr("style");
        var at = style.indexOf("-uslm-sgm:");
        if (at < 0) {
            return name(element);
        }
        var end = at + "-uslm-sgm:".length();
        var start = end;
        while (end < style.length() && (Character.isLetterOrDigit(style.charAt(end)) || style.charAt(end) == '-')) {
            end++;
        }
        return style.substring(start, end);
    }

    private static Entry entry(Element element) {
        for (var name : element.classNames()) {
            var found = ENTRIES.get("." + name);
            if (found != null) {
                return found;
            }
        }
        return ENTRIES.getOrDefault(name(element), INLINE);
    }

    private static Map<String, Entry> entries() {
        var entries = new HashMap<String, Entry>();
        Lexicon.read("regulation-elements.tsv")
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", -1))
                .forEach(cells -> entries.put(
                        cells[0],
                        new Entry(
                                ElementRole.valueOf(
                                        cells[1].toUpperCase(Locale.ROOT).replace('-', '_')),
                                cells.length > 2 ? Integer.parseInt(cells[2]) : 0)));
        return Map.copyOf(entries);
    }
}
