package claimtrail.ingest.extract;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/// The provisions of Acts and instruments of the United Kingdom (CLML, Akoma Ntoso), whose elements carry identifiers
/// such as `section-5-1-a` or `art_5__para_1`: `UK SI 2008/3231 art. 5(1)(a)`.
final class ActProvisions implements Provisions {

    private static final Map<String, String> ABBREVIATIONS = Map.ofEntries(
            Map.entry("section", "s."),
            Map.entry("sec", "s."),
            Map.entry("regulation", "reg."),
            Map.entry("reg", "reg."),
            Map.entry("article", "art."),
            Map.entry("art", "art."),
            Map.entry("rule", "r."),
            Map.entry("schedule", "Sch."),
            Map.entry("sched", "Sch."),
            Map.entry("annex", "Annex"),
            Map.entry("part", "Pt."),
            Map.entry("chapter", "Ch."));
    private static final Pattern INSTRUMENT = Pattern.compile("/(uksi|ssi|wsi|nisr|ukmo)/(\\d{4})/(\\d+)");
    private static final Pattern RETAINED = Pattern.compile("/(eur|eudr|eudn)/(\\d{4})/(\\d+)");
    /// The word that Akoma Ntoso has before the number of a level, `para_a`.
    private static final Pattern LEVEL = Pattern.compile("(?:sub)?(?:sec|para|point|indent|list)(?:tion|graph)?");

    private static final Pattern STEP = Pattern.compile("[a-z]+|[\\da-zA-Z]+");

    private final String work;

    private ActProvisions(String work) {
        this.work = work;
    }

    static ActProvisions of(Document page) {
        var root = page.selectFirst("Legislation, akomaNtoso");
        var this_ = page.selectFirst("FRBRWork > FRBRuri, FRBRWork > FRBRthis");
        var address = root != null && root.hasAttr("DocumentURI")
                ? root.attr("DocumentURI")
                : this_ == null ? "" : this_.attr("value");
        var instrument = INSTRUMENT.matcher(address);
        if (instrument.find()) {
            return new ActProvisions(
                    "UK " + kind(instrument.group(1)) + " " + instrument.group(2) + "/" + instrument.group(3));
        }
        var retained = RETAINED.matcher(address);
        if (retained.find()) {
            return new ActProvisions("Regulation (EU) " + retained.group(2) + "/" + retained.group(3));
        }
        var title = page.selectFirst("dc|title, Title, docTitle, shortTitle");
        return new ActProvisions(title == null ? "" : "UK " + Spaces.collapse(title.text()));
    }

    private static String kind(String series) {
        return switch (series) {
            case "ssi" -> "SSI";
            case "wsi" -> "WSI";
            case "nisr" -> "NISR";
            default -> "SI";
        };
    }

    @Override
    public String work() {
        return work;
    }

    @Override
    public Place inside(Element element, Place around) {
        var id = element.hasAttr("eId") ? element.attr("eId") : element.attr("id");
        var name = RegulationElements.name(element);
        if (name.equals("BlockAmendment") || name.equals("quotedStructure")) {
            return around;
        }
        var cited = id.isEmpty() || id.length() > 120 ? "" : cited(id.toLowerCase(Locale.ROOT));
        return cited.isEmpty() ? around : Place.of(cited);
    }

    /// `schedule-1-paragraph-2-1` is paragraph 2(1) of Schedule 1.
    private String cited(String id) {
        var steps = id.split("[-_]+", -1);
        var text = new StringBuilder(work);
        var numbered = false;
        for (var i = 0; i < steps.length; i++) {
            var unit = ABBREVIATIONS.get(steps[i]);
            if (unit != null && i + 1 < steps.length) {
                text.append(text.isEmpty() ? "" : " ").append(unit).append(' ').append(steps[++i]);
                numbered = true;
            } else if (steps[i].matches("para(graph)?") && i + 1 < steps.length && text.indexOf("Sch.") > 0) {
                text.append(" para. ").append(steps[++i]);
            } else if (!numbered || !STEP.matcher(steps[i]).matches()) {
                return "";
            } else if (!LEVEL.matcher(steps[i]).matches()) {
                text.append('(').append(steps[i]).append(')');
            }
        }
        return numbered ? text.toString() : "";
    }
}
