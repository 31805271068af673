package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The pages for everybody: by keyboard, without a script, on any screen, in light and dark, and as axe judges them by
/// WCAG 2.2 AA.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EverybodyIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");
    private static final String AXE = """
            async () => (await axe.run({runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']}))
                .violations.map(one => one.id + ' ' + one.nodes[0].html)""";

    private RunningSite site;
    private Playwright playwright;
    private Browser browser;
    private String axe;
    private List<String> pages;

    @BeforeAll
    void open(@TempDir Path folder) throws Exception {
        var tools = Path.of(System.getProperty("playwright.cli.dir", "build/browser"));
        var script = tools.resolve("node_modules/axe-core/axe.min.js");
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.exists(tools.resolve("package/cli.js")) && Files.exists(script),
                "THE BROWSER TESTS ARE SKIPPED: Chromium, playwright-core or axe-core is not installed; .ci/run shows"
                        + " how");
        axe = Files.readString(script);
        site = RunningSite.withSmallWorld(folder, 0);
        SmallWorld.edit(site.store());
        SmallWorld.code(site.store());
        pages = pages();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
    }

    @AfterAll
    void close() throws IOException {
        if (playwright != null) {
            playwright.close();
            site.close();
        }
    }

    private List<String> pages() {
        var order = "document/" + SmallWorld.id("order");
        var measure = site.traces().now().measures().stream()
                .filter(one -> !one.events().isEmpty())
                .findFirst()
                .orElseThrow();
        return List.of(
                "",
                "?since=2025-01-01",
                "measures",
                "measure/" + measure.id(),
                "measure/" + measure.id() + "?asOf=2026-06-20",
                order,
                order + "?show=claims,names,hedges,left-out",
                order + "/cite",
                "document/" + SmallWorld.id("edited") + "/versions",
                "document/" + SmallWorld.id("edited") + "/versions?by=lines",
                "proposition/" + SmallWorld.id("wire") + "-00000001",
                "entities",
                "entity/model:claude-mythos-5",
                "regulation",
                "regulation?citation=15+CFR+744.23&at=2025-01-01&with=2026-01-01",
                "check?claim=Commerce+ordered+a+licence+for+exports+of+Mythos+5.",
                "sources",
                "sources/ledger",
                "login",
                "about",
                "nothing");
    }

    @Test
    void axeFindsNothingInLightAndDark() {
        var found = new ArrayList<String>();
        for (var scheme : List.of(ColorScheme.LIGHT, ColorScheme.DARK)) {
            try (var context = browser.newContext(
                    new Browser.NewContextOptions().setBypassCSP(true).setColorScheme(scheme))) {
                var page = context.newPage();
                for (var path : pages) {
                    page.navigate(site.address() + path);
                    page.evaluate(axe);
                    ((List<?>) page.evaluate(AXE)).forEach(one -> found.add(scheme + " /" + path + ": " + one));
                }
            }
        }

        assertEquals(List.of(), found);
    }

    @Test
    void eachPageFitsEachScreen() {
        var wide = new ArrayList<String>();
        for (var width : List.of(320, 1280, 2560)) {
            try (var page = page(width, true)) {
                for (var path : pages) {
                    page.navigate(site.address() + path);
                    var over = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
                    if (over.intValue() > 0) {
                        wide.add(path + " at " + width + " by " + over);
                    }
                }
            }
        }

        assertEquals(List.of(), wide);
    }

    @Test
    void theFirstTabLeadsToTheContentAndFocusIsSeen() {
        try (var page = page(1280, true)) {
            page.navigate(site.address().toString());
            page.keyboard().press("Tab");
            assertEquals("To the content", page.evaluate("document.activeElement.textContent"));
            page.keyboard().press("Enter");
            assertTrue(page.url().endsWith("#content"), page.url());

            page.keyboard().press("Tab");
            assertEquals("2px", page.evaluate("getComputedStyle(document.activeElement).outlineWidth"));
        }
    }

    @Test
    void aSwitchTurnsWithTheKeyboardAndTheAddressKeepsUp() {
        try (var page = page(1280, true)) {
            page.navigate(site.address() + "document/" + SmallWorld.id("order"));
            page.locator(".switch").nth(2).focus();
            page.keyboard().press("Enter");

            assertTrue(page.locator("#marked.show-hedges").count() == 1, page.url());
            assertTrue(page.url().contains("hedges"), page.url());
        }
    }

    @Test
    void withoutAScriptSwitchesAndSliderWorkAsLinksAndForms() {
        try (var page = page(1280, false)) {
            page.navigate(site.address() + "document/" + SmallWorld.id("order"));
            assertFalse(page.locator(".left-out").isVisible());
            page.locator(".switch").nth(3).click();
            assertTrue(page.locator(".left-out").isVisible(), page.url());

            page.navigate(site.address() + pages.get(3));
            page.locator("#day").focus();
            page.keyboard().press("Home");
            page.locator("form.slide button").click();
            assertTrue(page.url().contains("?asOf="), page.url());
        }
    }

    @Test
    void nothingThatThePolicyForbidsIsTried() {
        var errors = new ArrayList<String>();
        try (var page = page(1280, true)) {
            page.onConsoleMessage(message -> {
                if (message.type().equals("error") && !message.text().contains("404")) {
                    errors.add(message.text());
                }
            });
            page.onPageError(errors::add);
            pages.forEach(path -> page.navigate(site.address() + path));
        }

        assertEquals(List.of(), errors);
    }

    private Page page(int width, boolean script) {
        return browser.newPage(
                new Browser.NewPageOptions().setJavaScriptEnabled(script).setViewportSize(width, 900));
    }
}
