package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.DateText.Slashes;
import java.net.URI;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// The parts of a listing that speak of one article each: the largest one around a link that leads to no other article.
final class Teasers {

    private static final int DEEPEST = 60;
    private static final int LONGEST_TITLE = 400;
    private static final int FARTHEST_DATE = 40;
    private static final String HEADINGS = "h1, h2, h3, h4, h5, h6";
    private static final String NAMED_TITLE = "[class*=title], [class*=headline], [class*=heading]";
    private static final Pattern MORE = Pattern.compile(
            "(?i)(?:read|learn|view|see|show|find out|continue)?\\s*(?:more|full|reading|details?|here|article|release)?"
                    + "(?:\\s+(?:story|article|release|details?|about it))?\\s*[.…>»→]*");
    private static final Pattern DATE = Pattern.compile("\\p{L}{3,12}\\.? \\d{1,2}(?:st|nd|rd|th)?, \\d{4}"
            + "|\\d{1,2}\\.? (?:de )?\\p{L}{3,12}\\.?(?: de)? \\d{4}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}/\\d{1,2}/\\d{4}"
            + "|\\d{1,2}\\.\\d{1,2}\\.\\d{4}|\\d{4}[./]\\d{1,2}[./]\\d{1,2}|\\d{4}年\\d{1,2}月\\d{1,2}日");
    private static final int LONGEST_DATED_TEXT = 120;

    private final Map<Element, Optional<URI>> targets = new HashMap<>();
    private final Slashes slashes;

    /// @param links to all articles of the page
    Teasers(Element page, Collection<ListingLink> links) {
        links.forEach(this::mark);
        this.slashes = slashes(page);
    }

    /// Each element's only target, or nothing where it has several. Elements are equal only to themselves.
    private void mark(ListingLink link) {
        var at = link.element();
        for (int steps = 0; at != null && steps < DEEPEST; at = at.parent(), steps++) {
            var before = targets.get(at);
            if (before == null) {
                targets.put(at, Optional.of(link.target()));
            } else if (before.isPresent() && !before.get().equals(link.target())) {
                targets.put(at, Optional.empty());
            }
        }
    }

    /// One page writes its dates in one way: a single day beyond the twelfth tells which number is the month.
    private static Slashes slashes(Element page) {
        return DATE.matcher(page.text())
                .results()
                .map(found -> DateText.order(found.group()))
                .filter(order -> order != Slashes.UNKNOWN)
                .findFirst()
                .orElse(Slashes.UNKNOWN);
    }

    private Element around(ListingLink link) {
        var teaser = link.element();
        for (var above = teaser.parent();
                above != null
                        && !above.is("main, body, ul, ol, dl, table, tbody")
                        && targets.getOrDefault(above, Optional.empty()).isPresent();
                above = above.parent()) {
            teaser = above;
        }
        return teaser;
    }

    /// The headline: in the link, else beside it, where the link says no more than "read more" or nothing at all.
    String title(ListingLink link) {
        var element = link.element();
        var own = element.text().strip();
        boolean speaks = !MORE.matcher(own).matches() && DateText.read(own).isEmpty();
        return Stream.of(
                        first(element, HEADINGS),
                        first(element, NAMED_TITLE),
                        speaks ? own : "",
                        only(around(link), HEADINGS),
                        only(around(link), NAMED_TITLE),
                        element.attr("aria-label"),
                        element.attr("title"),
                        own)
                .map(text -> PlainText.of(text, "text"))
                .filter(text -> !text.isEmpty() && text.length() <= LONGEST_TITLE)
                .findFirst()
                .orElse("");
    }

    private static String first(Element part, String selector) {
        var found = part.selectFirst(selector);
        return found == null || found.equals(part) ? "" : found.text();
    }

    private static String only(Element part, String selector) {
        var found = part.select(selector);
        return found.size() == 1 ? found.getFirst().text() : "";
    }

    boolean isHeadline(ListingLink link) {
        return link.element().selectFirst(HEADINGS) != null || link.element().closest(HEADINGS) != null;
    }

    /// The date beside the link, nothing where there are several.
    @Nullable PartialDate date(ListingLink link) {
        var teaser = around(link);
        var marked = teaser.select("time").stream()
                .flatMap(time -> Stream.of(time.attr("datetime"), time.text())
                        .flatMap(this::read)
                        .limit(1))
                .distinct()
                .toList();
        if (!marked.isEmpty()) {
            return marked.size() == 1 ? marked.getFirst() : null;
        }
        return teaser.getAllElements().stream()
                .filter(part -> !part.equals(link.element()) || part.childrenSize() == 0)
                .flatMap(part -> written(part, link))
                .findFirst()
                .or(() -> dateAbove(teaser))
                .orElse(null);
    }

    private Stream<PartialDate> written(Element part, ListingLink link) {
        var text = part.ownText().strip();
        if (text.length() > LONGEST_DATED_TEXT) {
            return Stream.empty();
        }
        var whole = read(text).toList();
        boolean headline = part.equals(link.element()) || part.is(HEADINGS) || part.closest(HEADINGS) != null;
        return !whole.isEmpty() || headline
                ? whole.stream()
                : DATE.matcher(text).results().flatMap(found -> read(found.group()));
    }

    /// The date of a list that stands below it, as a term or a heading of its own.
    private Optional<PartialDate> dateAbove(Element teaser) {
        var at = teaser;
        for (int steps = 0; at != null && steps < FARTHEST_DATE; at = at.previousElementSibling(), steps++) {
            if (!at.equals(teaser) && at.is("dt, " + HEADINGS)) {
                return read(at.text()).findFirst();
            }
        }
        var list = teaser.parent();
        var before = list == null || !list.is("ul, ol") ? null : list.previousElementSibling();
        return before == null || !before.is("p, " + HEADINGS)
                ? Optional.empty()
                : read(before.text()).findFirst();
    }

    private Stream<PartialDate> read(String text) {
        return DateText.read(text, slashes).stream();
    }

    /// How many of these links have a date beside them, from 0 to 1.
    double dated(List<ListingLink> links) {
        return (double) links.stream().filter(link -> date(link) != null).count() / links.size();
    }
}
