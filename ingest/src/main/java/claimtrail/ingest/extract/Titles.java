package claimtrail.ingest.extract;

import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// The title of a page without the name of its site.
final class Titles {

    private static final Pattern SEPARATOR = Pattern.compile("\\s+[|•·»«›‹–—-]+\\s+|\\s*[|•»«]\\s*|\\s+::?\\s+");

    private static final int SHORTEST_WITHOUT_KICKER = 20;

    private Titles() {}

    static @Nullable Sourced<String> of(Document page, JsonLd json, MetaTags meta, SiteNames site) {
        var shown = Spaces.collapse(page.title());
        var heading = heading(page, shown, meta, site);
        if (heading.isPresent()) {
            return new Sourced<>(withoutKicker(heading.get(), json, meta, site), Provenance.TEXT);
        }
        var named = meta.first("og:title", "twitter:title", "dc.title", "dcterms.title", "title", "headline");
        if (named.isPresent()) {
            return sourced(withoutSite(HtmlReader.line(named.get()), site, false), Provenance.META);
        }
        var headline = json.headline();
        if (headline.isPresent()) {
            return sourced(HtmlReader.line(headline.get()), Provenance.JSON_LD);
        }
        if (!shown.isBlank()) {
            return sourced(withoutSite(shown, site, true), Provenance.META);
        }
        var first = page.selectFirst("h1, h2");
        return first == null ? null : sourced(Spaces.collapse(first.text()), Provenance.TEXT);
    }

    private static @Nullable Sourced<String> sourced(String text, Provenance from) {
        return text.isBlank() ? null : new Sourced<>(text, from);
    }

    /// A heading often begins with the section's name, which the page's metadata leave out.
    private static String withoutKicker(String heading, JsonLd json, MetaTags meta, SiteNames site) {
        return Stream.of(json.headline(), meta.first("og:title", "twitter:title"))
                .flatMap(Optional::stream)
                .map(title -> withoutSite(HtmlReader.line(title), site, false))
                .filter(title -> title.length() >= SHORTEST_WITHOUT_KICKER
                        && title.length() < heading.length()
                        && heading.endsWith(title))
                .findFirst()
                .orElse(heading);
    }

    /// A first-level heading that the page's own title or metadata repeats.
    private static Optional<String> heading(Document page, String shown, MetaTags meta, SiteNames site) {
        var named =
                meta.first("og:title", "twitter:title").map(HtmlReader::line).orElse("");
        var headings = new ArrayList<String>();
        for (var element : page.select("h1, [itemprop=headline]:not(meta)")) {
            var text = Spaces.collapse(element.text());
            if (text.length() > 3 && text.length() < 300 && !site.isOneOf(text)) {
                headings.add(text);
            }
        }
        return headings.stream()
                .filter(text -> same(shown, text) || same(named, text))
                .max(java.util.Comparator.comparingInt(String::length))
                .or(() -> only(headings, shown, site));
    }

    /// The only heading, unless it says the site's name, or what stands behind another title in the page's.
    private static Optional<String> only(List<String> headings, String shown, SiteNames site) {
        return headings.size() == 1
                        && headings.getFirst().length() > 15
                        && !site.isAbout(headings.getFirst())
                        && Spaces.key(shown).indexOf(Spaces.key(headings.getFirst())) <= 0
                ? Optional.of(headings.getFirst())
                : Optional.empty();
    }

    private static boolean same(String whole, String part) {
        return !part.isEmpty() && Spaces.key(whole).startsWith(Spaces.key(part));
    }

    private static String ending(String title) {
        return title.replaceAll("[\\s|•·»«›‹–—:-]+$", "");
    }

    private static String withoutSite(String title, SiteNames site, boolean surely) {
        var parts = SEPARATOR.split(title, -1);
        if (parts.length < 2) {
            return title;
        }
        if (site.isOneOf(parts[parts.length - 1])) {
            return ending(title.substring(0, title.lastIndexOf(parts[parts.length - 1])));
        }
        for (var i = 1; i < parts.length - 1; i++) {
            if (site.isOneOf(parts[i])) {
                return ending(title.substring(0, title.lastIndexOf(parts[i])));
            }
        }
        if (site.isOneOf(parts[0])) {
            return title.substring(parts[0].length()).replaceAll("^[\\s|•·»«›‹–—:-]+", "");
        }
        if (!surely) {
            return title;
        }
        var longest = parts[0];
        for (var part : parts) {
            longest = part.length() > longest.length() && !site.isOneOf(part) ? part : longest;
        }
        return longest.strip();
    }
}
