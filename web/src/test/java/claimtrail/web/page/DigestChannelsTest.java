package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.OutgoingMail.Content;
import claimtrail.corpus.store.OutgoingMail.Delivery;
import claimtrail.corpus.store.OutgoingMail.Kind;
import claimtrail.corpus.store.OutgoingMail.Period;
import claimtrail.corpus.store.OutgoingMail.State;
import claimtrail.ingest.fetch.Fetcher;
import claimtrail.ingest.fetch.Politeness;
import claimtrail.web.digest.Digest;
import claimtrail.web.digest.DigestDesk;
import claimtrail.web.digest.Letter;
import claimtrail.web.digest.Listed;
import claimtrail.web.digest.Reference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Alerts, chats, and letters that somebody tries to spoil.
class DigestChannelsTest {

    @TempDir
    private Path folder;

    private DigestBed bed;

    @BeforeEach
    void open() throws IOException {
        bed = new DigestBed(folder);
    }

    @AfterEach
    void close() throws IOException {
        bed.close();
    }

    @Test
    void aChangeOfStatusIsToldOnceWhenNothingMoreComes() throws IOException {
        bed.subscribe(DigestBed.READER, "desk@port.example", "daily", List.of("*"));
        bed.compose();
        bed.fill();

        assertEquals(0, bed.compose(), "more may come of the same event");
        bed.later(Duration.ofMinutes(9));
        assertEquals(0, bed.compose());
        bed.later(Duration.ofMinutes(2));
        assertEquals(1, bed.compose());
        assertEquals(0, bed.compose());
        var alert = bed.newest();
        assertEquals(Kind.ALERT, alert.kind());
        assertTrue(
                alert.content().text().contains("WHAT FLIPPED"), alert.content().text());

        bed.later(Duration.ofDays(1));
        assertEquals(1, bed.compose());
        var digest = bed.newest();
        assertEquals(Kind.DIGEST, digest.kind());
        assertTrue(
                digest.content().text().contains("Controls lifted"),
                digest.content().text());
        var flips = alert.content()
                .text()
                .lines()
                .filter(line -> line.contains(", since "))
                .toList();
        assertFalse(flips.isEmpty());
        flips.forEach(flip -> assertFalse(digest.content().text().contains(flip), flip));
    }

    @Test
    void nobodyIsAlertedOfWhatTheyDoNotFollow() throws IOException {
        bed.subscribe(DigestBed.READER, "desk@port.example", "daily", List.of("another-measure"));
        bed.compose();
        bed.fill();
        bed.compose();
        bed.later(Duration.ofMinutes(30));

        assertEquals(0, bed.compose());
    }

    @Test
    void aChatGetsTheDigestAsJson() throws IOException {
        var bodies = new CopyOnWriteArrayList<String>();
        var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/hook", exchange -> {
            bodies.add(exchange.getRequestHeaders().getFirst("Content-Type") + " "
                    + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            exchange.sendResponseHeaders(bodies.size() == 1 ? 500 : 200, -1);
            exchange.close();
        });
        server.start();
        try (var fetcher = fetcher()) {
            waiting("http://127.0.0.1:" + server.getAddress().getPort() + "/hook");

            var refusing = bed.desk().postman(null, DigestDesk.webhooks(fetcher, false));
            assertEquals(0, refusing.deliver());
            assertTrue(String.valueOf(bed.newest().delivery().problem()).contains("not a public address"));
            assertEquals(List.of(), bodies);

            bed.later(Duration.ofHours(1));
            assertEquals(
                    0,
                    bed.desk().postman(null, DigestDesk.webhooks(fetcher, true)).deliver());
            assertEquals(State.WAITING, bed.newest().delivery().state());
            bed.later(Duration.ofHours(1));
            assertEquals(
                    1,
                    bed.desk().postman(null, DigestDesk.webhooks(fetcher, true)).deliver());

            assertTrue(bodies.getLast().startsWith("application/json {"), bodies.getLast());
            var text = new JsonMapper()
                    .readTree(bodies.getLast().substring("application/json ".length()))
                    .get("text")
                    .asText();
            assertTrue(text.startsWith("*Claimtrail: "), text);
            assertTrue(text.contains("Controls lifted"), text);
            assertFalse(text.contains("<script"), text);
            assertFalse(text.contains("<!"), text);
        } finally {
            server.stop(0);
        }
    }

    @Test
    void noLineOfASubjectBecomesAHeader() throws Exception {
        bed.oneMailWaits();
        bed.store()
                .outbox()
                .add(new OutgoingMail(
                        "hostile",
                        DigestBed.READER,
                        Kind.ALERT,
                        new Content(
                                "Lifted\r\nBcc: eve@port.example\n\nX: y\u2028\u0085Cc: z", "text\r\n.\r\nMAIL", ""),
                        new Period(bed.now(), bed.now()),
                        bed.now(),
                        Delivery.from(bed.now())));
        try (var server = ScriptedMailServer.plain()) {
            assertEquals(2, bed.desk().postman(server.postbox()).deliver());

            for (var mail : server.mails()) {
                var headers = mail.substring(0, mail.indexOf("\r\n\r\n"));
                assertTrue(headers.lines().noneMatch(line -> line.matches("(?i)(bcc|cc|x):.*")), headers);
                assertEquals(
                        1,
                        headers.lines()
                                .filter(line -> line.startsWith("Subject:"))
                                .count());
            }
            assertEquals(2, server.heard().stream().filter("MAIL"::equals).count(), "a dot alone ends no mail");
        }
    }

    @Test
    void aLongDigestStaysShortAndCountsWhatItLeavesOut() {
        var title = new Reference("A long title of <b>many</b> words ".repeat(20), "/document/0123456789abcdef");
        var searches = IntStream.range(0, 60)
                .mapToObj(number -> {
                    var stories = IntStream.range(0, 10)
                            .mapToObj(each -> new Digest.Story(title, 9, 2, 3, title))
                            .toList();
                    return new Digest.SearchNews(
                            new Reference("Search " + number, "/saved/" + number),
                            new Listed<>(stories, 5, "/search?q=" + number),
                            0,
                            0);
                })
                .toList();
        var digest = new Digest(
                new Digest.Heading("Monday, 15 June 2026", "all day"),
                List.of(),
                new Listed<>(List.of(), 0, "/"),
                new Listed<>(List.of(), 0, "/"),
                searches,
                new Listed<>(List.of(), 0, "/"),
                new Listed<>(List.of(), 0, "/"));
        var letter = new Letter(DigestBed.SITE).write(digest, "");

        assertTrue(letter.html().getBytes(StandardCharsets.UTF_8).length < 100_000);
        var shown = letter.text().split(", 9 articles", -1).length - 1;
        var more = letter.text()
                .lines()
                .filter(line -> line.startsWith("- and "))
                .mapToInt(line -> Integer.parseInt(line.replaceAll("- and ([0-9]+) more.*", "$1")))
                .sum();
        assertEquals(60 * 15, shown + more);
        assertTrue(letter.text().contains("https://claims.example/search?q=59"), letter.text());
    }

    private void waiting(String webhook) throws IOException {
        bed.subscribe(DigestBed.READER, webhook, "daily", List.of());
        bed.compose();
        bed.fill();
        bed.later(Duration.ofDays(1));
        bed.compose();
    }

    private static Fetcher fetcher() {
        return new Fetcher(
                new Politeness("Claimtrail/0.1", Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(20), 1_000_000),
                Clock.systemUTC());
    }
}
