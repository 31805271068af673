package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.ingest.fetch.FetchResult.Disallowed;
import claimtrail.ingest.fetch.FetchResult.Fetched;
import claimtrail.ingest.fetch.FetchResult.Gone;
import claimtrail.ingest.fetch.FetchResult.NotModified;
import claimtrail.ingest.fetch.FetchResult.Refused;
import claimtrail.ingest.fetch.FetchResult.Unreachable;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class FetcherTest {

    private static final Instant NOW = Instant.parse("2026-06-12T08:00:00Z");
    private static final Politeness PATIENT = new Politeness(
            "Claimtrail/0.1 (+https://example.org/contact)",
            Duration.ZERO,
            Duration.ofMillis(50),
            8,
            Duration.ofSeconds(20),
            1_000_000);
    private static final Politeness HASTY =
            new Politeness(PATIENT.userAgent(), Duration.ZERO, Duration.ZERO, 8, Duration.ofMillis(700), 1_000_000);

    private final TestSite site = new TestSite();

    @AfterEach
    void closeTheSite() {
        site.close();
    }

    @Test
    void bringsAPage() throws InterruptedException {
        assertEquals("<p>A page</p>", text(fetch("/page")));
    }

    @Test
    void keepsTheHeadersOfThePage() throws InterruptedException {
        assertEquals("text/html", fetched(fetch("/page")).response().mediaType());
    }

    @Test
    void saysWhoItIs() throws InterruptedException {
        assertEquals(PATIENT.userAgent(), text(fetch("/who")));
    }

    @Test
    void knowsWhereARedirectedPageIs() throws InterruptedException {
        assertEquals(site.at("/page"), fetched(fetch("/moved")).response().address());
    }

    @Test
    void cutsRedirectsInACircle() throws InterruptedException {
        assertTrue(refusal(fetch("/loop")).startsWith("redirects in a circle"));
    }

    @Test
    void cutsRedirectsWithoutEnd() throws InterruptedException {
        assertTrue(refusal(fetch("/further?1")).startsWith("more than 8 redirects"));
    }

    @Test
    void refusesARedirectToAFile() throws InterruptedException {
        assertTrue(refusal(fetch("/to-a-file")).startsWith("status 301 leads nowhere"));
    }

    @Test
    void refusesARedirectThatLeadsNowhere() throws InterruptedException {
        assertTrue(refusal(fetch("/nowhere")).startsWith("status 301 leads nowhere"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://127.0.0.1/",
                "http://localhost/",
                "http://2130706433/",
                "http://[::1]/",
                "http://[::ffff:10.0.0.1]/",
                "http://10.1.2.3/",
                "http://169.254.169.254/latest/meta-data/",
                "http://192.168.0.1/",
                "http://100.64.0.1/",
                "http://[fd00::1]/",
                "http://[64:ff9b::7f00:1]/",
                "http://224.0.0.1/",
                "http://0.0.0.0/",
            })
    void refusesPrivateAddresses(String address) throws InterruptedException {
        assertTrue(refusal(foreign(address)).startsWith("not a public address"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://example.org/", "file:///etc/passwd", "http://user@example.org/", "mailto:a@b"})
    void refusesWhatIsNoPlainWebAddress(String address) throws InterruptedException {
        assertInstanceOf(Refused.class, foreign(address));
    }

    @Test
    void findsAnUnchangedPage() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            assertInstanceOf(
                    NotModified.class,
                    fetcher.fetch(new FetchRequest(site.at("/conditional"), true, TestSite.ETAG, null)));
        }
    }

    @Test
    void findsThatAPageIsGone() throws InterruptedException {
        var gone = assertInstanceOf(Gone.class, fetch("/gone"));

        assertEquals(410, gone.response().status());
    }

    @Test
    void findsThatThereIsNoPage() throws InterruptedException {
        var gone = assertInstanceOf(Gone.class, fetch("/never-was"));

        assertEquals(404, gone.response().status());
    }

    @Test
    void triesAForbiddenPageAgainTheNextDay() throws InterruptedException {
        assertEquals(new Unreachable("status 403", NOW.plus(Duration.ofDays(1))), fetch("/forbidden"));
    }

    @Test
    void comesBackWhenABusyServerWants() throws InterruptedException {
        assertEquals(new Unreachable("status 503", NOW.plusSeconds(120)), fetch("/busy"));
    }

    @Test
    void leavesABusyServerAlone() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            fetcher.fetch(FetchRequest.first(site.at("/busy"), true));
            fetcher.fetch(FetchRequest.first(site.at("/page"), true));
        }

        assertFalse(site.requests().contains("/page"));
    }

    @Test
    void waitsLongerAfterEachFailure() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            fetcher.fetch(FetchRequest.first(site.at("/broken"), true));

            assertEquals(
                    new Unreachable("status 500", NOW.plus(Duration.ofMinutes(10))),
                    fetcher.fetch(FetchRequest.first(site.at("/broken"), true)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/slow", "/drip"})
    void givesUpOnAnAnswerThatTakesTooLong(String path) throws InterruptedException {
        try (var fetcher = fetcher(HASTY)) {
            assertInstanceOf(Unreachable.class, fetcher.fetch(FetchRequest.first(site.at(path), true)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/cut", "/half-gzip", "/unknown-coding"})
    void triesABrokenBodyAgainLater(String path) throws InterruptedException {
        assertInstanceOf(Unreachable.class, fetch(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/gzip-bomb"})
    void refusesABodyThatIsTooLarge(String path) throws InterruptedException {
        assertInstanceOf(Refused.class, fetch(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gzip", "/deflate"})
    void unpacksABody(String path) throws InterruptedException {
        assertEquals("unpacked", text(fetch(path)));
    }

    @Test
    void takesABodyThatIsWronglySaidToBePacked() throws InterruptedException {
        assertEquals("plain", text(fetch("/not-really-gzip")));
    }

    @Test
    void obeysRobots() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /pa\n");

        assertEquals(new Disallowed("Disallow: /pa"), fetch("/page"));
    }

    @Test
    void obeysTheRulesThatNameIt() throws InterruptedException {
        site.robots("User-agent: claimtrail\nAllow: /\n\nUser-agent: *\nDisallow: /\n");

        assertEquals("<p>A page</p>", text(fetch("/page")));
    }

    @Test
    void obeysRobotsOnARedirectToo() throws InterruptedException {
        site.robots("User-agent: *\nDisallow: /page\n");

        assertEquals(new Disallowed("Disallow: /page"), fetch("/moved"));
    }

    @Test
    void readsRobotsOnce() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            fetcher.fetch(FetchRequest.first(site.at("/page"), true));
            fetcher.fetch(FetchRequest.first(site.at("/moved"), true));
        }

        assertEquals(1, site.requests().stream().filter("/robots.txt"::equals).count());
    }

    @Test
    void followsRobotsThatMoved() throws InterruptedException {
        site.redirect("/robots.txt", "/rules.txt");
        site.page("/rules.txt", "text/plain", "User-agent: *\nDisallow: /\n");

        assertEquals(new Disallowed("Disallow: /"), fetch("/page"));
    }

    @Test
    void staysAwayWhileRobotsCannotBeHad() throws InterruptedException {
        site.route("/robots.txt", exchange -> TestSite.send(exchange, 500, "text/plain", ""));

        assertEquals(
                new Unreachable("robots.txt cannot be had: status 500", NOW.plus(Duration.ofMinutes(10))),
                fetch("/page"));
    }

    @Test
    void talksToAHostOneAtATime() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<FetchResult> visit = () -> fetcher.fetch(FetchRequest.first(site.at("/page"), true));
            threads.invokeAll(Collections.nCopies(30, visit));
        }

        assertEquals(1, site.mostUnderWay());
    }

    @Test
    void saysThatNobodyIsThere() throws InterruptedException {
        var address = site.at("/page");
        site.close();

        try (var fetcher = fetcher(PATIENT)) {
            assertInstanceOf(Unreachable.class, fetcher.fetch(FetchRequest.first(address, true)));
        }
    }

    private FetchResult fetch(String path) throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            return fetcher.fetch(FetchRequest.first(site.at(path), true));
        }
    }

    private static FetchResult foreign(String address) throws InterruptedException {
        try (var fetcher = fetcher(PATIENT)) {
            return fetcher.fetch(FetchRequest.first(URI.create(address), false));
        }
    }

    private static Fetcher fetcher(Politeness politeness) {
        return new Fetcher(politeness, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private static Fetched fetched(FetchResult result) {
        return assertInstanceOf(Fetched.class, result);
    }

    private static String text(FetchResult result) {
        return new String(fetched(result).response().body().bytes(), StandardCharsets.UTF_8);
    }

    private static String refusal(FetchResult result) {
        return assertInstanceOf(Refused.class, result).reason();
    }
}
