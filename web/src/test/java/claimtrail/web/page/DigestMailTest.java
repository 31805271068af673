package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import claimtrail.corpus.store.Watch;
import claimtrail.index.search.StandingQueries;
import claimtrail.index.trace.Tracer;
import claimtrail.web.api.Watching;
import claimtrail.web.digest.DigestDesk;
import claimtrail.web.digest.Postbox;
import claimtrail.web.digest.SignedLinks.Purpose;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Digests on their way from a real store through a real mail server.
class DigestMailTest {

    private static final URI SITE = URI.create("https://claims.example/");
    private static final String READER = "desk@port.example";

    private static final Watch MYTHOS =
            new Watch("mythos", "Mythos", "mythos OR lifted OR quotes", false, Instant.parse("2026-06-01T00:00:00Z"));

    @TempDir
    private Path folder;

    private Instant now = Instant.parse("2026-07-02T08:00:00Z");
    private Store store;
    private Watching watching;
    private GreenMail server;

    @BeforeEach
    void open() throws IOException {
        store = Store.open(folder.resolve("claimtrail.db"));
        watching = new Watching(store, StandingQueries.open());
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
    }

    @AfterEach
    void close() throws IOException {
        server.stop();
        watching.close();
        store.close();
    }

    @Test
    void tellsWhatIsNewOnceAndNothingTwice() throws Exception {
        subscribe(READER, true);
        look();
        fill();
        now = now.plus(Duration.ofDays(1));

        assertEquals(1, desk().digests().compose());
        assertEquals(1, desk().postman(postbox()).deliver());
        assertEquals(0, desk().postman(postbox()).deliver());

        var mail = server.getReceivedMessages()[0];
        assertTrue(mail.getSubject().startsWith("Claimtrail: "), mail.getSubject());
        assertTrue(text(mail).contains("Controls lifted"), text(mail));
        assertTrue(text(mail).contains("https://claims.example/document/"), text(mail));

        now = now.plus(Duration.ofDays(1));
        desk().digests().compose();
        desk().postman(postbox()).deliver();
        assertTrue(text(server.getReceivedMessages()[1]).contains("Nothing changed"));
    }

    @Test
    void staysSilentOnAnEmptyDayForWhoeverWantsIt() throws Exception {
        subscribe(READER, false);
        look();
        now = now.plus(Duration.ofDays(1));

        assertEquals(0, desk().digests().compose());
    }

    @Test
    void hasTheFormThatMailProgramsExpect() throws Exception {
        subscribe(READER, true);
        look();
        fill();
        now = now.plus(Duration.ofDays(1));
        desk().digests().compose();
        desk().postman(postbox()).deliver();

        var mail = server.getReceivedMessages()[0];
        var parts = (MimeMultipart) mail.getContent();
        assertTrue(mail.getContentType().startsWith("multipart/alternative"), mail.getContentType());
        assertEquals(2, parts.getCount());
        var html = String.valueOf(parts.getBodyPart(1).getContent());
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertTrue(html.contains("&lt;script&gt;"), html);
        assertTrue(html.length() < 100_000);
        assertEquals("auto-generated", mail.getHeader("Auto-Submitted", null));
        assertEquals("List-Unsubscribe=One-Click", mail.getHeader("List-Unsubscribe-Post", null));
        assertTrue(
                mail.getHeader("List-Unsubscribe", null).startsWith("<https://claims.example/digest/leave?who="),
                mail.getHeader("List-Unsubscribe", null));
        assertTrue(mail.getMessageID().matches("<digest-[0-9a-z-]+@claims\\.example>"), mail.getMessageID());
    }

    @Test
    void waitsWhereTheServerHasNoTimeAndGivesUpWhereItRefuses() throws Exception {
        subscribe(READER, true);
        look();
        fill();
        now = now.plus(Duration.ofDays(1));
        desk().digests().compose();

        try (var busy = new Answering("451 come back later")) {
            assertEquals(0, desk().postman(busy.postbox()).deliver());
        }
        var waiting = store.outbox().newest(1).getFirst();
        assertEquals(OutgoingMail.State.WAITING, waiting.delivery().state());
        assertTrue(waiting.delivery().due().isAfter(now));

        now = now.plus(Duration.ofHours(1));
        try (var refusing = new Answering("550 no such mailbox")) {
            assertEquals(0, desk().postman(refusing.postbox()).deliver());
        }
        var dropped = store.outbox().newest(1).getFirst();
        assertEquals(OutgoingMail.State.DROPPED, dropped.delivery().state());
        assertTrue(String.valueOf(dropped.delivery().problem()).contains("550"));
        assertEquals(
                Subscriber.Standing.REFUSED,
                store.subscribers().list().getFirst().standing());
    }

    @Test
    void keepsItsMailWhileNoServerAnswers() throws Exception {
        subscribe(READER, true);
        look();
        now = now.plus(Duration.ofDays(1));
        desk().digests().compose();
        var nobody = new Postbox("127.0.0.1", 1, false, null, null, "digest@claims.example");

        assertEquals(0, desk().postman(nobody).deliver());
        now = now.plus(Duration.ofHours(1));
        assertEquals(1, desk().postman(postbox()).deliver());
    }

    @Test
    void takesNoAddressThatHidesAHeader() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Destination.Mailbox("desk@port.example\r\nBcc: all@x.example"));
    }

    @Test
    void letsOnlyWhoeverHasTheSignedAddressLeave() {
        var links = desk().links();
        var address = links.address(Purpose.LEAVE, "abc");
        var sign = address.substring(address.indexOf("sign=") + 5);

        assertTrue(links.who(Purpose.LEAVE, "abc", sign).isPresent());
        assertTrue(links.who(Purpose.CONFIRM, "abc", sign).isEmpty());
        assertTrue(links.who(Purpose.LEAVE, "abd", sign).isEmpty());
        assertTrue(links.who(Purpose.LEAVE, "abc", "").isEmpty());
    }

    /// The first look, from which on things are new.
    private void look() throws IOException {
        watching.follow();
        desk().digests().compose();
    }

    private void fill() throws IOException {
        SmallWorld.fill(store);
        watching.follow();
    }

    private DigestDesk desk() {
        return DigestDesk.open(store, new Tracer(store)::coverage, SITE, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Postbox postbox() {
        return new Postbox("127.0.0.1", server.getSmtp().getPort(), false, null, null, "digest@claims.example");
    }

    private void subscribe(String address, boolean emptyNote) {
        store.watches().put(MYTHOS);
        store.subscribers()
                .put(new Subscriber(
                        "0123456789abcdef",
                        Destination.of(address),
                        Timetable.parse("daily", "07:00", "UTC"),
                        new Subscriber.Interests(List.of(MYTHOS), List.of(), emptyNote),
                        Subscriber.Standing.CONFIRMED,
                        now,
                        new Subscriber.Told(0, now, now, null)));
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(((MimeMultipart) mail.getContent()).getBodyPart(0).getContent());
    }

    /// A mail server that answers every recipient in one way.
    private static final class Answering implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());

        Answering(String answer) throws IOException {
            Thread.ofVirtual().start(() -> serve(answer));
        }

        Postbox postbox() {
            return new Postbox("127.0.0.1", socket.getLocalPort(), false, null, null, "digest@claims.example");
        }

        private void serve(String answer) {
            try (var connection = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(connection.getInputStream(), StandardCharsets.US_ASCII));
                    var out = connection.getOutputStream()) {
                out.write("220 ready\r\n".getBytes(StandardCharsets.US_ASCII));
                for (var line = in.readLine(); line != null && !line.equals("QUIT"); line = in.readLine()) {
                    var said = line.startsWith("RCPT") ? answer : "250 yes";
                    out.write((said + "\r\n").getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                }
            } catch (IOException closed) {
                // The test is over.
                return;
            }
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
