package claimtrail.web.example;

import claimtrail.web.example.Article.Edition;
import claimtrail.web.example.ExamplePage.Content;
import claimtrail.web.example.ExamplePage.Dates;
import claimtrail.web.example.ExamplePage.Head;
import claimtrail.web.example.ExamplePage.Story;
import claimtrail.web.example.ExamplePage.Teaser;
import claimtrail.web.example.Outlet.Standing;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// The pages of one site, by its jte templates.
final class PageWriter {

    private static final DateTimeFormatter AMERICAN = DateTimeFormatter.ofPattern("MMMM d, yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter BRITISH = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

    private final TemplateEngine templates;
    private final Outlet outlet;
    private final Addresses addresses;
    private final String notice;

    PageWriter(TemplateEngine templates, Outlet outlet, Addresses addresses, String notice) {
        this.templates = templates;
        this.outlet = outlet;
        this.addresses = addresses;
        this.notice = notice;
    }

    /// A text with everything that surrounds it.
    String page(Article article, Edition edition, List<Standing> standing) {
        var latest = standing.stream()
                .filter(other -> !other.article().equals(article))
                .map(this::teaser)
                .limit(6)
                .toList();
        return render(outlet.habits().template(), new ExamplePage(head(), story(article, edition), latest));
    }

    /// A page of links with their first sentences.
    String front(String heading, List<Standing> standing) {
        return render("front", new ExampleFront(head(), heading, teasers(standing)));
    }

    /// A page of links and nothing else.
    String listing(List<Standing> standing) {
        return render("listing", new ExampleFront(head(), "All stories", teasers(standing)));
    }

    /// A page that says one thing.
    String message(String heading) {
        return render("front", new ExampleFront(head(), heading, List.of()));
    }

    private String render(String template, Object page) {
        var output = new StringOutput();
        templates.render("example/" + template + ".jte", page, output);
        return output.toString();
    }

    private Head head() {
        var menu = outlet.articles().stream()
                .map(article -> article.headline().section())
                .distinct()
                .map(section -> new Teaser(
                        section,
                        addresses.of(outlet, SiteRoutes.sectionPath(section)).toString(),
                        "",
                        ""))
                .toList();
        var masthead = outlet.masthead();
        return new Head(
                masthead.name(),
                masthead.tagline(),
                masthead.language(),
                addresses.home(outlet).toString(),
                menu,
                notice);
    }

    private List<Teaser> teasers(List<Standing> standing) {
        return standing.stream().map(this::teaser).toList();
    }

    private Teaser teaser(Standing standing) {
        return new Teaser(
                standing.edition().title(),
                addresses.of(outlet, standing.article().listedPath()).toString(),
                Markup.teaser(standing.edition().text()),
                british(standing.article().published()));
    }

    private Story story(Article article, Edition edition) {
        var headline = article.headline();
        String address = addresses.of(outlet, article.path()).toString();
        var dates = new Dates(
                article.published().toString(),
                edition.modified().toString(),
                AMERICAN.format(article.published().atOffset(ZoneOffset.UTC)),
                british(article.published()));
        String html = written(article, Markup.html(edition.text(), addresses::ofText));
        return new Story(
                edition.title(),
                headline.byline(),
                headline.section(),
                address,
                written(article, Markup.teaser(edition.text())),
                dates,
                new Content(html, edition.note().orElse(null), jsonLd(article, edition, address)));
    }

    /// The words as they reach the page, spoiled where the text is to be spoiled.
    private static String written(Article article, String words) {
        return article.serving().fault() == Fault.DOUBLE_ENCODED
                ? new String(words.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1253"))
                : words;
    }

    private String jsonLd(Article article, Edition edition, String address) {
        var json = JsonNodeFactory.instance.objectNode();
        json.put("@context", "https://schema.org")
                .put("@type", "NewsArticle")
                .put("headline", edition.title())
                .put("datePublished", article.published().toString())
                .put("dateModified", edition.modified().toString())
                .put("url", address);
        json.putObject("publisher")
                .put("@type", "Organization")
                .put("name", outlet.masthead().name());
        var authors = json.putArray("author");
        for (String author : article.headline().byline().split(", ", -1)) {
            authors.addObject().put("@type", "Person").put("name", author);
        }
        return json.toString().replace("<", "\\u003c");
    }

    private static String british(Instant instant) {
        return BRITISH.format(instant.atOffset(ZoneOffset.UTC));
    }
}
