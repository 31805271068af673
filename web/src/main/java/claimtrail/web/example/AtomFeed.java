package claimtrail.web.example;

import claimtrail.web.example.Outlet.Standing;
import java.time.Instant;
import java.util.List;

/// Atom (RFC 4287). An entry's `updated` moves with every change, an edit without a note included.
final class AtomFeed {

    private AtomFeed() {}

    static String write(Outlet outlet, List<Standing> standing, Addresses addresses, String notice) {
        var home = addresses.home(outlet);
        var updated = standing.stream()
                .map(item -> item.edition().modified())
                .max(Instant::compareTo)
                .orElse(Instant.EPOCH);
        var xml = new XmlText()
                .open("feed", "xmlns", "http://www.w3.org/2005/Atom")
                .element("title", outlet.masthead().name())
                .element("subtitle", outlet.masthead().tagline() + ". " + notice)
                .element("id", "tag:example.invalid,2026:" + outlet.id())
                .element("updated", updated.toString())
                .open("link", "rel", "alternate", "href", home.toString())
                .close();
        for (var item : standing) {
            var article = item.article();
            xml.open("entry")
                    .element("title", item.edition().title())
                    .element("id", "tag:example.invalid,2026:" + outlet.id() + "/" + article.slug())
                    .open(
                            "link",
                            "rel",
                            "alternate",
                            "href",
                            addresses.of(outlet, article.listedPath()).toString())
                    .close()
                    .element("published", article.published().toString())
                    .element("updated", item.edition().modified().toString())
                    .open("author")
                    .element("name", article.headline().byline())
                    .close()
                    .element("summary", Markup.teaser(item.edition().text()))
                    .close();
        }
        return xml.close().text();
    }
}
