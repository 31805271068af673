package claimtrail.ingest.extract;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/// Page dumps from the web, which are not part of this repository.
class SeedsTest {

    @Test
    void mendsTheOneThatWasReadAsGreek() throws IOException {
        assertEquals(List.of("utf-8 read as windows-1253"), seed("003").body().repaired());
    }

    @Test
    void namesTheOutletThatIsRewritten() throws IOException {
        assertEquals("Crypto Briefing", seed("003").metadata().byline().credit());
    }

    @Test
    void keepsNoTeasersWalletsOrLanguages() throws IOException {
        for (var prefix : List.of("000", "001", "002", "003", "004")) {
            var text = seed(prefix).text();
            for (var unwanted : List.of(
                    "Explore more", "Français", "wallet", "Related Articles", "Table of Contents", "Gmail Users")) {
                assertFalse(text.contains(unwanted), prefix + " has " + unwanted);
            }
        }
    }

    private static claimtrail.corpus.document.Document seed(String prefix) throws IOException {
        var folder =
                Path.of(System.getProperty("claimtrail.shared", "../../shared")).resolve("seeds");
        Assumptions.assumeTrue(Files.isDirectory(folder), "skipped: there is no " + folder);
        try (var files = Files.list(folder)) {
            var file = files.filter(path -> path.getFileName().toString().startsWith(prefix))
                    .findFirst()
                    .orElseThrow();
            return Reader.file(file.getFileName().toString(), Files.readAllBytes(file));
        }
    }
}
