package claimtrail.ingest.extract;

import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The provisions of the Code of Federal Regulations in the XML of the Federal Register, of the CFR and of the e-CFR:
/// `15 CFR 744`, `15 CFR 744.23(a)(2)`, `15 CFR 744 Supp. 4`.
///
/// Paragraphs are marked by their designators alone.
final class CodeProvisions implements Provisions {

    private static final Pattern NUMBER = Pattern.compile("\\d+[\\w.\u2013-]*\\w|\\d+");
    private static final Pattern PART = Pattern.compile("(?i)\\bpart\\s+(\\d+)");
    private static final Pattern TITLE = Pattern.compile("(\\d{1,2})\\s+CFR");
    private static final Pattern ANNEX = Pattern.compile(
            "(?i)\\b(supplement|appendix|supp\\.|app\\.)\\s+(?:no\\.?\\s*)?([A-Z\\d]+(?:-\\d+)?)(?:\\s+to\\s+(?:sub)?part\\s+(?:[A-Z]\\s+of\\s+part\\s+)?(\\d+))?");

    private final String title;

    private CodeProvisions(String title) {
        this.title = title;
    }

    static CodeProvisions of(Document page) {
        var named = page.selectFirst("FDSYS > CFRTITLE");
        if (named != null) {
            return new CodeProvisions(named.text().strip());
        }
        var whole = page.stream()
                .filter(element -> element.hasAttr("NODE") || element.tagName().equals("DIV1"))
                .findFirst();
        if (whole.isPresent()) {
            var node = whole.get().attr("NODE");
            return new CodeProvisions(
                    node.contains(":")
                            ? node.split(":", 2)[0].strip()
                            : whole.get().attr("N"));
        }
        var head = page.selectFirst("CFR");
        var match = TITLE.matcher(head == null ? "" : head.text());
        return new CodeProvisions(match.find() ? match.group(1) : "");
    }

    @Override
    public Place inside(Element element, Place around) {
        return switch (RegulationElements.name(element)) {
            case "SECTION", "DIV8" -> section(element, around);
            case "PART", "DIV5", "REGTEXT" -> part(element, around);
            case "APPENDIX", "DIV9" -> annex(element, around);
            default -> around;
        };
    }

    private Place section(Element element, Place around) {
        var number = element.selectFirst("SECTNO");
        var said = element.hasAttr("N") ? element.attr("N") : number == null ? "" : Spaces.collapse(number.text());
        var match = NUMBER.matcher(said);
        return match.find() ? Place.counting(cite(element, match.group().replace('\u2013', '-'))) : around;
    }

    private Place part(Element element, Place around) {
        if (element.hasAttr("PART")) {
            return Place.of(cite(element, element.attr("PART")));
        }
        var heading = element.selectFirst("HD, HEAD");
        var match = PART.matcher(heading == null ? "" : heading.text());
        var number = element.attr("N").matches("\\d+") ? element.attr("N") : match.find() ? match.group(1) : "";
        return number.isEmpty() ? around : Place.of(cite(element, number));
    }

    private Place annex(Element element, Place around) {
        var heading = element.selectFirst("HD, HEAD");
        var match = ANNEX.matcher(element.attr("N") + " " + (heading == null ? "" : heading.text()));
        var part = PART.matcher(around.cited() == null ? "" : around.cited().replace("CFR", "part"));
        while (match.find()) {
            var of = match.group(3) != null ? match.group(3) : part.find() ? part.group(1) : null;
            if (of != null) {
                var kind = match.group(1).toLowerCase(java.util.Locale.ROOT).startsWith("s") ? "Supp." : "App.";
                return Place.of(cite(element, of + " " + kind + " " + match.group(2)));
            }
        }
        return around;
    }

    private String cite(Element element, String number) {
        var own = "";
        for (var at = element; at != null && own.isEmpty(); at = at.parent()) {
            own = at.tagName().equals("REGTEXT") ? at.attr("TITLE") : "";
        }
        var of = own.matches("\\d+") ? own : title;
        return of.isEmpty() ? number : of + " CFR " + number;
    }
}
