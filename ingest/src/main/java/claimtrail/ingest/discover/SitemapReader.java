package claimtrail.ingest.discover;

import claimtrail.ingest.discover.Reading.Child;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.discover.Reading.Leads;
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
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;

/// Reads sitemaps (sitemaps.org), their news extension and their indexes, as XML, as a list of addresses or as the
/// `Sitemap` lines of a robots.txt. Pictures, films and other languages of a page are left out.
final class SitemapReader {

    /// What the sitemap protocol allows for one file.
    private static final int MAX_BYTES = 52_428_800;

    static final int MOST_ENTRIES = 50_000;

    private static final Pattern FEED_ROOT = Pattern.compile("<(?:rss|feed|rdf:RDF)[\\s>]");
    private static final Pattern ROBOTS_LINE = Pattern.compile("(?im)^\\s*(?:user-agent|sitemap)\\s*:");
    private static final Pattern SITEMAP_LINE = Pattern.compile("(?im)^\\s*sitemap\\s*:\\s*(\\S+)");

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
            if (WebPage.looksLikeOne(plain)) {
                return new Unreadable("a web page, not a sitemap");
            }
            if (isFeed(plain)) {
                return FeedReader.read(plain, "", base);
            }
            return isRobots(plain)
                    ? robots(plain, base)
                    : reading(parser().parseSiteMap(plain, web(base)), plain, base);
        } catch (UnknownFormatException | IOException | RuntimeException noSitemap) {
            return new Unreadable("no sitemap: " + FeedXml.firstLine(noSitemap));
        }
    }

    private static java.net.URL web(URI base) throws IOException {
        return (base.getHost() == null ? URI.create("http://localhost/") : base).toURL();
    }

    private static SiteMapParser parser() {
        var parser = new SiteMapParser(false, true);
        parser.setStrictNamespace(false);
        parser.enableExtension(Extension.NEWS);
        // What is known as a picture or a film is not taken for a page.
        parser.enableExtension(Extension.IMAGE);
        parser.enableExtension(Extension.VIDEO);
        return parser;
    }

    private static byte[] unzipped(byte[] body) throws IOException {
        if (body.length < 2 || body[0] != (byte) 0x1f || body[1] != (byte) 0x8b) {
            return body;
        }
        try (InputStream stream = new GZIPInputStream(new ByteArrayInputStream(body))) {
            return stream.readNBytes(MAX_BYTES + 1);
        }
    }

    /// The protocol allows feeds as sitemaps.
    private static boolean isFeed(byte[] body) {
        return FEED_ROOT.matcher(start(body)).find();
    }

    private static String start(byte[] body) {
        return new String(body, 0, Math.min(body.length, 20_000), StandardCharsets.ISO_8859_1);
    }

    static boolean isRobots(byte[] body) {
        var start = start(body);
        return !start.stripLeading().startsWith("<")
                && ROBOTS_LINE.matcher(start).find();
    }

    private static Reading robots(byte[] body, URI base) {
        var children = SITEMAP_LINE
                .matcher(new String(body, StandardCharsets.UTF_8))
                .results()
                .flatMap(line -> WrittenAddress.resolve(base, line.group(1)).stream())
                .distinct()
                .map(address -> new Child(address, null))
                .toList();
        return children.isEmpty()
                ? new Unreadable("a robots.txt that names no sitemap")
                : new Entries("robots.txt", List.of(), children, List.of(), Leads.NONE);
    }

    private static Reading reading(AbstractSiteMap map, byte[] plain, URI base) {
        var written = SitemapDates.in(plain);
        return switch (map) {
            case SiteMapIndex index ->
                new Entries("sitemap index", List.of(), children(index, written, base), List.of(), Leads.NONE);
            case SiteMap pages -> pages(pages, written, base);
            default -> new Unreadable("no sitemap that is known here");
        };
    }

    private static List<Child> children(SiteMapIndex index, Map<String, SitemapDates> written, URI base) {
        return index.getSitemaps().stream()
                .map(child -> child.getUrl().toString())
                .flatMap(address -> WrittenAddress.resolve(base, address)
                        .map(resolved -> new Child(
                                resolved, SitemapDates.of(address, written).modified()))
                        .stream())
                .toList();
    }

    private static Reading pages(SiteMap map, Map<String, SitemapDates> written, URI base) {
        var problems = new Problems(List.of());
        if (!map.isProcessed()) {
            problems.say("broken XML; the addresses before the break were read");
        }
        var all = map.getSiteMapUrls();
        boolean news = all.stream().anyMatch(url -> news(url).isPresent());
        if (all.size() > MOST_ENTRIES) {
            problems.say("only the first " + MOST_ENTRIES + " of " + all.size() + " were read");
        }
        var entries = all.stream()
                .limit(MOST_ENTRIES)
                .flatMap(url -> entry(url, written, base).stream())
                .toList();
        return new Entries(news ? "news sitemap" : "sitemap", entries, problems.sentences());
    }

    private static Optional<Entry> entry(SiteMapURL url, Map<String, SitemapDates> written, URI base) {
        var address = url.getUrl().toString();
        var dates = SitemapDates.of(address, written);
        var title = news(url).map(NewsAttributes::getTitle).map(String::strip).filter(text -> !text.isEmpty());
        return WrittenAddress.resolve(base, address)
                .map(resolved -> new Entry(resolved, title.orElse(null), dates.published(), dates.modified()));
    }

    private static Optional<NewsAttributes> news(SiteMapURL url) {
        var attributes = url.getAttributesForExtension(Extension.NEWS);
        return Stream.ofNullable(attributes)
                .flatMap(Arrays::stream)
                .filter(Objects::nonNull)
                .map(NewsAttributes.class::cast)
                .findFirst();
    }
}
