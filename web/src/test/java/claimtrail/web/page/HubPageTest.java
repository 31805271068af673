package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.Hub;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Visit;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A hub and the site talk over HTTP, both ways.
class HubPageTest {

    private RunningSite site;
    private FeedSite hub;

    @BeforeEach
    void start(@TempDir Path folder) throws Exception {
        site = RunningSite.empty(folder);
        hub = new FeedSite();
        hub.page("/hub", "taken");
        var feed = hub.feed("/feed", "News");
        site.store()
                .sources()
                .put(new Source(
                        "wire", "Wire", SourceKind.FEED, feed, null, DocumentKind.ARTICLE, Rhythm.parse("1h"), true));
        site.store().subscriptions().named("wire", new Hub(hub.at("/hub"), feed));
        site.store()
                .sources()
                .visited(
                        Visit.unchanged("wire", RunningSite.NOW),
                        new Appointment(RunningSite.NOW.plus(Duration.ofDays(1)), null, 0),
                        null);
    }

    @AfterEach
    void stop() throws Exception {
        site.close();
        hub.close();
    }

    @Test
    void theHubIsAskedConfirmedAndHeard() throws Exception {
        var asked = asked();
        var path = path(asked);

        var confirmed = site.get(path + "?" + question(asked, asked.getOrDefault("hub.topic", "")));
        var body = "<rss/>";
        var heard = site.post(
                path, body, "X-Hub-Signature", "sha256=" + signed(body, asked.getOrDefault("hub.secret", "")));

        assertAll(
                () -> assertEquals(200, confirmed.statusCode()),
                () -> assertEquals("the <challenge>", confirmed.body()),
                () -> assertTrue(confirmed
                        .headers()
                        .firstValue("Content-Type")
                        .orElse("")
                        .startsWith("text/plain")),
                () -> assertEquals(202, heard.statusCode()),
                () -> assertEquals(
                        1, site.store().sources().due(RunningSite.NOW).size()),
                () -> assertTrue(site.get("/sources/wire").body().contains("tells of changes until")));
    }

    @Test
    void whatIsNotSignedIsTakenButNotBelieved() throws Exception {
        var heard = site.post(path(asked()), "<rss/>", "X-Hub-Signature", "sha256=00");

        assertEquals(202, heard.statusCode());
        assertTrue(site.store().sources().due(RunningSite.NOW).isEmpty());
    }

    @Test
    void anotherTopicIsNotConfirmed() throws Exception {
        var asked = asked();

        var answer = site.get(path(asked) + "?" + question(asked, "https://elsewhere.example/feed"));

        assertEquals(404, answer.statusCode());
        assertFalse(answer.body().contains("challenge"));
    }

    @Test
    void aHubHearsThatASourceIsFollowedNoMore() throws Exception {
        var path = path(asked());
        site.store().sources().remove("wire");

        assertEquals(410, site.post(path, "<rss/>").statusCode());
    }

    @Test
    void onlyHubsReachTheSiteUnderItsPublicName() throws Exception {
        assertEquals(421, RawRequest.status(site.address(), "tracker.example"));
        assertEquals(
                404, RawRequest.status(site.address(), "tracker.example", "/websub/wire/guessed?hub.mode=subscribe"));
    }

    private Map<String, String> asked() throws InterruptedException {
        site.subscriptions().look();
        return Arrays.stream(hub.posted("/hub").split("&", -1))
                .map(field -> field.split("=", 2))
                .collect(Collectors.toMap(
                        parts -> parts[0], parts -> URLDecoder.decode(parts[1], StandardCharsets.UTF_8)));
    }

    private static String path(Map<String, String> asked) {
        return URI.create(Objects.requireNonNull(asked.get("hub.callback"))).getPath();
    }

    private static String question(Map<String, String> asked, String topic) {
        return RunningSite.encoded(Map.of(
                "hub.mode",
                Objects.requireNonNull(asked.get("hub.mode")),
                "hub.topic",
                topic,
                "hub.challenge",
                "the <challenge>",
                "hub.lease_seconds",
                "86400"));
    }

    private static String signed(String body, String secret) throws Exception {
        var mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
    }
}
