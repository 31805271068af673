package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.Caveat;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.ingest.fetch.CanonicalAddress;
import claimtrail.ingest.fetch.TestSite;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An article that its outlet cuts into three pages.
final class ArticlePagesTest {

    private static final String FIRST =
            "The baker of Harrow opens at five, long before the first tram, and nobody knows why.";
    private static final String SECOND =
            "Her mother opened at six, and her grandmother at seven, as the books of the guild tell.";
    private static final String THIRD =
            "If it goes on like that, says the baker, her daughter will have to open yesterday.";

    private static final List<String> PAGES = List.of(FIRST, SECOND, THIRD);

    @TempDir
    Path folder;

    private final TestSite site = new TestSite();
    private TestCrawl world;

    @BeforeEach
    void open() throws IOException {
        world = new TestCrawl(folder, new MovingClock("2026-06-12T12:00:00Z"));
        site.page("/feed", "application/rss+xml", """
                <rss version="2.0"><channel><title>Wire</title><link>/</link><description>News</description>
                <item><title>The baker of Harrow</title><link>/baker</link></item></channel></rss>""");
        world.follow("wire", site.at("/feed"), "1h..7d");
        site.route("/baker", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            var number = query == null ? 1 : Integer.parseInt(query.substring("page=".length()));
            var next = number < 3 ? "/baker?page=" + (number + 1) : "/baker";
            TestSite.send(exchange, 200, "text/html", html(PAGES.get(number - 1), next));
        });
    }

    @AfterEach
    void closeAll() throws IOException {
        world.close();
        site.close();
    }

    @Test
    void isOneDocumentWithTheTextOfAllPages() throws InterruptedException {
        crawl();

        var document = document();
        assertEquals("The baker of Harrow\n\n" + FIRST + "\n\n" + SECOND + "\n\n" + THIRD, document.text());
        assertFalse(document.receipt().warnsOf(Caveat.MORE_PAGES));
        assertEquals(1, world.store.captures().count());
    }

    @Test
    void saysThatItGoesOnWhereAPageCannotBeHad() throws InterruptedException {
        site.route("/baker", exchange -> {
            var query = exchange.getRequestURI().getQuery();
            TestSite.send(exchange, query == null ? 200 : 500, "text/html", html(FIRST, "/baker?page=2"));
        });

        crawl();

        assertEquals("The baker of Harrow\n\n" + FIRST, document().text());
        assertTrue(document().receipt().warnsOf(Caveat.MORE_PAGES));
    }

    private void crawl() throws InterruptedException {
        world.settle();
        while (world.crawl.readDue() > 0 || world.crawl.atWork()) {
            Thread.sleep(2);
        }
    }

    private Document document() {
        var id = DocumentId.of(CanonicalAddress.of(site.at("/baker")));
        return world.store.documents().find(id).orElseThrow().document();
    }

    private static String html(String text, String next) {
        return "<html><head><title>The baker of Harrow</title></head><body><main><h1>The baker of Harrow</h1><p>" + text
                + "</p><div class=\"pages\"><a href=\"" + next + "\">Next page</a></div></main></body></html>";
    }
}
