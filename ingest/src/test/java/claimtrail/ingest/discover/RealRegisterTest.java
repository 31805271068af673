package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Capture;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.extract.Extraction;
import claimtrail.ingest.extract.Extractor;
import claimtrail.ingest.extract.Hints;
import claimtrail.ingest.fetch.FetchRequest;
import claimtrail.ingest.fetch.FetchResult;
import claimtrail.ingest.fetch.SharedData;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Real documents of the registers, served as their APIs serve them.
final class RealRegisterTest {

    private static final String QUERY = RegisterApi.PATH + "?conditions[agencies][]=industry-and-security-bureau";

    private final Visits visits = new Visits();

    @AfterEach
    void close() {
        visits.close();
    }

    @Test
    void allNoticesOfFourYearsAreFoundWithTheirTitles() throws IOException, InterruptedException {
        var api = new RegisterApi(visits.site, 20, 60);
        var titles = new TreeMap<String, String>();
        for (var line : Files.readAllLines(SharedData.file("data/regulations/fr-bis-ai-2020-2023.jsonl"))) {
            var notice = new JsonMapper().readTree(line);
            var number = notice.path("document_number").asText();
            var title = notice.path("title").asText();
            api.publish(number, notice.path("publication_date").asText(), title);
            titles.put("/full_text/xml/" + number + ".xml", title.strip());
        }

        var found = new TreeMap<String, String>();
        visits.found(SourceKind.FEDERAL_REGISTER, QUERY)
                .links()
                .forEach(link -> found.put(link.address().getPath(), String.valueOf(link.title())));

        assertEquals(titles, found);
    }

    @Test
    void eachFullTextIsReadAsAnOfficialOne() throws IOException, InterruptedException {
        var api = new RegisterApi(visits.site, 500, 2_000);
        var published = new TreeMap<String, String>();
        for (var line : Files.readAllLines(SharedData.file("data/regulations/fr-notices-index.tsv"))) {
            var columns = line.split("\t", -1);
            published.put(columns[0], columns[1]);
        }
        var packed = SharedData.file("data/regulations/fr-notices.tar.xz");
        try (var tar = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed))))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                var number = entry.getName().replaceFirst(".*/", "").replace(".xml", "");
                if (entry.getName().endsWith(".xml") && published.containsKey(number)) {
                    visits.site.page("/full_text/xml/" + number + ".xml", "text/xml", tar.readAllBytes());
                    api.publish(number, published.get(number), "A rule");
                }
            }
        }

        var links = visits.found(SourceKind.FEDERAL_REGISTER, QUERY).links();

        var texts = new HashSet<String>();
        try (var extractor = new Extractor()) {
            for (var link : links) {
                var document = read(extractor, link);
                assertEquals(DocumentKind.OFFICIAL, document.metadata().kind(), link.toString());
                assertTrue(document.text().length() > 1_000, link.toString());
                texts.add(document.text());
            }
        }
        assertEquals(links.size(), texts.size());
        assertTrue(links.size() > 10, links.size() + " documents");
    }

    @Test
    void aPartOfTheCodeIsReadAsAnOfficialText() throws IOException, InterruptedException {
        var packed = SharedData.file("data/regulations/fr-notices.tar.xz");
        try (var tar = new TarArchiveInputStream(
                        new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(packed))));
                var extractor = new Extractor()) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                if (entry.getName().matches(".*/?CFR-2014-.*\\.xml")) {
                    visits.site.page("/full/2014-01-01/title-12.xml", "application/xml", tar.readAllBytes());
                }
            }
            var address = visits.site.at("/full/2014-01-01/title-12.xml?part=1003");

            var document = read(extractor, new Link(address, "ecfr", null, null, null));

            assertEquals(DocumentKind.OFFICIAL, document.metadata().kind());
            assertTrue(document.body().sections().stream()
                    .anyMatch(section -> String.valueOf(section.label()).startsWith("12 CFR 1003.")));
        }
    }

    private Document read(Extractor extractor, Link link) throws InterruptedException {
        var page = assertInstanceOf(
                FetchResult.Fetched.class, visits.fetcher().fetch(new FetchRequest(link.address(), true, null, null)));
        var read = extractor.extract(Capture.unarchived(page.response()), Hints.of(name(link.address())));
        return assertInstanceOf(Extraction.Extracted.class, read).document();
    }

    private static String name(URI address) {
        return address.toString();
    }
}
