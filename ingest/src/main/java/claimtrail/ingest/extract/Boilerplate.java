package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.select.NodeFilter;
import org.jsoup.select.NodeTraversor;

/// Takes out of a page what its markup says is not the article, as long as that is not most of the page.
final class Boilerplate implements NodeFilter {

    private static final String UNSEEN =
            "script, style, noscript, template, svg, math annotation, object, embed, canvas,"
                    + " link, meta, title, input, textarea, select, datalist, [hidden], head";
    private static final Pattern HIDDEN = Pattern.compile("(?i)(display\\s*:\\s*none|visibility\\s*:\\s*hidden)");
    private static final Pattern CAMEL = Pattern.compile("(?<=[a-z])(?=[A-Z])");
    private static final Pattern TOPIC = Pattern.compile("(?i)\\b(tag|category|cat|post-type|status|format)-\\S+");
    private static final Set<String> NEVER = Set.of("body", "html", "main", "h1", "p", "strong", "em", "b", "i");

    /// Share of a page's running text from which on its markup is not believed.
    private static final double TOO_MUCH = 0.35;

    private static final double SURER = 2;

    private static final int LONGEST_ATTRIBUTE = 300;
    private static final int LONGEST_DROPPED = 2000;

    private final Map<Element, Integer> prose;
    private final Map<String, Optional<String>> known = new HashMap<>();
    private final double limit;
    private final List<Dropped> dropped;

    private Boilerplate(Map<Element, Integer> prose, Element body, List<Dropped> dropped) {
        this.prose = prose;
        this.limit = TOO_MUCH * prose.getOrDefault(body, 0);
        this.dropped = dropped;
    }

    /// Removes what no reader sees, and forms that ask for nothing.
    static void removeUnseen(Element root) {
        root.select("form:not(:has(input, textarea, select, button))").unwrap();
        root.select(UNSEEN).remove();
        for (var element : root.select("[style]")) {
            if (!element.equals(root) && HIDDEN.matcher(element.attr("style")).find()) {
                element.remove();
            }
        }
    }

    /// Removes what surrounds the article, and says what it was.
    ///
    /// @param blocks of the body
    static List<Dropped> remove(Element body, List<RawBlock> blocks) {
        var dropped = new ArrayList<Dropped>();
        var prose = RawBlocks.prose(blocks, body);
        NodeTraversor.filter(new Boilerplate(prose, body, dropped), body);
        return dropped;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (depth == 0 || !(node instanceof Element element)) {
            return FilterResult.CONTINUE;
        }
        var kind = kindOf(element);
        if (kind.isEmpty() || prose.getOrDefault(element, 0) > limitOf(element)) {
            return FilterResult.CONTINUE;
        }
        note(kind.get(), element);
        return FilterResult.REMOVE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        return FilterResult.CONTINUE;
    }

    /// The standard's own elements say more than a class name that anybody may have given.
    private double limitOf(Element element) {
        return Set.of("footer", "nav").contains(element.normalName()) ? limit * SURER : limit;
    }

    private void note(String kind, Element element) {
        var text = Spaces.collapse(element.text());
        if (!text.isBlank()) {
            dropped.add(new Dropped(kind, text.substring(0, Math.min(text.length(), LONGEST_DROPPED))));
        }
    }

    private Optional<String> kindOf(Element element) {
        return switch (element.normalName()) {
            case "nav" -> Optional.of("navigation");
            case "footer" ->
                Optional.of(element.closest("blockquote, figure") == null ? "boilerplate" : "")
                        .filter(k -> !k.isEmpty());
            case "aside" -> Optional.of("related");
            case "form", "button", "dialog", "iframe", "video", "audio" -> Optional.of("boilerplate");
            case "menu" -> Optional.of("navigation");
            default -> NEVER.contains(element.normalName()) ? Optional.empty() : byAttributes(element);
        };
    }

    private Optional<String> byAttributes(Element element) {
        var words = words(element);
        return words.isBlank() ? Optional.empty() : known.computeIfAbsent(words, Lexicon.ATTRIBUTES::kindOf);
    }

    private static String words(Element element) {
        var raw = element.className() + " " + element.id() + " " + element.attr("role") + " "
                + element.attr("data-component") + ownName(element);
        if (raw.length() <= 3) {
            return "";
        }
        var cut = raw.substring(0, Math.min(raw.length(), LONGEST_ATTRIBUTE));
        var split = CAMEL.matcher(cut).replaceAll("-").replace('_', '-');
        return TOPIC.matcher(split).replaceAll(" ").toLowerCase(Locale.ROOT);
    }

    /// What a custom element such as `amp-ad` calls itself behind its prefix, empty for the standard's own.
    private static String ownName(Element element) {
        var name = element.normalName();
        var prefix = name.indexOf('-');
        return prefix < 0 ? "" : " " + name.substring(prefix + 1);
    }
}
