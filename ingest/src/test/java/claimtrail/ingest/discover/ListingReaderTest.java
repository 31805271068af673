package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import claimtrail.corpus.document.PartialDate;
import claimtrail.ingest.discover.Reading.Entries;
import claimtrail.ingest.discover.Reading.Entry;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// Pages built like those that ministries, law firms and newspapers have.
final class ListingReaderTest {

    private static final String SITE = "https://gazette.example";
    private static final String MENU = """
            <div class="menu"><ul><li><a href="/mission">Our mission and our values</a></li>
            <li><a href="/offices/export-enforcement">Office of Export Enforcement</a></li>
            <li><a href="/offices/strategic-trade">Office of Strategic Trade</a></li>
            <li><a href="/offices/technology">Office of Technology Evaluation</a></li>
            <li><a href="/contact-us">Contact us</a></li></ul></div>""";

    @Test
    void readsATableOfPressReleases() {
        var page = MENU + """
                <table class="views-table"><thead><tr><th><a href="?order=date">Date</a></th><th>Title</th></tr></thead><tbody>
                <tr class="odd"><td>06/12/2026</td><td><a href="/press/1">New rule on advanced chips announced</a></td></tr>
                <tr class="even"><td>06/13/2026</td><td><a href="/press/2">Two firms fined over unlicensed exports</a></td></tr>
                <tr class="odd"><td>06/05/2026</td><td><a href="/press/3">Guidance for cloud providers updated</a></td></tr>
                </tbody></table><ul class="pager"><li><a href="?page=2">2</a></li><li><a href="?page=2">Next</a></li></ul>""";

        assertEquals(
                List.of(
                        entry("/press/1", "New rule on advanced chips announced", "2026-06-12"),
                        entry("/press/2", "Two firms fined over unlicensed exports", "2026-06-13"),
                        entry("/press/3", "Guidance for cloud providers updated", "2026-06-05")),
                entries(page));
    }

    @Test
    void readsAGridOfCardsWhoseLinksSayNothing() {
        var card = """
                <div class="card card-%1$d"><a class="overlay" href="/insights/alert-%1$d" aria-label="Open"></a>
                <span class="type">Client Alert</span><h3 class="card__title">Alert number %1$d on export rules</h3>
                <p>%1$d June 2026</p><a class="author" href="/people/jane-doe">Jane Doe</a>
                <a class="cta" href="/insights/alert-%1$d">Read more</a></div>""";
        var page = MENU + "<div class=grid>" + card.formatted(1) + card.formatted(2) + card.formatted(3) + "</div>";

        assertEquals(
                List.of(
                        entry("/insights/alert-1", "Alert number 1 on export rules", "2026-06-01"),
                        entry("/insights/alert-2", "Alert number 2 on export rules", "2026-06-02"),
                        entry("/insights/alert-3", "Alert number 3 on export rules", "2026-06-03")),
                entries(page));
    }

    @Test
    void readsAListWithDatesInItsLines() {
        var page = MENU + """
                <ul class="news"><li>June 12, 2026 - <a href="/doc/a.pdf">Notice on the licensing of servers</a></li>
                <li>June 11, 2026 - <a href="/doc/b.pdf">Notice on the licensing of memory</a></li>
                <li>June 10, 2026 - <a href="/doc/c.pdf">Notice on the licensing of software</a></li></ul>""";

        assertEquals(
                List.of("2026-06-12", "2026-06-11", "2026-06-10"),
                entries(page).stream().map(ListingReaderTest::date).toList());
    }

    @Test
    void readsTheArchiveOfAWordPressSite() {
        var post = """
                <article id="post-%1$d" class="post-%1$d post type-post"><header class="entry-header">
                <h2 class="entry-title"><a href="/2026/06/story-%1$d/" rel="bookmark">Story %1$d of the export rules</a></h2>
                <div class="entry-meta"><a href="/2026/06/story-%1$d/"><time datetime="2026-06-0%1$dT08:00:00+00:00">
                June %1$d, 2026</time><time class="updated" datetime="2026-06-0%1$dT08:00:00+00:00">June %1$d</time></a>
                <a href="/author/jo/">Jo Example the reporter</a></div></header>
                <a href="/category/trade-and-export/">Trade and export news today</a></article>""";
        var page = MENU + "<main>" + post.formatted(3) + post.formatted(2) + post.formatted(1)
                + "<nav class=pagination><a class=page-numbers href=/page/2/>2</a></nav></main>"
                + "<aside><a href=/2020/01/an-old-story-that-people-like/>An old story that people like</a></aside>";

        assertEquals(
                List.of("/2026/06/story-3/", "/2026/06/story-2/", "/2026/06/story-1/"),
                entries(page).stream().map(entry -> entry.address().getPath()).toList());
        assertEquals("2026-06-03T08:00Z", date(entries(page).getFirst()));
        assertEquals("Story 3 of the export rules", entries(page).getFirst().title());
    }

    @Test
    void readsTermsWithTheirDescriptions() {
        var page = MENU + """
                <dl><dt>12 June 2026</dt><dd><a href="/n/1">Order on the export of tools</a></dd>
                <dd><a href="/n/2">Order on the export of chips</a></dd>
                <dt>5 June 2026</dt><dd><a href="/n/3">Order on the export of gas</a></dd></dl>""";

        assertEquals(
                List.of("2026-06-12", "2026-06-12", "2026-06-05"),
                entries(page).stream().map(ListingReaderTest::date).toList());
    }

    @Test
    void takesALeadStoryWithTheListBelowIt() {
        var page = MENU + """
                <div class=hero><a href="/news/lead-story"><h1>The lead story of this day here</h1></a></div>
                <div class=list><div class=item><a href="/news/b"><h3>Second story about the rules</h3></a></div>
                <div class=item><a href="/news/c"><h3>Third story about the rules</h3></a></div>
                <div class=item><a href="/news/d"><h3>Fourth story about the rules</h3></a></div></div>""";

        assertEquals(4, entries(page).size());
    }

    @Test
    void takesWholeCardsThatAreLinks() {
        var card = """
                <a class="teaser" href="/news/%1$d"><div class="date">0%1$d.06.2026</div><h3>Headline %1$d of the day now</h3>
                <p>A long text about what is said in the article, which is no part of its headline.</p></a>""";
        var page = MENU + "<div>" + card.formatted(1) + card.formatted(2) + card.formatted(3) + "</div>";

        assertEquals(
                entry("/news/1", "Headline 1 of the day now", "2026-06-01"),
                entries(page).getFirst());
    }

    @Test
    void takesNothingWhereThereIsOnlyAMenu() {
        var page = "<ul><li><a href=/a>Home</a></li><li><a href=/b>Team</a></li><li><a href=/c>Press</a></li></ul>";

        assertEquals(List.of(), entries(page));
    }

    private static @Nullable String date(Entry entry) {
        return entry.published() == null ? null : entry.published().text();
    }

    private static Entry entry(String path, String title, String day) {
        return new Entry(URI.create(SITE + path), title, new PartialDate(day), null);
    }

    private static List<Entry> entries(String body) {
        var page = "<!doctype html><html><body>" + body + "</body></html>";
        return assertInstanceOf(
                        Entries.class,
                        ListingReader.read(
                                page.getBytes(StandardCharsets.UTF_8), null, URI.create(SITE + "/newsroom"), null))
                .entries();
    }
}
