package claimtrail.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;

/// Who wrote a page, one name each, as printed.
final class Authors {

    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^(?:(?:written|posted|published|reported|words|story|text|article|author|autor|autora|auteur|verfasst|geschrieben)\\s*(?:by|von|par|por)?\\s*:?\\s+|(?:by|von|par|por|przez|di|av|door)\\s+|@)");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*(?:[,;|/•·&]|\\band\\b|\\bund\\b|\\bet\\b|(?<=\\s)y(?=\\s)|(?<=\\s)e(?=\\s)|\\bvon\\b$)\\s*");
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:|www\\.|@|\\d{2,}|\\.(com|org|net|de)\\b|^(admin|administrator|staff|editor|editors|guest|author|contributor|anonymous|unknown|read more|follow|view all.*|posts by.*|home|more|none|null|undefined)$");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)^(senior |chief |staff |contributing |deputy |associate |managing |executive |political |business |science |technology )*(editor|reporter|writer|correspondent|contributor|journalist|columnist|author|redaktion|phd|md|jr|updated.*|published.*|posted.*|special to .*|associated press writer|.* (editor|reporter|correspondent|writer|news|staff))\\.?$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?u)^\\s*(?:By|BY|by|Von|von|VON|Par|Por|Written by|Posted by|Author:)\\s+((?:\\p{Lu}[\\p{L}.'’-]+\\s?){1,4}(?:(?:,|and|&|und|et|y)\\s+(?:\\p{Lu}[\\p{L}.'’-]+\\s?){1,4})*)");
    private static final List<String> PLACES = List.of(
            "[itemprop=author] [itemprop=name]",
            "[itemprop=author]",
            "[rel=author]",
            ".author-name, .author__name, .authorname, .author_name, .byline-name, .byline__name, .byline__author",
            ".author a, .byline a, .authors a, .article-author a, .post-author a",
            "address.author, .author, .byline, .authors, .article-author, .post-author, .c-byline, .vcard .fn, .entry-author,"
                    + " .article-byline, .meta-author, .autor, .auteur, .writer, [class*=byline], [class*=author], [id*=author]");
    private static final int LONGEST = 50;
    private static final int LONGEST_LINE = 120;

    private Authors() {}

    static List<String> of(Document page, JsonLd json, MetaTags meta, Optional<String> site) {
        var named = names(json.authors(), site);
        if (!named.isEmpty()) {
            return named;
        }
        for (var name : List.of(
                "author",
                "article:author",
                "dc.creator",
                "dcterms.creator",
                "parsely-author",
                "sailthru.author",
                "byl",
                "citation_author",
                "cxenseparse:author",
                "article:author_name",
                "twitter:data1x")) {
            var found = names(meta.all(name), site);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return inPage(page, site);
    }

    private static List<String> inPage(Document page, Optional<String> site) {
        for (var place : PLACES) {
            var texts = new ArrayList<String>();
            for (var element : page.select(place)) {
                if (texts.size() < 3 && element.closest("[class*=comment], [id*=comment], aside, footer") == null) {
                    texts.add(Spaces.collapse(element.hasAttr("content") ? element.attr("content") : element.text()));
                }
            }
            var found = names(
                    texts.stream()
                            .filter(text -> text.length() < LONGEST_LINE)
                            .limit(place.contains("rel=") ? 2 : 1)
                            .toList(),
                    site);
            if (!found.isEmpty()) {
                return found;
            }
        }
        return written(page);
    }

    /// "By NAME" in a short line of its own.
    private static List<String> written(Document page) {
        for (var element : page.select("p, div, span, h2, h3, h4, h5, h6, em, strong, i")) {
            var own = element.childNodeSize() < 8 ? Spaces.collapse(element.text()) : "";
            if (own.length() > 5 && own.length() < LONGEST_LINE) {
                var match = BYLINE.matcher(own);
                if (match.find()) {
                    return names(List.of(match.group(1)), Optional.empty());
                }
            }
        }
        return List.of();
    }

    static List<String> names(List<String> texts, Optional<String> site) {
        var names = new LinkedHashSet<String>();
        for (var text : texts) {
            for (var part : BETWEEN.split(PREFIX.matcher(stripped(text)).replaceFirst(""), -1)) {
                var name = PREFIX.matcher(part.strip()).replaceFirst("").strip();
                if (isName(name)) {
                    names.add(name);
                }
            }
        }
        var one = names.size() > 1 && site.isPresent();
        return names.stream()
                .filter(name -> !one || !name.equalsIgnoreCase(site.orElse("")))
                .toList();
    }

    private static String stripped(String text) {
        return Spaces.collapse(
                        org.jsoup.parser.Parser.unescapeEntities(text, false).replaceAll("<[^>]*>", " "))
                .replaceAll("\\s*\\([^)]*\\)", "")
                .replaceAll("(?iu)\\s+(?:on|am|le|el|in|for|at)\\s+.*$|\\s+[–—-]\\s+.*$", "");
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.codePoints().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(text).find()
                && !ROLE.matcher(text).matches();
    }
}
