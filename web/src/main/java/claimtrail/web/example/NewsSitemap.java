package claimtrail.web.example;

import claimtrail.web.example.Outlet.Standing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;

/// A sitemap index and its one part, a gzipped news sitemap.
final class NewsSitemap {

    /// The path of the part.
    static final String PART = "/sitemap-news.xml.gz";

    private static final String SITEMAPS = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    private NewsSitemap() {}

    static String index(Outlet outlet, Addresses addresses) {
        return new XmlText()
                .open("sitemapindex", "xmlns", SITEMAPS)
                .open("sitemap")
                .element("loc", addresses.of(outlet, PART).toString())
                .close()
                .close()
                .text();
    }

    static byte[] part(Outlet outlet, List<Standing> standing, Addresses addresses) throws IOException {
        var xml = new XmlText().open("urlset", "xmlns", SITEMAPS, "xmlns:news", NEWS);
        for (var item : standing) {
            var article = item.article();
            xml.open("url")
                    .element("loc", addresses.of(outlet, article.listedPath()).toString())
                    .element("lastmod", item.edition().modified().toString())
                    .open("news:news")
                    .open("news:publication")
                    .element("news:name", outlet.masthead().name())
                    .element("news:language", "en")
                    .close()
                    .element("news:publication_date", article.published().toString())
                    .element("news:title", item.edition().title())
                    .close()
                    .close();
        }
        var bytes = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(bytes)) {
            gzip.write(xml.close().text().getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
