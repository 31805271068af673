package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.LinkState;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceHealth;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Visit;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourcePagesTest {

    private RunningSite site;
    private FeedSite feeds;

    @BeforeEach
    void start(@TempDir Path folder) throws IOException {
        site = RunningSite.empty(folder);
        feeds = new FeedSite();
    }

    @AfterEach
    void stop() throws IOException {
        site.close();
        feeds.close();
    }

    @Test
    void whatNeedsSomebodyComesFirstAndSaysWhy() throws Exception {
        follow("well");
        found("well", "/1", 0);
        visited(Visit.read("well", RunningSite.NOW, "RSS 2.0", 1, 1), 0);
        follow("silent");
        visited(Visit.read("silent", RunningSite.NOW, "RSS 2.0", 0, 0), 0);
        follow("failing");
        visited(Visit.failed("failing", RunningSite.NOW, "TLS: certificate expired"), 3);
        follow("quiet");
        for (var day = 20; day > 10; day--) {
            found("quiet", "/old/" + day, day);
        }
        visited(Visit.unchanged("quiet", RunningSite.NOW), 0);

        var page = shown("/sources");

        assertAll(
                () -> assertTrue(
                        page.indexOf("id=\"failing\"") < page.indexOf("id=\"silent\"")
                                && page.indexOf("id=\"silent\"") < page.indexOf("id=\"quiet\"")
                                && page.indexOf("id=\"quiet\"") < page.indexOf("id=\"well\""),
                        page),
                () -> assertTrue(page.contains("TLS: certificate expired (3 times in a row)")),
                () -> assertTrue(page.contains("It answers, but nothing ever came of it: it lists nothing")),
                () -> assertTrue(page.contains("Nothing new for 11 days; usually it is at most 24 hours.")),
                () -> assertTrue(page.contains("aria-label=\"1 new in 14 days, 1 of them today\"")));
    }

    @Test
    void aSourceOfWhichNoLinkCanBeFetchedIsCalledOut() throws Exception {
        follow("wire");
        found("wire", "/1", 1);
        site.store().links().ended(URI.create("https://news.example/1"), LinkState.REFUSED, 1, null, "robots.txt");
        visited(Visit.read("wire", RunningSite.NOW, "RSS 2.0", 1, 1), 0);

        assertTrue(shown("/sources").contains("It answers, but of its 1 links none could be fetched."));
    }

    @Test
    void manySourcesCanBeNarrowed() throws Exception {
        for (var number = 1; number <= 9; number++) {
            follow("wire-" + number);
        }
        site.store().sources().pause("wire-3", true);

        var paused = shown("/sources?state=paused");
        var found = shown("/sources?q=wire-7");

        assertAll(
                () -> assertTrue(paused.contains("id=\"wire-3\"")),
                () -> assertFalse(paused.contains("id=\"wire-4\"")),
                () -> assertTrue(found.contains("id=\"wire-7\"")),
                () -> assertFalse(found.contains("id=\"wire-4\"")),
                () -> assertEquals(400, site.get("/sources?state=sleepy").statusCode()));
    }

    @Test
    void anAddressIsLookedAtBeforeItIsFollowed() throws Exception {
        var address = feeds.feed("/feed", "Controls lifted", "Controls <eased>").toString();

        var page = site.send("/sources/probe", Map.of("url", address, "local", "yes"));

        assertAll(
                () -> assertEquals(200, page.statusCode()),
                () -> assertTrue(page.body().contains("Controls lifted"), page.body()),
                () -> assertTrue(page.body().contains("RSS 2.0")),
                () -> assertTrue(page.body().contains("action=\"/sources/follow\"")),
                () -> assertTrue(site.store().sources().list().isEmpty()));
    }

    @Test
    void whatWasLookedAtCanBeFollowed() throws Exception {
        var answer = site.send(
                "/sources/follow", fields("wire", feeds.feed("/feed", "News").toString()));

        assertAll(
                () -> assertEquals(303, answer.statusCode(), answer.body()),
                () -> assertEquals(
                        "/sources/wire?done=followed",
                        answer.headers().firstValue("Location").orElse("")),
                () -> assertEquals(
                        Rhythm.parse("15m..7d"),
                        site.store().sources().find("wire").orElseThrow().rhythm()),
                () -> assertTrue(shown("/sources/wire?done=followed").contains("It is followed from now on.")));
    }

    @Test
    void eachFaultOfAFormStandsBesideItsField() throws Exception {
        follow("wire");
        var fields = Map.of("id", "wire", "name", "", "url", "ftp://x", "kind", "blog", "yields", "x", "pace", "often");

        var answer = site.send("/sources/follow", fields);

        assertAll(
                () -> assertEquals(400, answer.statusCode()),
                () -> assertTrue(answer.body().contains("id=\"way0id-problem\">Another source has this id already.")),
                () -> assertTrue(answer.body().contains("aria-describedby=\"way0pace-problem\"")),
                () -> assertTrue(answer.body().contains("value=\"often\"")),
                () -> assertTrue(answer.body().contains("id=\"way0name-problem\"")),
                () -> assertTrue(answer.body().contains("id=\"way0url-problem\"")));
    }

    @Test
    void whatIsNoAddressIsSaidBesideTheField() throws Exception {
        var answer = site.send("/sources/probe", Map.of("url", "not an address"));

        assertAll(
                () -> assertEquals(400, answer.statusCode()),
                () -> assertTrue(answer.body().contains("id=\"url-problem\">This is no web address")),
                () -> assertTrue(answer.body().contains("value=\"not an address\"")));
    }

    @Test
    void aPrivateAddressIsNotLookedAtUnlessSomebodyWantsThat() throws Exception {
        var answer = site.send(
                "/sources/probe", Map.of("url", feeds.feed("/feed", "Secret").toString()));

        assertAll(
                () -> assertTrue(answer.body().contains("not a public address"), answer.body()),
                () -> assertFalse(answer.body().contains("Secret")));
    }

    @Test
    void aSourceIsPausedResumedAndAsked() throws Exception {
        follow("wire");
        visited(Visit.unchanged("wire", RunningSite.NOW), 0);
        var sources = site.store().sources();

        assertEquals(303, site.send("/sources/wire/pause", Map.of()).statusCode());
        assertEquals(SourceHealth.State.PAUSED, state("wire"));

        assertEquals(303, site.send("/sources/wire/resume", Map.of()).statusCode());
        assertTrue(sources.due(RunningSite.NOW).isEmpty());

        assertEquals(303, site.send("/sources/wire/visit", Map.of()).statusCode());
        assertEquals(1, sources.due(RunningSite.NOW).size());
    }

    @Test
    void aSourceIsRemovedAfterAQuestion() throws Exception {
        follow("wire");

        assertTrue(shown("/sources/wire/remove").contains("Keep it"));
        assertEquals(303, site.send("/sources/wire/remove", Map.of()).statusCode());

        assertAll(
                () -> assertTrue(site.store().sources().list().isEmpty()),
                () -> assertTrue(shown("/sources?done=removed").contains("followed no more")),
                () -> assertEquals(
                        404, site.send("/sources/wire/remove", Map.of()).statusCode()));
    }

    @Test
    void noOtherSiteChangesAnything() throws Exception {
        follow("wire");
        var own = site.address().toString().replaceFirst("/$", "");
        var form = FormToken.FIELD + "=" + site.token("/sources");

        assertAll(
                () -> assertEquals(403, site.post("/sources/wire/pause", form).statusCode()),
                () -> assertEquals(
                        403,
                        site.post("/sources/wire/pause", form, "Sec-Fetch-Site", "cross-site")
                                .statusCode()),
                () -> assertEquals(
                        403,
                        site.post("/sources/wire/pause", form, "Sec-Fetch-Site", "same-site", "Origin", own)
                                .statusCode()),
                () -> assertEquals(
                        403,
                        site.post("/sources/wire/pause", form, "Origin", "https://evil.example")
                                .statusCode()),
                () -> assertEquals(
                        403,
                        site.post("/sources/wire/pause", form, "Origin", "null").statusCode()),
                () -> assertEquals(SourceHealth.State.NEW, state("wire")),
                () -> assertEquals(
                        303,
                        site.post("/sources/wire/pause", form, "Origin", own).statusCode()));
    }

    @Test
    void theirTextIsNeverMarkup() throws Exception {
        follow("wire");
        var nasty = "<script>alert(1)</script>";
        site.store().links().offer(List.of(new Link(feeds.at("/bad"), "wire", nasty, null, null)), RunningSite.NOW);
        site.store().links().ended(feeds.at("/bad"), LinkState.GONE, 1, null, nasty);
        visited(Visit.failed("wire", RunningSite.NOW, nasty), 1);

        for (var path : new String[] {"/sources", "/sources/wire", "/"}) {
            assertFalse(shown(path).contains(nasty), path);
        }
        assertTrue(shown("/sources/wire").contains("gone"));
    }

    @Test
    void feedsComeAndGoAsOpml() throws Exception {
        follow("wire");
        var list = "<opml version=\"2.0\"><body><outline text=\"Harbour\" xmlUrl=\"https://harbour.example/rss\"/>"
                + "</body></opml>";
        var boundary = "kept-apart";
        var body = "--" + boundary + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\"feeds.opml\"\r\n"
                + "Content-Type: text/xml\r\n\r\n" + list + "\r\n--" + boundary + "--\r\n";

        var answer = site.upload("/sources/import", boundary, body);
        var out = shown("/sources.opml");

        assertAll(
                () -> assertEquals(200, answer.statusCode(), answer.body()),
                () -> assertTrue(answer.body().contains("href=\"/sources/harbour\"")),
                () -> assertTrue(out.contains("https://harbour.example/rss"), out),
                () -> assertTrue(out.contains(feeds.at("/wire").toString())));
    }

    @Test
    void theCatalogueIsFollowedAtAClick() throws Exception {
        var page = shown("/catalogue");
        var start = page.indexOf("action=\"/catalogue/") + "action=\"".length();
        var action = page.substring(start, page.indexOf('"', start));

        var answer = site.send(action, Map.of());

        assertEquals(303, answer.statusCode());
        assertEquals(
                action.substring("/catalogue/".length()),
                site.store().sources().list().getFirst().id());
    }

    @Test
    void theSameIsThereAsJson() throws Exception {
        follow("wire");
        visited(Visit.failed("wire", RunningSite.NOW, "no connection"), 1);

        var all = shown("/api/sources");
        var one = shown("/api/sources/wire");

        assertAll(
                () -> assertTrue(all.startsWith("[{\"source\":\"wire\""), all),
                () -> assertTrue(all.contains("\"state\":\"failing\"")),
                () -> assertTrue(
                        one.contains("\"visits\":[{\"at\":\"2026-07-02T08:00:00Z\",\"outcome\":\"failed\""), one),
                () -> assertEquals(404, site.get("/api/sources/none").statusCode()));
    }

    @Test
    void theFiguresAreThereForPrometheus() throws Exception {
        follow("wire");
        shown("/metrics");
        visited(Visit.read("wire", RunningSite.NOW, "RSS 2.0", 3, 3), 0);

        var text = shown("/metrics");

        assertAll(
                () -> assertTrue(
                        text.contains("claimtrail_source_visits_total{outcome=\"read\",source=\"wire\"} 1.0"), text),
                () -> assertTrue(text.contains("claimtrail_source_entries_new_total{source=\"wire\"} 3.0"), text),
                () -> assertTrue(text.contains("claimtrail_source_state{source=\"wire\",state=\"silent\"} 1.0"), text),
                () -> assertTrue(text.contains("claimtrail_source_success_age_seconds{source=\"wire\"} 0.0"), text),
                () -> assertTrue(text.contains("claimtrail_documents 0.0")),
                () -> assertTrue(text.contains("jvm_memory_used_bytes")));
    }

    private Map<String, String> fields(String id, String url) {
        return Map.of("id", id, "name", "The Wire", "url", url, "kind", "feed", "yields", "article", "pace", "15m..7d");
    }

    private void follow(String id) {
        site.store()
                .sources()
                .put(new Source(
                        id,
                        "Source " + id,
                        SourceKind.FEED,
                        feeds.at("/" + id),
                        null,
                        DocumentKind.ARTICLE,
                        Rhythm.parse("30m"),
                        true));
    }

    private void found(String source, String path, int daysAgo) {
        site.store()
                .links()
                .offer(
                        List.of(new Link(URI.create("https://news.example" + path), source, null, null, null)),
                        RunningSite.NOW.minus(Duration.ofDays(daysAgo)));
    }

    private void visited(Visit visit, int failures) {
        site.store()
                .sources()
                .visited(visit, new Appointment(RunningSite.NOW.plus(Duration.ofHours(1)), null, failures), null);
    }

    private SourceHealth.State state(String id) {
        return site.store().sources().health(id, RunningSite.NOW).orElseThrow().state(RunningSite.NOW);
    }

    private String shown(String path) throws IOException, InterruptedException {
        HttpResponse<String> answer = site.get(path);
        assertEquals(200, answer.statusCode(), () -> path + "\n" + answer.body());
        return answer.body();
    }
}
