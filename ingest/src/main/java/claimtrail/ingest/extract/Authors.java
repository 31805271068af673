package claimtrail.ingest.extract;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.Evaluator;
import org.jsoup.select.QueryParser;
import org.jspecify.annotations.Nullable;

/// Who wrote a page, one name each, as printed.
final class Authors {

    private static final String BY = "by|von|vom|par|por|przez|di|av|af|door";
    private static final Pattern PREFIX = Pattern.compile(
            "(?iu)^(?:(?:(?:written|posted|published|reported|words|story|text|texto|article|author|authors|autor|autora|auteur|autore|verfasst|geschrieben|escrito)\\s*(?:"
                    + BY + ")?\\s*:?\\s+)|(?:" + BY + ")[\\s:]+|@)");
    private static final Pattern LABEL =
            Pattern.compile("(?iu)^\\W*(?:(?:written|posted|published|story|words)\\s+)?(?:" + BY
                    + "|author|autor|autora|auteur|autore)\\s*:?$");
    /// "Posted on 3 March 2026 by Jane Doe".
    private static final Pattern AFTER_DATE = Pattern.compile(
            "(?iu)^(?:posted|published|veröffentlicht|publicado|publié)\\b.*\\d.*?\\b(?:" + BY + ")\\s+");
    private static final Pattern BETWEEN = Pattern.compile(
            "(?iu)\\s*(?:[,;|/•·&]|\\band\\b|\\bund\\b|\\bet\\b|(?<=\\s)y(?=\\s)|(?<=\\s)e(?=\\s)|\\bvon\\b$)\\s*");
    private static final Pattern HANDLE = Pattern.compile("[\\p{Ll}\\d._-]+|\\p{Lu}[\\p{Ll}\\d]+\\p{Lu}\\S*");
    /// Paths under which sites keep pages about those who write for them.
    private static final String PROFILES =
            "a[href~=(?i)/(authors?|autor(es)?|auteurs?|autoren|redakteure?|reporters?|journalists?|journalistes?|contributors?|columnists?|profiles?|staff|newsteam|byline|by|people|writers?)/[^/?#]+/?$]";
    private static final Pattern NO_NAME = Pattern.compile(
            "(?iu)https?:|www\\.|@|\\d{2,}|\\d (?:hours?|horas?|days?|min)|\\.(com|org|net|de)\\b|^(?:published|posted|updated|publicado|publié|veröffentlicht|photographs?|photos?|fotos?|image|edited|revised) |^(by|von|par|por|admin|administrator|staff|editor|editors|guest|author|contributor|anonymous|unknown|read more|follow|view all.*|posts by.*|home|more|no[- ]author|none|null|undefined)$");
    private static final Pattern ROLE = Pattern.compile(
            "(?iu)^(senior |chief |staff |contributing |deputy |associate |managing |executive |political |business |science |technology )*(editor|reporter|writer|correspondent|contributor|journalist|columnist|author|redaktion|phd|md|jr|updated.*|published.*|posted.*|special to .*|associated press writer|.* (editor|reporter|correspondent|writer|news|staff))\\.?$");
    private static final Pattern BYLINE = Pattern.compile(
            "(?u)^\\s*(?:By|BY|by|Von|von|VON|Par|Por|Written by:?|Posted by|Auth?or\\s?:|Auteur\\s?:|AUTHOR:)\\s+((?:\\p{Lu}[\\p{L}.'’-]+\\s?){1,4}(?:(?:,|and|&|und|et|y)\\s+(?:\\p{Lu}[\\p{L}.'’-]+\\s?){1,4})*)");
    private static final Pattern BEGINS = Pattern.compile("(?i)by|von|par|por|written|posted|auth?or|auteur");
    private static final List<Place> PLACES = Stream.of(
                    "[itemprop=author] [itemprop=name]",
                    "byline",
                    "[itemprop=author]",
                    "[rel=author]",
                    ".author-name, .author__name, .authorname, .author_name, .byline-name, .byline__name, .byline__author, .vcard .fn",
                    ".author a, .byline a, .authors a, .article-author a, .post-author a, [data-testid*=byline] a, .wrote_by a",
                    "address.author, .author, .byline, .authors, .article-author, .post-author, .c-byline, .vcard .fn, .entry-author,"
                            + " .article-byline, .meta-author, .autor, .auteur, .writer, [class*=byline], [class*=author], [id*=author]")
            .map(Place::of)
            .toList();
    private static final List<String> META = List.of(
            "author",
            "article:author",
            "dc.creator",
            "dcterms.creator",
            "parsely-author",
            "sailthru.author",
            "byl",
            "citation_author",
            "cxenseparse:author",
            "article:author_name");
    private static final Evaluator ANYWHERE =
            QueryParser.parse(PLACES.stream().map(Place::query).collect(Collectors.joining(", ")));
    private static final int LONGEST = 50;
    private static final int LONGEST_LINE = 120;

    private Authors() {}

    /// The first source that names somebody else than the site itself; else the site. A name that is printed is better
    /// than a user's short name.
    static List<String> of(Document page, JsonLd json, MetaTags meta, Optional<String> site, SiteNames siteNames) {
        var declared = new ArrayList<List<String>>();
        declared.add(names(json.authors(), site));
        META.forEach(name -> declared.add(names(meta.all(name), site)));
        declared.removeIf(List::isEmpty);
        var people = declared.stream()
                .filter(names -> !isSite(names, siteNames) && !areHandles(names))
                .findFirst();
        var printed = people.isPresent() && people.get().stream().anyMatch(name -> name.contains(" "))
                ? List.<String>of()
                : inPage(page, site, siteNames);
        if (people.isPresent() && !isFuller(printed, people.get())) {
            return people.get();
        }
        if (!printed.isEmpty() && !isSite(printed, siteNames)) {
            return printed;
        }
        return declared.stream()
                .findFirst()
                .or(() -> Optional.of(printed).filter(names -> !names.isEmpty()))
                .orElseGet(() -> names(meta.all("twitter:creator"), site));
    }

    private static boolean areHandles(List<String> names) {
        return names.stream().allMatch(name -> HANDLE.matcher(name).matches());
    }

    /// Whether what is printed gives the whole of what is declared in part: "Jane Doe" for "Jane".
    private static boolean isFuller(List<String> printed, List<String> declared) {
        return printed.size() == declared.size() && printed.getFirst().startsWith(declared.getFirst() + " ");
    }

    private static boolean isSite(List<String> names, SiteNames siteNames) {
        return !names.isEmpty() && names.size() < 3 && siteNames.isAbout(String.join("", names));
    }

    private static List<String> inPage(Document page, Optional<String> site, SiteNames siteNames) {
        var itself = List.<String>of();
        var candidates = page.select(ANYWHERE);
        for (var place : PLACES) {
            var texts = new ArrayList<String>();
            for (var element : candidates) {
                if (texts.size() < 3 && element.is(place.evaluator) && !isElsewhere(element)) {
                    texts.add(Spaces.collapse(element.hasAttr("content") ? element.attr("content") : element.text()));
                }
            }
            var found = names(
                    texts.stream()
                            .filter(text -> text.length() < LONGEST_LINE)
                            .limit(place.query.contains("rel=") ? 2 : 1)
                            .toList(),
                    site);
            if (!found.isEmpty() && !isSite(found, siteNames)) {
                return found;
            }
            itself = itself.isEmpty() ? found : itself;
        }
        var labelled = afterLabel(page, site);
        if (!labelled.isEmpty()) {
            return labelled;
        }
        var written = written(page);
        if (!written.isEmpty()) {
            return written;
        }
        var profiled = profiled(page, site);
        return profiled.isEmpty() ? itself : profiled;
    }

    /// The text behind a "By" that stands alone.
    private static List<String> afterLabel(Document page, Optional<String> site) {
        var label = false;
        for (var element : page.body().getAllElements()) {
            var own = Spaces.collapse(element.ownText());
            if (own.isEmpty() || own.length() > LONGEST_LINE) {
                label = label && own.isEmpty();
                continue;
            }
            if (label) {
                var found = names(List.of(own), site);
                if (!found.isEmpty() && found.stream().allMatch(name -> Character.isUpperCase(name.codePointAt(0)))) {
                    return found;
                }
            }
            label = LABEL.matcher(own).matches();
        }
        return List.of();
    }

    /// Links to pages about people, as far as they stand together.
    private static List<String> profiled(Document page, Optional<String> site) {
        var names = new ArrayList<String>();
        @Nullable Element first = null;
        for (var link : page.select(PROFILES)) {
            var text = Spaces.collapse(link.text());
            if (text.isEmpty() || text.length() > LONGEST || isElsewhere(link)) {
                continue;
            }
            if (first != null && !near(first, link)) {
                break;
            }
            first = first == null ? link : first;
            names.add(text);
        }
        return names(names, site);
    }

    private static boolean near(Element first, Element link) {
        var place = first.parent() == null ? null : first.parent().parent();
        return place != null && link.parents().contains(place);
    }

    private static boolean isElsewhere(Element element) {
        return element.closest(
                        "[class*=comment], [id*=comment], aside, footer, nav, [class*=related], [class*=reference], [id*=reference], [class*=bibliograph]")
                != null;
    }

    /// "By NAME" in a short line of its own.
    private static List<String> written(Document page) {
        for (var element : page.select("p, div, span, h2, h3, h4, h5, h6, em, strong, i")) {
            var own = element.childNodeSize() < 8
                            && BEGINS.matcher(beginning(element)).lookingAt()
                    ? Spaces.collapse(element.text())
                    : "";
            if (own.length() > 5 && own.length() < LONGEST_LINE) {
                var match = BYLINE.matcher(own);
                if (match.find()) {
                    return names(List.of(match.group(1)), Optional.empty());
                }
            }
        }
        return List.of();
    }

    /// The first words in an element.
    private static String beginning(Element element) {
        return element.nodeStream(TextNode.class)
                .filter(words -> !words.isBlank())
                .findFirst()
                .map(words -> words.getWholeText().stripLeading())
                .orElse("");
    }

    static List<String> names(List<String> texts, Optional<String> site) {
        var names = new LinkedHashSet<String>();
        for (var text : texts) {
            var bare = stripped(AFTER_DATE.matcher(text.strip()).replaceFirst(""));
            for (var part : BETWEEN.split(PREFIX.matcher(bare).replaceFirst(""), -1)) {
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
                .replaceAll(
                        "\\s+(?i:on|am|at|le|el)\\s+\\S*\\d.*$|\\s+(?:in|for|en|für|bei)\\s+.*$|\\s+[–—-]\\s+.*$|\\s+[–—-]$",
                        "");
    }

    private static boolean isName(String text) {
        return text.length() > 1
                && text.length() <= LONGEST
                && text.codePoints().anyMatch(Character::isLetter)
                && !NO_NAME.matcher(text).find()
                && !ROLE.matcher(text).matches();
    }

    /// Where a name may stand, as a query and ready for use.
    private record Place(String query, Evaluator evaluator) {
        static Place of(String query) {
            return new Place(query, QueryParser.parse(query));
        }
    }
}
