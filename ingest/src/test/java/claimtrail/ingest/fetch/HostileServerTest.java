package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.ingest.fetch.FetchResult.Fetched;
import claimtrail.ingest.fetch.FetchResult.Gone;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Servers that do what they should not: one clear reason each, and nothing is held.
@Timeout(60)
final class HostileServerTest {

    private static final Instant NOW = Instant.parse("2026-06-12T08:00:00Z");
    /// Long enough for a server's robots.txt on a machine that does much else.
    private static final Duration HASTE = Duration.ofSeconds(4);

    private static final String AGENT = "Claimtrail/0.1 (+https://example.org/)";
    private static final String TOO_LATE = "no whole answer within 4 s";

    private final RawSite site = new RawSite();
    private final Fetcher fetcher = fetcher(Duration.ofSeconds(30));
    private final Fetcher hasty = fetcher(HASTE);

    @AfterEach
    void closeAll() throws IOException {
        fetcher.close();
        hasty.close();
        site.close();
    }

    @Test
    void hangsUpOnABodyWithoutEndSoonAfterItsBound() throws InterruptedException {
        var sent = new AtomicLong();
        site.script("/endless", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nConnection: close\r\n\r\n"));
            for (var part = new byte[100_000]; sent.get() < 300_000_000; sent.addAndGet(part.length)) {
                out.write(part);
            }
        });

        assertEquals("a body of more than 1000000 bytes", refusal("/endless"));
        assertTrue(site.sawTheClientHangUp());
        assertTrue(sent.get() < 50_000_000, sent + " bytes were sent");
    }

    @Test
    void hangsUpAtTheHeadOfABodyThatIsSaidToBeTooLong() throws InterruptedException {
        site.script("/long", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 300000000\r\n\r\n"));
            writeUntilHungUp(out);
        });

        assertEquals("a body of 300000000 bytes; at most 1000000 are read", refusal("/long"));
        assertTrue(site.sawTheClientHangUp());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "video/mp4",
                "audio/mpeg",
                "Image/PNG",
                "font/woff2",
                "application/x-msdownload; charset=binary",
                "application/vnd.android.package-archive",
            })
    void hangsUpAtTheHeadOfATypeThatHoldsNoText(String type) throws InterruptedException {
        site.script("/film", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\nContent-Length: 900000\r\n\r\n"));
            writeUntilHungUp(out);
        });

        assertTrue(refusal("/film").startsWith("not a type that is read: "));
        assertTrue(site.sawTheClientHangUp());
    }

    @Test
    void seesThatAPageIsGoneWhateverIsSentInItsPlace() throws InterruptedException {
        site.script("/gone", (connection, out) -> {
            out.write(ascii("HTTP/1.1 410 Gone\r\nContent-Type: image/gif\r\nContent-Length: 300000000\r\n\r\n"));
            writeUntilHungUp(out);
        });

        assertInstanceOf(Gone.class, fetch("/gone"));
    }

    @Test
    void hangsUpOnABodyThatDrips() throws InterruptedException {
        site.script("/drip", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n"));
            drip(out);
        });

        assertEquals(TOO_LATE, hastyReason("/drip"));
        assertTrue(site.sawTheClientHangUp());
    }

    @Test
    void hangsUpOnAHeadThatDrips() throws InterruptedException {
        site.script("/drip", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nX-Long: "));
            drip(out);
        });

        assertEquals(TOO_LATE, hastyReason("/drip"));
        assertTrue(site.sawTheClientHangUp());
    }

    @Test
    void givesUpOnAServerThatTakesAConnectionAndSaysNothing() throws InterruptedException {
        site.script("/silent", (connection, out) -> Thread.sleep(30_000));

        assertEquals(TOO_LATE, hastyReason("/silent"));
    }

    @Test
    void seesABodyThatIsShorterThanItsLength() throws InterruptedException {
        site.script("/cut", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n<p>Only this"));
            connection.close();
        });

        assertEquals("the body is shorter than its Content-Length", reason("/cut"));
    }

    @Test
    void neverTakesWhatExceedsALengthForTheNextAnswer() throws InterruptedException {
        site.text(
                "/long",
                "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nfirst"
                        + "HTTP/1.1 200 OK\r\nContent-Length: 6\r\n\r\nforged");
        site.text("/next", "HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nnext");

        assertEquals("first", text(fetch("/long")));
        for (int again = 0; again < 5; again++) {
            assertEquals("next", text(fetch("/next")));
        }
    }

    @Test
    void seesAChunkedBodyThatIsCut() throws InterruptedException {
        site.script("/cut", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nfirst\r\n50\r\nonly"));
            connection.close();
        });

        assertTrue(reason("/cut").startsWith("the exchange broke off"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"SSH-2.0-OpenSSH_9.2\r\n\r\n", "\0\1\2\3\r\n\r\n", "HTTP/1.1 twohundred OK\r\n\r\n"})
    void seesThatWhatAnswersIsNoWebServer(String banner) throws InterruptedException {
        site.script("/garbage", (connection, out) -> {
            out.write(banner.getBytes(StandardCharsets.ISO_8859_1));
            connection.close();
        });

        assertTrue(reason("/garbage").startsWith("not HTTP: "), reason("/garbage"));
    }

    @Test
    void seesAConnectionThatIsReset() throws InterruptedException {
        site.script("/reset", (connection, out) -> {
            connection.setSoLinger(true, 0);
            connection.close();
        });

        assertEquals("the host reset the connection", reason("/reset"));
    }

    @Test
    void seesAServerThatHangsUpWithoutAWord() throws InterruptedException {
        assertEquals("the host hung up without an answer", reason("/not-scripted"));
    }

    @Test
    void refusesAHeadOfTenThousandFields() throws InterruptedException {
        var fields = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Length: 4\r\n");
        for (int field = 0; field < 10_000; field++) {
            fields.append("X-").append(field).append(": y\r\n");
        }
        site.text("/fields", fields + "\r\npage");

        assertEquals("a head of more than 1000 fields", refusal("/fields"));
    }

    @Test
    void refusesAFieldOfAMegabyte() throws InterruptedException {
        site.text("/field", "HTTP/1.1 200 OK\r\nX: " + "y".repeat(1_000_000) + "\r\nContent-Length: 4\r\n\r\npage");

        assertEquals("a head that is longer than is read", reason("/field"));
    }

    @ParameterizedTest
    @CsvSource({
        "200 OK, Content-Length: 0, an empty page",
        "204 No Content, X: y, no page",
        "202 Accepted, Content-Length: 0, no page",
        "304 Not Modified, X: y, nothing was asked to compare",
    })
    void seesAnAnswerWithoutAPage(String status, String field, String reason) throws InterruptedException {
        site.text("/none", "HTTP/1.1 " + status + "\r\n" + field + "\r\n\r\n");

        assertEquals(
                new Unreachable("status " + status.substring(0, 3) + ": " + reason, NOW.plus(Duration.ofHours(1))),
                fetch("/none"));
    }

    @Test
    void seesAPartThatNobodyAskedFor() throws InterruptedException {
        site.text(
                "/part",
                "HTTP/1.1 206 Partial Content\r\nContent-Range: bytes 0-3/1000\r\nContent-Length: 4\r\n\r\n<p>A");

        assertEquals("status 206: a part, where the whole was asked for", reason("/part"));
    }

    @Test
    void followsNoRedirectFromAPublicLinkToAPrivateAddress() throws InterruptedException {
        var result = fetcher.fetch(FetchRequest.first(site.at("/"), false));

        assertEquals(new Refused("not a public address: 127.0.0.1 is 127.0.0.1"), result);
        assertEquals(0, site.requests().size());
    }

    @Test
    void readsTheBeginningOfRulesThatNeverEnd() throws InterruptedException {
        site.script("/robots.txt", (connection, out) -> {
            out.write(ascii("HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nConnection: close\r\n\r\n"));
            out.write(ascii("User-agent: *\nDisallow: /secret\n"));
            while (true) {
                out.write(ascii("# nothing of worth\n".repeat(1_000)));
            }
        });

        assertEquals(new FetchResult.Disallowed("Disallow: /secret"), fetch("/secret"));
    }

    @Test
    void closesAtOnceWhateverIsUnderWay() throws Exception {
        site.script("/silent", (connection, out) -> Thread.sleep(30_000));
        var patient = new Fetcher(Politeness.standard(AGENT), Clock.systemUTC());
        var waiting = Thread.ofVirtual().start(() -> {
            try {
                patient.fetch(FetchRequest.first(site.at("/silent"), true));
            } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
            }
        });
        while (!site.requests().contains("/robots.txt")) {
            Thread.sleep(10);
        }
        patient.close();

        assertTrue(waiting.join(Duration.ofSeconds(60)));
    }

    private static void drip(OutputStream out) throws IOException, InterruptedException {
        for (int sent = 0; sent < 600; sent++) {
            out.write('.');
            out.flush();
            Thread.sleep(50);
        }
    }

    private static void writeUntilHungUp(OutputStream out) throws IOException, InterruptedException {
        for (int sent = 0; sent < 100; sent++) {
            out.write(new byte[1_000]);
            out.flush();
            Thread.sleep(20);
        }
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private FetchResult fetch(String path) throws InterruptedException {
        return fetcher.fetch(FetchRequest.first(site.at(path), true));
    }

    private static Fetcher fetcher(Duration timeout) {
        var politeness = new Politeness(AGENT, Duration.ZERO, Duration.ZERO, 8, timeout, 1_000_000);
        return new Fetcher(politeness, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private String hastyReason(String path) throws InterruptedException {
        var result = hasty.fetch(FetchRequest.first(site.at(path), true));
        return assertInstanceOf(Unreachable.class, result).reason();
    }

    private String reason(String path) throws InterruptedException {
        return assertInstanceOf(Unreachable.class, fetch(path)).reason();
    }

    private String refusal(String path) throws InterruptedException {
        return assertInstanceOf(Refused.class, fetch(path)).reason();
    }

    private static String text(FetchResult result) {
        return new String(
                assertInstanceOf(Fetched.class, result).response().body().bytes(), StandardCharsets.UTF_8);
    }
}
