package claimtrail.web.example;

import claimtrail.web.example.Article.State.Gone;
import claimtrail.web.example.Article.State.NotYet;
import claimtrail.web.example.Article.State.Shown;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Which path of a site answers what at an instant of the story.
final class SiteRoutes {

    private static final String XML = "application/xml; charset=utf-8";

    private final Outlet outlet;
    private final Addresses addresses;
    private final PageWriter pages;
    private final PdfText pdf;
    private final String notice;
    private final Duration slowness;

    SiteRoutes(Outlet outlet, Addresses addresses, PageWriter pages, PdfText pdf, String notice, Duration slowness) {
        this.outlet = outlet;
        this.addresses = addresses;
        this.pages = pages;
        this.pdf = pdf;
        this.notice = notice;
        this.slowness = slowness;
    }

    static String sectionPath(String section) {
        return "/section/" + section.toLowerCase(Locale.ROOT).replace(' ', '-');
    }

    Reply reply(String path, Instant now) throws IOException {
        if (path.equals(outlet.habits().list())) {
            return list(now);
        }
        return switch (path) {
            case "/" -> html(200, pages.front(outlet.masthead().name(), outlet.standing(now)));
            case "/about" -> html(200, pages.message("About this site: " + notice));
            case "/search" -> html(200, pages.message("Nothing found"));
            case "/style.css" -> Reply.ok("text/css; charset=utf-8", HeadedText.resource("style.css"));
            case "/robots.txt" -> robots();
            case NewsSitemap.PART -> sitemapPart(now);
            default -> path.startsWith("/section/") ? section(path, now) : text(path, now);
        };
    }

    private Reply list(Instant now) {
        return switch (outlet.habits().kind()) {
            case RSS ->
                Reply.ok(
                        "application/rss+xml; charset=utf-8",
                        RssFeed.write(outlet, outlet.standing(now), addresses, notice));
            case ATOM ->
                Reply.ok(
                        "application/atom+xml; charset=utf-8",
                        AtomFeed.write(outlet, outlet.standing(now), addresses, notice));
            case NEWS_SITEMAP -> Reply.ok(XML, NewsSitemap.index(outlet, addresses));
            case LISTING -> html(200, pages.listing(outlet.everListed(now)));
            case REGISTER -> html(200, pages.front("Documents", outlet.standing(now)));
        };
    }

    private Reply robots() {
        return outlet.robots()
                .map(rules -> Reply.ok(
                        "text/plain; charset=utf-8",
                        rules.replace("{{home}}", addresses.home(outlet).toString())))
                .orElseGet(this::notFound);
    }

    private Reply sitemapPart(Instant now) throws IOException {
        return outlet.habits().kind() == ExampleKind.NEWS_SITEMAP
                ? Reply.of(200, "application/gzip", NewsSitemap.part(outlet, outlet.standing(now), addresses))
                : notFound();
    }

    private Reply section(String path, Instant now) {
        var standing = outlet.standing(now).stream()
                .filter(item -> sectionPath(item.article().headline().section()).equals(path))
                .toList();
        return standing.isEmpty()
                ? notFound()
                : html(200, pages.front(standing.getFirst().article().headline().section(), standing));
    }

    private Reply text(String path, Instant now) throws IOException {
        Optional<Article> moved = outlet.articles().stream()
                .filter(article -> path.equals(article.serving().movedFrom().orElse("")))
                .filter(article -> article.at(now) instanceof Shown)
                .findFirst();
        if (moved.isPresent()) {
            return Reply.moved(addresses.of(outlet, moved.get().path()));
        }
        for (var article : outlet.articles()) {
            if (article.path().equals(path)) {
                return text(article, now);
            }
        }
        return notFound();
    }

    private Reply text(Article article, Instant now) throws IOException {
        return switch (article.at(now)) {
            case NotYet notYet -> notFound();
            case Gone gone -> html(410, pages.message("This story is no longer available"));
            case Shown shown ->
                switch (article.serving().fault()) {
                    case MISSING -> notFound();
                    case SLOW -> edition(article, shown.edition(), now).after(slowness);
                    case NONE, TRAP, DOUBLE_ENCODED -> edition(article, shown.edition(), now);
                };
        };
    }

    private Reply edition(Article article, Article.Edition edition, Instant now) throws IOException {
        return switch (article.serving().format()) {
            case HTML -> html(200, pages.page(article, edition, open(now)));
            case XML -> Reply.ok(XML, edition.text().replace("{{example}}", notice) + "\n");
            case PDF -> Reply.of(200, "application/pdf", pdf.write(edition));
        };
    }

    /// What pages point at: not what robots.txt closes, so that a trap is met in feeds and on front pages only.
    private List<Outlet.Standing> open(Instant now) {
        return outlet.standing(now).stream()
                .filter(item -> item.article().serving().fault() != Fault.TRAP)
                .toList();
    }

    private Reply notFound() {
        return html(404, pages.message("There is no such page"));
    }

    private Reply html(int status, String page) {
        return Reply.of(status, outlet.habits().mediaType(), page.getBytes(StandardCharsets.UTF_8));
    }
}
