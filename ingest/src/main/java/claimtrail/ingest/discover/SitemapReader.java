package claimtrail.ingest.discover;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Unreadable;
import claimtrail.ingest.fetch.WrittenAddress;
import crawlercommons.sitemaps.AbstractSiteMap;
import crawlercommons.sitemaps.SiteMap;
import crawlercommons.sitemaps.SiteMapIndex;
import crawlercommons.sitemaps.SiteMapParser;
import crawlercommons.sitemaps.SiteMapURL;
import crawlercommons.sitemaps.UnknownFormatException;
import crawlercommons.sitemaps.extension.Extension;
import crawlercommons.sitemaps.extension.NewsAttributes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads sitemaps (sitemaps.org), their news extension and their indexes, as XML or as a list of addresses.
final class SitemapReader {

    /// What the sitemap protocol allows for one file.
    private static final int MAX_BYTES = 52_428_800;

    private SitemapReader() {}

    static Reading read(byte[] body, URI base) {
        if (body.length == 0) {
            return new Unreadable("an empty answer");
        }
        try {
            var plain = unzipped(body);
            if (plain.length > MAX_BYTES) {
                return new Unreadable("a sitemap of more than 50 MB");
            }
            return WebPage.looksLikeOne(plain)
                    ? new Unreadable("a web page, not a sitemap")
                    : reading(parser().parseSiteMap(plain, base.toURL()), plain, base);
        } catch (UnknownFormatException | IOException | IllegalArgumentException noSitemap) {
            return new Unreadable("no sitemap: " + FeedXml.firstLine(noSitemap));
        }
    }

    private static SiteMapParser parser() {
        var parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        return parser;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != (byte) 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        try (var stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readNBytes(MAX_BYTES + 1);
        }
    }

    private static Reading reading(AbstractSiteMap map, byte[] plain, URI base) {
        return switch (map) {
            case SiteMapIndex index ->
                new Entries(
                        "sitemap index",
                        List.of(),
                        index.getSitemaps().stream()
                                .flatMap(child -> WrittenAddress.resolve(
                                        base, child.getUrl().toString())
                                        .stream())
                                .toList(),
                        List.of());
            case SiteMap pages -> pages(pages, Written.in(plain), base);
            default -> new Unreadable("no sitemap that is known here");
        };
    }

    private static Reading pages(SiteMap map, Map<String, Written> written, URI base) {
        var problems = new Problems(List.of());
        var all = map.getSiteMapUrls();
        boolean news = all.stream().anyMatch(url -> news(url).isPresent());
        if (all.size() > Reading.MOST_ENTRIES) {
            problems.say("only the first " + Reading.MOST_ENTRIES + " of " + all.size() + " were read");
        }
        var entries = all.stream()
                .limit(Reading.MOST_ENTRIES)
                .flatMap(url -> entry(url, written, base).stream())
                .toList();
        return new Entries(news ? "news sitemap" : "sitemap", entries, List.of(), problems.sentences());
    }

    private static Optional<Entry> entry(SiteMapURL url, Map<String, Written> written, URI base) {
        var address = url.getUrl().toString();
        var dates = written.getOrDefault(address, Written.NOTHING);
        var title = news(url).map(NewsAttributes::getTitle).map(String::strip).filter(text -> !text.isEmpty());
        return WrittenAddress.resolve(base, address)
                .map(resolved -> new Entry(resolved, title.orElse(null), dates.published, dates.modified));
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        var attributes = url.getAttributesForExtension(Extension.NEWS);
        return Stream.ofNullable(attributes)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .map(NewsAttributes.class::cast)
                .findFirst();
    }

    /// The dates of an address as they are written; crawler-commons makes UTC moments of them.
    private record Written(
            @Nullable PartialDate published, @Nullable PartialDate modified) {

        static final Written NOTHING = new Written(null, null);

        static Map<String, Written> in(byte[] plain) {
            var byAddress = new HashMap<String, Written>();
            var text = new String(plain, StandardCharsets.UTF_8);
            if (text.contains("<loc")) {
                for (var url : Jsoup.parse(text, "", Parser.xmlParser()).select("url")) {
                    child(url, "loc").ifPresent(address -> byAddress.put(address, of(url)));
                }
            }
            return byAddress;
        }

        private static Written of(Element url) {
            var published = url.getAllElements().stream()
                    .filter(element -> element.tagName().endsWith(":publication_date"))
                    .findFirst()
                    .flatMap(date -> DateText.read(date.text()));
            return new Written(
                    published.orElse(null),
                    child(url, "lastmod").flatMap(DateText::read).orElse(null));
        }

        private static Optional<String> child(Element url, String name) {
            return url.children().stream()
                    .filter(child -> child.tagName().replaceFirst(".*:", "").equals(name))
                    .map(Element::text)
                    .findFirst();
        }
    }
}
