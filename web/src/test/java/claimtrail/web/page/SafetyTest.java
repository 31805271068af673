package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.Account;
import claimtrail.web.access.Passwords;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// What keeps the site safe.
class SafetyTest {

    private static final String PASSWORD = "correct horse battery";
    private static final Safety LOGIN = new Safety(true, 10_000, Duration.ofSeconds(1));
    private static final Pattern FORM = Pattern.compile("<form([^>]*)>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TOKEN =
            Pattern.compile("<input type=\"hidden\" name=\"" + FormToken.FIELD + "\" value=\"[0-9a-f]{64}\">");

    @TempDir
    private Path folder;

    private final MovableClock clock = new MovableClock(RunningSite.NOW);

    @SuppressWarnings("NullAway.Init") // opened by each test
    private RunningSite site;

    @AfterEach
    void stop() throws IOException {
        site.close();
    }

    private void open(Safety safety) throws IOException {
        site = RunningSite.protectedBy(safety, clock, folder);
    }

    private void demandLogin(Account.Role role) throws IOException {
        open(LOGIN);
        site.store().accounts().put(new Account("ada", Passwords.kept(PASSWORD), role, RunningSite.NOW));
    }

    private HttpResponse<String> logIn(String password) throws Exception {
        return site.sendFrom("/login", "/login", Map.of("name", "ada", "password", password, "next", "/measures"));
    }

    @Test
    void onLoopbackNobodyHasToLogIn() throws Exception {
        open(Safety.at("127.0.0.1"));

        assertEquals(200, site.get("/").statusCode());
    }

    @Test
    void wherePeopleReachItFromOutsideALoginIsDemanded() throws Exception {
        open(Safety.at("127.0.0.1"));

        assertTrue(Safety.at("0.0.0.0").login());
        assertTrue(new SiteSettings("0.0.0.0", 0, "Claimtrail", null, clock)
                .safety()
                .login());
        var open = new Safety(false, 1, Duration.ofSeconds(1));
        assertThrows(
                IllegalArgumentException.class, () -> new SiteSettings("0.0.0.0", 0, "Claimtrail", null, open, clock));
    }

    @Test
    void nothingIsShownBeforeTheLoginButTheLogin() throws Exception {
        demandLogin(Account.Role.READER);
        var document = "/document/" + SmallWorld.id("order");

        for (var path : List.of("/", "/search?q=x", document, "/measures", "/metrics", document + "/capture/body")) {
            var answer = site.get(path);
            assertEquals(303, answer.statusCode(), path);
            assertTrue(answer.headers().firstValue("Location").orElse("").startsWith("/login?next="), path);
            assertFalse(answer.body().contains("Mythos"), path);
        }
        assertEquals(401, site.get("/api/measures").statusCode());
        assertEquals(200, site.get("/login").statusCode());
        assertEquals(200, site.get("/assets/style.css").statusCode());
    }

    @Test
    void whoLogsInIsLedToWhereTheyWantedToGo() throws Exception {
        demandLogin(Account.Role.READER);
        var answer = logIn(PASSWORD);

        assertAll(
                () -> assertEquals(303, answer.statusCode()),
                () -> assertEquals(
                        "/measures", answer.headers().firstValue("Location").orElse("")),
                () -> assertEquals(200, site.get("/measures").statusCode()),
                () -> assertTrue(site.get("/").body().contains("Log out")));
    }

    @Test
    void theCookieOfASessionIsForThisSiteAndForNoScript() throws Exception {
        demandLogin(Account.Role.READER);
        var cookie = session(logIn(PASSWORD));

        assertAll(
                () -> assertTrue(cookie.contains("HttpOnly"), cookie),
                () -> assertTrue(cookie.contains("SameSite=Lax"), cookie),
                () -> assertTrue(cookie.contains("Path=/"), cookie));
    }

    @Test
    void aSessionIsRotatedAndEndsWithTheLogout() throws Exception {
        demandLogin(Account.Role.READER);
        var first = session(logIn(PASSWORD));
        clock.move(Duration.ofMinutes(61));
        var second = session(site.get("/about"));

        assertNotEquals(id(first), id(second));
        clock.move(Duration.ofMinutes(2));
        assertEquals(303, RawRequest.status(site.address(), "site.example", "/about", id(first)), "the old id is over");
        assertEquals(200, RawRequest.status(site.address(), "site.example", "/about", id(second)));

        site.sendFrom("/about", "/logout", Map.of());

        assertEquals(303, RawRequest.status(site.address(), "site.example", "/about", id(second)));
    }

    @Test
    void aSessionEndsWhenNothingIsAsked() throws Exception {
        demandLogin(Account.Role.READER);
        logIn(PASSWORD);
        clock.move(Duration.ofHours(13));

        assertEquals(303, site.get("/about").statusCode());
    }

    @Test
    void aNewPasswordEndsTheSessionsOfTheOldOne() throws Exception {
        demandLogin(Account.Role.READER);
        logIn(PASSWORD);
        site.store()
                .accounts()
                .put(new Account("ada", Passwords.kept("another long one"), Account.Role.READER, RunningSite.NOW));

        assertEquals(303, site.get("/about").statusCode());
    }

    @Test
    void passwordsAreKeptByArgon2id() throws Exception {
        demandLogin(Account.Role.READER);
        var kept = site.store().accounts().find("ada").orElseThrow().password();

        assertTrue(kept.startsWith("$argon2id$v=19$m=19456,t=2,p=1$"), kept);
        assertThrows(IllegalArgumentException.class, () -> Passwords.kept("too short"));
    }

    @Test
    void guessingIsSlowedDown() throws Exception {
        demandLogin(Account.Role.READER);
        for (var guess = 0; guess < 5; guess++) {
            assertEquals(401, logIn("guess number " + guess).statusCode());
        }

        assertEquals(429, logIn(PASSWORD).statusCode(), "the right one is not taken either");
        clock.move(Duration.ofMinutes(5));
        assertEquals(303, logIn(PASSWORD).statusCode());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)", "/\n/x"})
    void nobodyIsLedElsewhereAfterTheLogin(String next) throws Exception {
        demandLogin(Account.Role.READER);
        var answer = site.sendFrom("/login", "/login", Map.of("name", "ada", "password", PASSWORD, "next", next));

        assertEquals("/", answer.headers().firstValue("Location").orElse(""));
    }

    @Test
    void eachRoleMayDoWhatIsItsOwn() throws Exception {
        demandLogin(Account.Role.READER);
        logIn(PASSWORD);
        assertEquals(403, site.send("/saved", Map.of("q", "lifted")).statusCode());

        var accounts = site.store().accounts();
        accounts.put(new Account("ada", Passwords.kept(PASSWORD), Account.Role.ANALYST, RunningSite.NOW));
        logIn(PASSWORD);
        assertEquals(303, site.send("/saved", Map.of("q", "lifted")).statusCode());
        assertEquals(403, site.send("/sources/ledger/pause", Map.of()).statusCode());

        accounts.put(new Account("ada", Passwords.kept(PASSWORD), Account.Role.ADMIN, RunningSite.NOW));
        logIn(PASSWORD);
        assertEquals(303, site.send("/sources/ledger/pause", Map.of()).statusCode());
    }

    @Test
    void everyFormThatChangesSomethingHasTheTokenOfItsBrowser() throws Exception {
        demandLogin(Account.Role.ADMIN);
        logIn(PASSWORD);
        site.send("/saved", Map.of("q", "lifted"));
        var saved = "/saved/" + site.store().watches().list().getFirst().id();

        for (var path : List.of(
                "/sources", "/sources/ledger", "/sources/ledger/remove", "/catalogue", "/saved?q=x", saved, "/login")) {
            var page = site.get(path).body();
            var forms = FORM.matcher(page).results().toList();
            assertTrue(forms.stream().anyMatch(form -> form.group(1).contains("method=\"post\"")), path);
            for (var form : forms) {
                var changes = form.group(1).contains("method=\"post\"");
                assertEquals(changes, TOKEN.matcher(form.group(2)).find(), path + form.group());
            }
        }
    }

    @Test
    void aFormWithoutItsTokenChangesNothing() throws Exception {
        open(Safety.at("127.0.0.1"));
        var token = site.token("/sources");
        var wrong = (token.startsWith("0") ? "1" : "0") + token.substring(1);

        for (var body : List.of("", FormToken.FIELD + "=" + wrong)) {
            assertEquals(
                    403,
                    site.post("/sources/ledger/pause", body, "Sec-Fetch-Site", "same-origin")
                            .statusCode());
        }
        assertEquals(
                403,
                site.post("/sources/ledger/pause", FormToken.FIELD + "=" + token, "Sec-Fetch-Site", "cross-site")
                        .statusCode());
        assertEquals(303, site.send("/sources/ledger/pause", Map.of()).statusCode());
    }

    @Test
    void aTokenOfAnotherBrowserIsNotTaken() throws Exception {
        open(Safety.at("127.0.0.1"));
        site.get("/sources");
        var others = RawRequest.body(site.address(), "localhost", "/sources");
        var token =
                Pattern.compile(FormToken.FIELD + "\" value=\"([0-9a-f]{64})").matcher(others);
        assertTrue(token.find(), others);

        assertEquals(
                403,
                site.post(
                                "/sources/ledger/pause",
                                FormToken.FIELD + "=" + token.group(1),
                                "Sec-Fetch-Site",
                                "same-origin")
                        .statusCode());
    }

    @Test
    void aBodyThatIsTooLongIsNotRead() throws Exception {
        open(Safety.at("127.0.0.1"));

        var answer = site.send("/saved", Map.of("q", "x".repeat(70_000)));

        assertEquals(413, answer.statusCode(), answer.body());
    }

    @Test
    void whoAsksTooOftenWaits() throws Exception {
        open(new Safety(false, 5, Duration.ofSeconds(10)));
        for (var asked = 0; asked < 5; asked++) {
            assertEquals(200, site.get("/about").statusCode());
        }

        var answer = site.get("/about");
        assertEquals(429, answer.statusCode());
        assertEquals("2", answer.headers().firstValue("Retry-After").orElse(""));
        clock.move(Duration.ofSeconds(2));
        assertEquals(200, site.get("/about").statusCode());
    }

    @Test
    void aPageOfTheWebIsShownWithoutItsScripts() throws Exception {
        open(Safety.at("127.0.0.1"));
        var shown = Harmless.html(
                "<h1 onclick=x()>Lifted</h1><script>alert(1)</script><a href='javascript:x()'>go</a>"
                        + "<a href='/next'>on</a><form action=/x><input></form><img src=x onerror=y><style>a{}</style>",
                URI.create("https://news.example/a"));

        assertAll(
                () -> assertTrue(shown.contains("<h1>Lifted</h1>"), shown),
                () -> assertTrue(shown.contains("href=\"https://news.example/next\""), shown),
                () -> assertFalse(shown.matches("(?is).*(script|onclick|onerror|<img|<form|<style).*"), shown));
    }

    private static String session(HttpResponse<String> answer) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(Gate.SESSION))
                .findFirst()
                .orElseThrow(() -> new AssertionError(answer.headers().map()));
    }

    private static String id(String cookie) {
        return cookie.split(";", 2)[0];
    }
}
