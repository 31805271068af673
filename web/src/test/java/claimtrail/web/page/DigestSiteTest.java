package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Subscriber.Standing;
import claimtrail.corpus.store.Timetable;
import claimtrail.index.trace.Tracer;
import claimtrail.web.digest.DigestDesk;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The pages of the digest.
class DigestSiteTest {

    private static final Pattern CONFIRM = Pattern.compile("/digest/confirm\\?who=[0-9a-f]{32}&sign=[0-9a-f]{32}");
    private static final Map<String, String> WISH =
            Map.of("address", "ada@port.example", "days", "weekdays", "hour", "06:30", "zone", "Europe/Berlin");

    @TempDir
    private Path folder;

    private RunningSite site;

    @BeforeEach
    void open() throws IOException {
        site = RunningSite.withSmallWorld(folder, 0);
    }

    @AfterEach
    void close() throws IOException {
        site.close();
    }

    @Test
    void writesToNobodyBeforeTheyHaveSaidYes() throws Exception {
        assertEquals(200, site.send("/digest", WISH).statusCode());
        assertEquals(Standing.ASKED, only().standing());
        desk(RunningSite.NOW.plus(Duration.ofDays(3))).digests().compose();
        assertEquals(List.of(OutgoingMail.Kind.CONFIRMATION), kinds());

        var link = link();
        assertEquals(200, site.get(link).statusCode());
        assertEquals(Standing.ASKED, only().standing(), "programs that look into mails follow links");
        assertEquals(200, site.send(link, Map.of()).statusCode());
        assertEquals(Standing.CONFIRMED, only().standing());
        assertEquals("weekdays", only().timetable().daysText());
    }

    @Test
    void takesNoLinkThatIsNotItsOwn() throws Exception {
        site.send("/digest", WISH);
        var forged = link().replaceFirst("sign=.{4}", "sign=0000");

        assertEquals(404, site.get(forged).statusCode());
        assertEquals(404, site.send(forged, Map.of()).statusCode());
        assertEquals(
                404, site.send(link().replace("confirm", "leave"), Map.of()).statusCode());
        assertEquals(Standing.ASKED, only().standing());
    }

    @Test
    void asksAnAddressOnceHoweverOftenItIsGiven() throws Exception {
        for (var time = 0; time < 3; time++) {
            assertEquals(200, site.send("/digest", WISH).statusCode());
        }
        assertEquals(1, site.store().outbox().newest(10).size());
    }

    @Test
    void saysWhatIsWrongWithAWish() throws Exception {
        var nowhere = site.send("/digest", Map.of("address", "ada", "days", "daily", "hour", "7", "zone", "UTC"));
        var never = site.send("/digest", Map.of("address", "a@b.example", "days", "daily", "hour", "7", "zone", "UTC"));

        assertEquals(400, nowhere.statusCode());
        assertTrue(nowhere.body().contains("this is no mail address: ada"), nowhere.body());
        assertEquals(400, never.statusCode());
        assertTrue(never.body().contains("an hour is written 07:00"), never.body());
        assertEquals(List.of(), site.store().subscribers().list());
    }

    @Test
    void thePreviewIsTheMail() throws Exception {
        subscribe("feed0000", new Destination.Mailbox("ada@port.example"));
        var html = site.get("/digest/preview/feed0000").body();
        var text = site.get("/digest/preview/feed0000?form=text").body();

        assertEquals(1, desk(RunningSite.NOW).digests().compose());
        var mail = site.store().outbox().newest(1).getFirst().content();
        assertEquals(mail.html(), html);
        assertEquals(mail.text(), text);
        assertTrue(text.contains("Controls lifted"), text);
    }

    @Test
    void keepsItsOwnDigestsWithAFeed() throws Exception {
        subscribe(DigestDesk.ARCHIVE, new Destination.Archive());
        desk(RunningSite.NOW).digests().compose();
        desk(RunningSite.NOW).postman(null, null).deliver();
        var mail = site.store().outbox().newest(1).getFirst();

        assertEquals(OutgoingMail.State.SENT, mail.delivery().state());
        assertTrue(site.get("/digest").body().contains("/digest/mail/" + mail.id()));
        assertEquals(
                mail.content().html(), site.get("/digest/mail/" + mail.id()).body());
        var feed = site.get("/digest/feed");
        assertTrue(feed.headers().firstValue("Content-Type").orElse("").startsWith("application/atom+xml"));
        assertTrue(feed.body().contains("/digest/mail/" + mail.id()), feed.body());
    }

    @Test
    void aLetterToSomebodyIsNotInTheArchive() throws Exception {
        subscribe("feed0000", new Destination.Mailbox("ada@port.example"));
        desk(RunningSite.NOW).digests().compose();
        var mail = site.store().outbox().newest(1).getFirst();

        assertEquals(404, site.get("/digest/mail/" + mail.id()).statusCode());
        assertFalse(site.get("/digest/feed").body().contains(mail.id()));
    }

    @Test
    void showsMailThatBounced() throws Exception {
        subscribe("feed0000", new Destination.Mailbox("ada@port.example"));
        desk(RunningSite.NOW).digests().compose();
        try (var server = ScriptedMailServer.plain()) {
            server.does(new ScriptedMailServer.Fault("RCPT", "550 <nobody> here", 0));
            desk(RunningSite.NOW).postman(server.postbox()).deliver();
        }

        var page = site.get("/digest").body();
        assertTrue(page.contains("stopped: the mail bounced"), page);
        assertTrue(page.contains("550 &lt;nobody&gt; here"), page);
    }

    private void subscribe(String id, Destination destination) {
        var before = RunningSite.NOW.minus(Duration.ofDays(1));
        site.store()
                .subscribers()
                .put(new Subscriber(
                        id,
                        destination,
                        Timetable.parse("daily", "08:00", "UTC"),
                        new Subscriber.Interests(List.of(), List.of(), true),
                        Standing.CONFIRMED,
                        before,
                        new Subscriber.Told(0, before, RunningSite.NOW, "{}")));
    }

    private DigestDesk desk(Instant now) {
        return DigestDesk.open(
                site.store(), new Tracer(site.store())::coverage, URI.create("/"), Clock.fixed(now, ZoneOffset.UTC));
    }

    private Subscriber only() {
        return site.store().subscribers().list().getFirst();
    }

    private List<OutgoingMail.Kind> kinds() {
        return site.store().outbox().newest(10).stream().map(OutgoingMail::kind).toList();
    }

    private String link() {
        var found = CONFIRM.matcher(
                site.store().outbox().newest(1).getFirst().content().text());
        assertTrue(found.find());
        return found.group();
    }
}
