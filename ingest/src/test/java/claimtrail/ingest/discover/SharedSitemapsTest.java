package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import claimtrail.ingest.fetch.SharedData;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Sitemaps with all extensions, packed, as text, in wrong namespaces: pages are read, pictures and films are not.
final class SharedSitemapsTest {

    @ParameterizedTest
    @CsvSource({
        "sitemaps/atom.xml, Atom 1.0, 1, 0",
        "sitemaps/do-not-visit.txt, sitemap, 1, 0",
        "sitemaps/sitemap-with-bom.txt, sitemap, 2, 0",
        "sitemaps/sitemap.badns.xml, sitemap, 2, 0",
        "sitemaps/sitemap.index.xml, sitemap index, 0, 15",
        "sitemaps/sitemap.ns.xml, sitemap, 2, 0",
        "sitemaps/sitemap.txt, sitemap, 2, 0",
        "sitemaps/sitemap.txt.gz, sitemap, 5, 0",
        "sitemaps/xmlSitemap.gz, sitemap, 5, 0",
        "sitemaps/extension/hebdenbridgetimes-articles-sitemap.xml, sitemap, 74, 0",
        "sitemaps/extension/pagemaps-sitemap.xml, sitemap, 2, 0",
        "sitemaps/extension/shinpaideshou-news-sitemap.xml, news sitemap, 3, 0",
        "sitemaps/extension/sitemap-images.xml, sitemap, 1, 0",
        "sitemaps/extension/sitemap-links.xml, sitemap, 3, 0",
        "sitemaps/extension/sitemap-mobile.xml, sitemap, 3, 0",
        "sitemaps/extension/sitemap-news.xml, news sitemap, 2, 0",
        "sitemaps/extension/sitemap-videos-tvshow.xml, sitemap, 1, 0",
        "sitemaps/extension/sitemap-videos.xml, sitemap, 3, 0",
        "rss/feed.rss, RSS 2.0, 4, 0",
        "rss/xmlRss_pubDate.xml, RSS 2.0, 7, 0",
        "robots/sitemap-robots.txt, robots.txt, 0, 2",
        "robots/relative-sitemap-robots.txt, robots.txt, 0, 1",
    })
    void readToTheirEntries(String file, String format, int entries, int children) throws IOException {
        var read = read(file);

        assertEquals(
                format + ", " + entries + " entries, " + children + " sitemaps",
                read.format() + ", " + read.entries().size() + " entries, "
                        + read.children().size() + " sitemaps");
    }

    @Test
    void keepTheirDatesAsTheyAreWritten() throws IOException {
        assertEquals(
                "2005-01-01 null 2004-12-23 2004-12-23T18:00:15Z 2004-11-23",
                String.join(
                        " ",
                        read("sitemaps/xmlSitemap.gz").entries().stream()
                                .map(entry -> String.valueOf(entry.modified()))
                                .toList()));
    }

    @Test
    void haveTheHeadlinesAndDatesOfNews() throws IOException {
        assertEquals(
                new Entry(
                        URI.create("https://shinpaideshou.wordpress.com/2017/04/25/"
                                + "job-opening-reischauer-policy-research-fellow/"),
                        "Job Opening: Reischauer Policy Research Fellow",
                        new PartialDate("2017-04-25T10:00:36Z"),
                        null),
                read("sitemaps/extension/shinpaideshou-news-sitemap.xml")
                        .entries()
                        .getFirst());
    }

    private static Entries read(String file) throws IOException {
        var packed = SharedData.file("data/robots-sitemaps/crawler-commons-resources.tar.xz");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().endsWith("resources/" + file)) {
                    return switch (SitemapReader.read(tar.readAllBytes(), URI.create("https://example.org/x"))) {
                        case Entries entries -> entries;
                        case Reading.Unreadable unreadable -> throw new AssertionError(unreadable.reason());
                    };
                }
            }
        }
        throw new AssertionError("no such file: " + file);
    }
}
