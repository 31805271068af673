package claimtrail.web.page;

import java.net.URI;
import org.jsoup.Jsoup;
import org.jsoup.safety.Safelist;

/// Makes pages of the web harmless, so that they can stand in a page of this site.
final class Harmless {

    private static final Safelist TEXT = Safelist.relaxed()
            .removeTags("img", "span", "div")
            .addTags("section", "article", "header", "footer", "nav", "figure", "figcaption")
            .addEnforcedAttribute("a", "rel", "noopener noreferrer nofollow")
            .preserveRelativeLinks(false);

    private Harmless() {}

    /// The page's text with its headings, lists, tables and links, and nothing else: no script, style, picture, form,
    /// name
    /// or class.
    static String html(String page, URI address) {
        return Jsoup.clean(page, address.toString(), TEXT);
    }
}
