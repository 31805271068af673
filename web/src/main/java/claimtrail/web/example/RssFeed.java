package claimtrail.web.example;

import claimtrail.web.example.Outlet.Standing;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/// RSS 2.0, as a site with its habits writes it.
final class RssFeed {

    private static final DateTimeFormatter RFC_822 =
            DateTimeFormatter.ofPattern("EEE, dd MMM yyyy HH:mm:ss Z", Locale.ENGLISH);

    private RssFeed() {}

    static String write(Outlet outlet, List<Standing> standing, Addresses addresses, String notice) {
        var xml = new XmlText()
                .open("rss", "version", "2.0", "xmlns:dc", "http://purl.org/dc/elements/1.1/")
                .open("channel")
                .element("title", outlet.masthead().name())
                .element("link", addresses.home(outlet).toString())
                .element("description", outlet.masthead().tagline() + ". " + notice)
                .element("language", outlet.masthead().language());
        String query = outlet.habits().tracking().map(words -> "?" + words).orElse("");
        for (var item : standing) {
            var article = item.article();
            xml.open("item")
                    .element("title", item.edition().title())
                    .element("link", addresses.of(outlet, article.listedPath()) + query)
                    .element("guid", outlet.id() + ":" + article.slug(), "isPermaLink", "false")
                    .element("dc:creator", article.headline().byline())
                    .element("category", article.headline().section())
                    .element("pubDate", RFC_822.format(article.published().atOffset(ZoneOffset.UTC)))
                    .element("description", Markup.teaser(item.edition().text()))
                    .close();
        }
        return xml.close().close().text();
    }
}
