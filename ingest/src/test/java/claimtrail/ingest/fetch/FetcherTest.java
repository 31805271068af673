package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.ingest.fetch.FetchResult.Closed;
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
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
            new Politeness(PATIENT.userAgent(), Duration.ZERO, Duration.ZERO, 8, Duration.ofSeconds(4), 1_000_000);

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
    @CsvSource({
        "/cut, the body is shorter than its Content-Length",
        "/half-gzip, the body breaks off within its content coding gzip",
        "/half-br, the body is not in the content coding br that it is said to be",
        "/not-really-br, the body is not in the content coding br that it is said to be",
        "/not-really-deflate, the body is not in the content coding deflate that it is said to be",
        "/unknown-coding, a content coding that was not asked for: zpaq",
        "/too-many-layers, more than 3 content codings upon each other",
    })
    void triesABrokenBodyAgainLater(String path, String reason) throws InterruptedException {
        assertEquals(reason, assertInstanceOf(Unreachable.class, fetch(path)).reason());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/gzip-bomb", "/br-bomb", "/deflate-bomb", "/bomb-in-a-bomb"})
    void refusesABodyThatIsTooLarge(String path) throws InterruptedException {
        assertInstanceOf(Refused.class, fetch(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/gzip", "/deflate", "/br", "/layers"})
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
                new Closed("robots.txt cannot be had: status 500", NOW.plus(Duration.ofMinutes(10))), fetch("/page"));
    }

    @Test
    void talksToAHostOneAtATime() throws InterruptedException {
        try (var fetcher = fetcher(PATIENT);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<FetchResult> visit = () -> fetcher.fetch(FetchRequest.first(site.at("/counted"), true));
            threads.invokeAll(Collections.nCopies(30, visit));
        }

        assertEquals(1, site.mostUnderWay());
    }

    @Test
    void remembersABusyServerAfterARestart() throws InterruptedException {
        var memory = HostMemory.inProcess();
        try (var fetcher = new Fetcher(PATIENT, Clock.fixed(NOW, ZoneOffset.UTC), memory)) {
            fetcher.fetch(FetchRequest.first(site.at("/busy"), true));
        }
        try (var fetcher = new Fetcher(PATIENT, Clock.fixed(NOW, ZoneOffset.UTC), memory)) {
            assertEquals(
                    new Closed("the host is left alone for now", NOW.plusSeconds(120)),
                    fetcher.fetch(FetchRequest.first(site.at("/page"), true)));
        }

        assertEquals(Optional.of(new HostState(NOW.plusSeconds(120), 1)), memory.of(HostName.of(site.at("/"))));
    }

    @Test
    void forgetsFailuresWhenAHostWorks() throws InterruptedException {
        var memory = HostMemory.inProcess();
        try (var fetcher = new Fetcher(PATIENT, Clock.fixed(NOW, ZoneOffset.UTC), memory)) {
            fetcher.fetch(FetchRequest.first(site.at("/broken"), true));
            fetcher.fetch(FetchRequest.first(site.at("/page"), true));
        }

        assertEquals(Optional.of(HostState.WELL), memory.of(HostName.of(site.at("/"))));
    }

    @ParameterizedTest
    @CsvSource({"0, 60", "1, 60", "99999999999999999999, 604800", "'Fri, 12 Jun 2026 08:10:00 GMT', 600", "soon, 300"})
    void comesBackWithinReason(String wish, long seconds) throws InterruptedException {
        site.route("/later", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", wish);
            TestSite.send(exchange, 429, "text/plain", "");
        });

        assertEquals(new Unreachable("status 429", NOW.plusSeconds(seconds)), fetch("/later"));
    }

    @Test
    void asksForRobotsAgainWhenABusyServerWants() throws InterruptedException {
        site.route("/robots.txt", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "3600");
            TestSite.send(exchange, 503, "text/plain", "");
        });

        assertEquals(new Closed("robots.txt cannot be had: status 503", NOW.plusSeconds(3_600)), fetch("/page"));
    }

    @Test
    void readsRobotsAgainAfterADay() throws InterruptedException {
        var now = new AtomicReference<>(NOW);
        try (var fetcher = new Fetcher(PATIENT, ticking(now::get))) {
            fetcher.fetch(FetchRequest.first(site.at("/page"), true));
            site.robots("User-agent: *\nDisallow: /\n");
            now.set(NOW.plus(Duration.ofHours(23)));
            assertInstanceOf(Fetched.class, fetcher.fetch(FetchRequest.first(site.at("/page"), true)));
            now.set(NOW.plus(Duration.ofHours(25)));
            assertInstanceOf(Disallowed.class, fetcher.fetch(FetchRequest.first(site.at("/page"), true)));
        }
    }

    @Test
    void showsValidatorsOnlyToTheHostThatGaveThem() throws InterruptedException {
        try (var other = new TestSite();
                var fetcher = fetcher(PATIENT)) {
            site.redirect("/elsewhere", other.at("/conditional").toString());
            site.redirect("/nearby", "/conditional");

            assertInstanceOf(
                    Fetched.class, fetcher.fetch(new FetchRequest(site.at("/elsewhere"), true, TestSite.ETAG, null)));
            assertInstanceOf(
                    NotModified.class, fetcher.fetch(new FetchRequest(site.at("/nearby"), true, TestSite.ETAG, null)));
        }
    }

    @Test
    void servesOthersWhileManyWaitForOneHost() throws Exception {
        try (var other = new TestSite();
                var fetcher = fetcher(new Politeness(
                        PATIENT.userAgent(), Duration.ofSeconds(1), Duration.ZERO, 2, Duration.ofSeconds(20), 1_000));
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int waiting = 0; waiting < 1_000; waiting++) {
                threads.execute(() -> visit(fetcher));
            }
            var served = threads.submit(() -> fetcher.fetch(FetchRequest.first(other.at("/page"), true)));

            assertInstanceOf(Fetched.class, served.get(10, TimeUnit.SECONDS));
            threads.shutdownNow();
        }
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

    private void visit(Fetcher fetcher) {
        try {
            fetcher.fetch(FetchRequest.first(site.at("/page"), true));
        } catch (InterruptedException closing) {
            Thread.currentThread().interrupt();
        }
    }

    private static Clock ticking(InstantSource source) {
        return source.withZone(ZoneOffset.UTC);
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
