package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmptySiteTest {

    @Test
    void everyPageAnswersWithoutADocument(@TempDir Path folder) throws Exception {
        try (var site = RunningSite.empty(folder)) {
            for (var path : new String[] {
                "/", "/search", "/timeline", "/check", "/check?claim=It+was+banned.", "/measures", "/sources", "/about"
            }) {
                assertEquals(200, site.get(path).statusCode(), path);
            }
        }
    }

    @Test
    void anEmptyCorpusSaysHowToBegin(@TempDir Path folder) throws Exception {
        try (var site = RunningSite.empty(folder)) {
            var home = site.get("/").body();
            var sources = site.get("/sources").body();

            assertAll(
                    () -> assertTrue(home.contains("claimtrail import FILE"), home),
                    () -> assertTrue(sources.contains("No source is followed")));
        }
    }
}
