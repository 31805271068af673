package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.discover.SourceList.Entry;
import claimtrail.ingest.discover.SourceList.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SourceListTest {

    private static final String ONE = """
            sources:
              # a comment
              - id: gazette
                name: The Gazette
                kind: listing
                url: https://gazette.example/news
                select: 'main a[href*="/2026/"]'
                yields: press-release
                pace: 06:30 America/New_York weekdays
                on: false
            """;

    private static SourceList read(String text) throws IOException {
        return SourceList.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)));
    }

    private static List<String> faults(String text) throws IOException {
        return read(text).faults().stream().map(Fault::text).toList();
    }

    @Test
    void readsAllFieldsOfASource() throws IOException {
        var entry = read(ONE).entries().getFirst();

        assertEquals("gazette", entry.source().id());
        assertEquals(SourceKind.LISTING, entry.source().kind());
        assertEquals("main a[href*=\"/2026/\"]", entry.source().selector());
        assertEquals(DocumentKind.PRESS_RELEASE, entry.source().yields());
        assertEquals(
                Rhythm.parse("06:30 America/New_York weekdays"), entry.source().rhythm());
        assertFalse(entry.on());
        assertFalse(entry.source().local());
    }

    @Test
    void readsAFile(@TempDir Path folder) throws IOException {
        assertTrue(SourceList.read(Files.writeString(folder.resolve("sources.yaml"), ONE))
                .find("gazette")
                .isPresent());
    }

    @Test
    void readsBackWhatItWrites() throws IOException {
        for (var entry : SourceList.shipped().entries()) {
            assertEquals(List.of(entry), read(SourceList.write(entry)).entries());
        }
    }

    @Test
    void namesTheLineAndFieldOfEachFault() throws IOException {
        assertEquals(
                Set.of(
                        "line 1, kind: one of feed, sitemap, listing, federal-register, ecfr, eur-lex, folder, not: fead",
                        "line 4, url: no web address: ftp://x.example/",
                        "line 5, pace: a pace is written like 30m, 15m..7d or '06:30 America/New_York weekdays', not: daily",
                        "line 6, name: is missing",
                        "line 6, url: is missing",
                        "line 6, kind: is missing",
                        "line 7, colour: no such field; there are id, kind, local, name, on, pace, select, url, yields"),
                Set.copyOf(faults("""
                        - kind: fead
                          id: a
                          name: A
                          url: ftp://x.example/
                          pace: daily
                        - id: b
                          colour: red
                        """)));
    }

    @Test
    void aFaultySourceDoesNotHideTheOthers() throws IOException {
        var list = read(ONE + "  - id: Bad Id\n    name: B\n    kind: feed\n    url: https://b.example/\n");

        assertEquals(1, list.entries().size());
        assertEquals(
                List.of("line 11, id: an id is made of a-z, 0-9 and hyphens, not: Bad Id"),
                list.faults().stream().map(Fault::text).toList());
    }

    @Test
    void anIdStandsThereOnce() throws IOException {
        assertEquals(
                List.of("line 11, id: another source above has this id: gazette"),
                faults(ONE + "  - id: gazette\n    name: B\n    kind: feed\n    url: https://b.example/\n"));
    }

    @Test
    void saysWhereTheYamlIsBroken() throws IOException {
        assertEquals(1, read("sources:\n  - id: 'a\n").faults().size());
        assertTrue(faults("sources:\n  - id: 'a\n").getFirst().startsWith("line 3: no proper YAML"));
    }

    @Test
    void makesNoObjectsOfWhatAFileNames() throws IOException {
        assertEquals(
                List.of(
                        "line 1: no proper YAML: Global tag is not allowed: tag:yaml.org,2002:javax.script.ScriptEngineManager"),
                faults("!!javax.script.ScriptEngineManager [!!java.net.URL [\"http://x.example/\"]]"));
    }

    @Test
    void doesNotGrowWithAliases() throws IOException {
        var bomb = """
                a: &a [x,x,x,x,x,x,x,x,x]
                b: &b [*a,*a,*a,*a,*a,*a,*a,*a,*a]
                sources: *b
                """;

        assertFalse(read(bomb).faults().isEmpty());
    }

    @Test
    void anEmptyFileIsAnEmptyList() throws IOException {
        assertEquals(new SourceList(List.of(), List.of()), read("# nothing yet\n"));
    }

    @Test
    void theShippedListHasNoFaults() throws IOException {
        assertEquals(List.of(), SourceList.shipped().faults());
    }

    @Test
    void theShippedListHasEachKindAndNothingSwitchedOn() throws IOException {
        var entries = SourceList.shipped().entries();

        assertEquals(
                EnumSet.allOf(SourceKind.class),
                entries.stream().map(entry -> entry.source().kind()).collect(Collectors.toSet()));
        assertTrue(entries.stream().noneMatch(Entry::on));
    }

    @Test
    void theShippedAddressesAreSecureOrFolders() throws IOException {
        for (var entry : SourceList.shipped().entries()) {
            var source = entry.source();
            assertEquals(
                    source.kind() == SourceKind.FOLDER ? "file" : "https",
                    source.address().getScheme(),
                    source.id());
            assertEquals(source.kind() == SourceKind.FOLDER, source.local(), source.id());
        }
    }

    @Test
    void theShippedListFollowsTheOfficesOfTheSubject() throws IOException {
        var list = SourceList.shipped();

        for (var id : List.of(
                "fr-bis",
                "fr-entity-list",
                "fr-inspection",
                "ecfr-ear",
                "bis-news",
                "commerce-news",
                "white-house-actions",
                "ustr",
                "gao-reports",
                "congress-bills",
                "eu-dual-use",
                "eu-press-corner",
                "uk-ecju",
                "uk-legislation-new",
                "japan-meti",
                "china-mofcom",
                "netherlands",
                "korea-motie",
                "cc-news",
                "newsletters")) {
            assertTrue(list.find(id).isPresent(), id);
        }
    }
}
