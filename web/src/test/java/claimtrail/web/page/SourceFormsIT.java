package claimtrail.web.page;

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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The forms of the sources in a real browser that runs no script.
class SourceFormsIT {

    private static final Path CHROMIUM = Path.of("/usr/bin/chromium");

    private RunningSite site;
    private FeedSite feeds;
    private Playwright playwright;
    private Browser browser;

    @BeforeEach
    void open(@TempDir Path folder) throws Exception {
        var driver = Path.of(System.getProperty("playwright.cli.dir", "build/browser"), "package", "cli.js");
        assumeTrue(
                Files.isExecutable(CHROMIUM) && Files.exists(driver),
                "THE BROWSER TESTS ARE SKIPPED: Chromium or playwright-core is not installed; .ci/run shows how");
        site = RunningSite.empty(folder);
        feeds = new FeedSite();
        playwright = Playwright.create(new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_NODEJS_PATH", "node")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(CHROMIUM)
                        .setArgs(List.of("--no-sandbox", "--disable-quic", "--disable-background-networking")));
    }

    @AfterEach
    void close() throws Exception {
        if (playwright != null) {
            playwright.close();
            feeds.close();
            site.close();
        }
    }

    @Test
    void aSourceIsFollowedPausedAndRemovedWithoutAScript() {
        var page = page(1280);
        page.navigate(site.address() + "sources");
        page.getByLabel("Address of a feed, a sitemap or a page")
                .fill(feeds.feed("/feed", "Controls lifted", "Controls eased").toString());
        page.getByLabel("it is on this machine or in its network").first().check();
        click(page, "Look at it");
        assertTrue(text(page).contains("Controls lifted"), text(page));

        page.getByLabel("Name").fill("The Wire");
        click(page, "Follow it");
        assertTrue(text(page).contains("It is followed from now on."), text(page));

        click(page, "Pause The Wire");
        assertTrue(text(page).contains("It is paused."), text(page));

        click(page, "Resume The Wire");
        click(page, "Ask now: The Wire");
        assertTrue(text(page).contains("It is asked as soon as it may be."), text(page));

        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Remove The Wire"))
                .click();
        click(page, "Remove it");
        assertTrue(text(page).contains("The source is followed no more."), text(page));
        assertTrue(site.store().sources().list().isEmpty());
    }

    @Test
    void theirPagesFitANarrowScreen() {
        var wide = new ArrayList<String>();
        SmallWorld.fill(site.store());
        var page = page(320);
        for (var path : List.of("sources", "sources/ledger", "sources/register/remove", "catalogue")) {
            page.navigate(site.address() + path);
            var over = (Number) page.evaluate("document.documentElement.scrollWidth - window.innerWidth");
            if (over.intValue() > 0) {
                wide.add(path + " by " + over);
            }
        }

        assertEquals(List.of(), wide);
    }

    @Test
    void everyFieldOfTheirFormsHasALabel() {
        var page = page(1280);
        page.navigate(site.address() + "sources");
        page.getByLabel("Address of a feed, a sitemap or a page").fill("http://127.0.0.1:1/");
        click(page, "Look at it");
        page.navigate(site.address() + "sources");

        var nameless = page.locator("main input:not([type=hidden]), main select").all().stream()
                .filter(field -> (int) field.evaluate("one => one.labels.length") == 0)
                .count();

        assertEquals(0, nameless);
    }

    private Page page(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setJavaScriptEnabled(false)
                        .setViewportSize(width, 900))
                .newPage();
    }

    private static void click(Page page, String button) {
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button))
                .first()
                .click();
    }

    private static String text(Page page) {
        return page.locator("main").innerText();
    }
}
