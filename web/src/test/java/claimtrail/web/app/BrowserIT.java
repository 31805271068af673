package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/// The site in a real browser, over the crawled example web. Screenshots stay in the build folder.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@ExtendWith(SharedExampleRun.class)
@Execution(ExecutionMode.SAME_THREAD)
class BrowserIT {

    private static final List<Integer> WIDTHS = List.of(320, 1280, 2560);

    private ExampleRun run;
    private Playwright playwright;
    private Browser browser;

    @BeforeAll
    void open(ExampleRun crawled) {
        var chromium = chromium();
        var driver = Path.of(System.getProperty("playwright.cli.dir", "build/browser"), "package", "cli.js");
        assumeTrue(
                chromium.isPresent() && Files.exists(driver),
                "THE BROWSER TESTS ARE SKIPPED: Chromium or playwright-core is not installed; .ci/run shows how");
        run = crawled;
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(chromium.orElseThrow())
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
    }

    @AfterAll
    void close() {
        if (playwright != null) {
            playwright.close();
        }
    }

    @Test
    void anAnalystGoesFromTheFrontPageToTheSentencesOnBothSides() {
        var page = at("/", 1280);

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Measures"))
                .first()
                .click();
        page.locator("main a[href^='/measure/']").first().click();

        assertTrue(page.locator("main").innerText().contains("what is controlled"), page.url());
    }

    @Test
    void searchingFromTheHeadOfAnyPageFindsDocuments() {
        var page = at("/sources", 1280);

        page.locator("header input[type=search], header input[name=q]").first().fill("\"Claude Mythos 5\"");
        page.keyboard().press("Enter");
        page.waitForURL("**/search**");

        assertTrue(page.locator("main a[href^='/document/']").count() > 0);
    }

    @Test
    void aCheckShowsItsEvidence() {
        var page = at("/check", 1280);

        page.locator("main [name=claim]").fill("The controls on Claude Fable 5 were lifted on 30 June 2026.");
        page.locator("main button[type=submit], main form button").first().click();

        assertTrue(
                page.locator("main").innerText().contains("Supported"),
                () -> page.locator("main").innerText());
    }

    @Test
    void nothingIsLoadedFromElsewhereAndNothingFails() {
        var strange = new ArrayList<String>();
        try (var page = browser.newPage()) {
            page.onRequest(request -> {
                if (!request.url().startsWith(run.address().toString())) {
                    strange.add(request.url());
                }
            });
            page.onConsoleMessage(message -> {
                if (message.type().equals("error")) {
                    strange.add(message.text());
                }
            });
            for (var path :
                    List.of("/", "/search?q=licence", "/timeline?q=Anthropic", "/measures", "/sources", "/check")) {
                page.navigate(run.address().resolve(path).toString());
            }
        }

        assertEquals(List.of(), strange);
    }

    @Test
    void pagesFitTheScreenAtEveryWidth() {
        var document = run.document("ledger", "/politics/2026/06/license-order-anthropic")
                .document()
                .id();
        var wide = new ArrayList<String>();
        for (var path : List.of(
                "/",
                "/search?q=licence",
                "/timeline?q=Anthropic",
                "/measures",
                "/sources",
                "/check",
                "/document/" + document)) {
            for (var width : WIDTHS) {
                var page = at(path, width);
                var over = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                if (over.intValue() > 0) {
                    wide.add(path + " at " + width + " by " + over);
                }
                page.screenshot(new Page.ScreenshotOptions().setPath(picture(path, width)));
                page.close();
            }
        }

        assertEquals(List.of(), wide);
    }

    private Page at(String path, int width) {
        var page = browser.newPage(new Browser.NewPageOptions().setViewportSize(width, 900));
        page.navigate(run.address().resolve(path).toString());
        return page;
    }

    private static Path picture(String path, int width) {
        var name = path.split("\\?", 2)[0].replaceFirst("^/", "").replaceAll("\\W+", "-");
        var folder = System.getProperty("claimtrail.screenshots", "target/screenshots");
        return Path.of(folder, (name.isEmpty() ? "home" : name) + "-" + width + ".png");
    }

    private static Optional<Path> chromium() {
        return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst();
    }
}
