package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.Watch;
import claimtrail.index.search.StandingQueries;
import claimtrail.web.api.Watching;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedSearchesTest {

    private RunningSite site;
    private Watching watching;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = RunningSite.empty(folder);
        watching = new Watching(site.store(), StandingQueries.open());
        watching.follow();
    }

    @AfterEach
    void stop() throws IOException {
        watching.close();
        site.close();
    }

    private Watch saved(String query) throws Exception {
        assertEquals(
                303, site.send("/saved", Map.of("q", query, "name", "Mine")).statusCode());
        return site.store().watches().list().getFirst();
    }

    @Test
    void whatArrivesIsMatchedAndToldWithItsReason() throws Exception {
        var watch = saved("controls lifted");
        watching.follow();
        SmallWorld.fill(site.store());
        watching.follow();

        var page = site.get("/saved/" + watch.id()).body();

        assertTrue(page.contains("Controls lifted"), page);
        assertTrue(page.contains("because of the words"), page);
        assertFalse(page.contains("Framework for the Diffusion"), page);
        var feed = site.get("/saved/" + watch.id() + "/feed").body();
        assertTrue(feed.contains("<title>Controls lifted</title>"), feed);
    }

    @Test
    void whatWasThereBeforeIsNoArrival() throws Exception {
        SmallWorld.fill(site.store());
        watching.follow();
        var watch = saved("controls lifted");
        watching.follow();

        assertEquals(0, site.store().watches().hits(watch.id(), 10).size());
    }

    @Test
    void aMutedSearchIsKeptOutOfTheNewestHits() throws Exception {
        var watch = saved("controls lifted");
        SmallWorld.fill(site.store());
        watching.follow();
        assertEquals(1, site.store().watches().newest(10).size());

        site.send("/saved/" + watch.id() + "/mute", Map.of());

        assertEquals(0, site.store().watches().newest(10).size());
        assertEquals(1, site.store().watches().hits(watch.id(), 10).size());
    }

    @Test
    void aSearchIsPreviewedBeforeItIsSavedAndRemovedWithItsHits() throws Exception {
        assertTrue(site.get("/saved?q=colour:red").body().contains("there is no field colour"));
        var watch = saved("lifted");

        site.send("/saved/" + watch.id() + "/remove", Map.of());

        assertEquals(404, site.get("/saved/" + watch.id()).statusCode());
    }
}
