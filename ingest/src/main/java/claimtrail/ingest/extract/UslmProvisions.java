package claimtrail.ingest.extract;

import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The provisions of United States Legislative Markup, each of which carries its identifier:
/// `/us/usc/t50/s4817/a/1`, `/us/cfr/t15/s744.23/a/2`.
final class UslmProvisions implements Provisions {

    private static final Pattern IDENTIFIER =
            Pattern.compile("/us/(cfr|usc)/t(\\d+[a-z]?)/(?:[^/]+/)*?[ps](\\d[^/]*)((?:/[^/]+)*)");
    private static final Set<String> NUMBERED =
            Set.of("subsection", "paragraph", "subparagraph", "clause", "subclause", "item", "subitem");
    private static final Pattern DESIGNATOR = Pattern.compile("\\(([A-Za-z0-9]{1,5})\\)");

    @Override
    public Place inside(Element element, Place around) {
        var named = cited(element.attr("identifier").replace(" ", ""));
        if (named != null) {
            return Place.of(named);
        }
        var name = RegulationElements.name(element);
        if (name.equals("rule") || name.equals("notice") || name.equals("proposedRule")) {
            return Place.NOWHERE;
        }
        if (around.cited() == null || !NUMBERED.contains(name)) {
            return around;
        }
        var number = element.children().stream()
                .filter(child -> RegulationElements.name(child).equals("num"))
                .findFirst();
        var match = DESIGNATOR.matcher(number.map(Element::text).orElse(""));
        return match.find() ? Place.of(around.cited() + "(" + match.group(1) + ")") : around;
    }

    private static @Nullable String cited(String identifier) {
        var match = IDENTIFIER.matcher(identifier);
        if (!match.matches()) {
            return null;
        }
        var text = new StringBuilder(match.group(2))
                .append(match.group(1).equals("cfr") ? " CFR " : " USC ")
                .append(match.group(3).replace('\u2013', '-'));
        for (var step : match.group(4).split("/", -1)) {
            if (!step.isEmpty()) {
                text.append('(').append(step).append(')');
            }
        }
        return text.toString();
    }
}
