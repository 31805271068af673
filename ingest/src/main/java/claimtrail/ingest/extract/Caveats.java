package claimtrail.ingest.extract;

import claimtrail.corpus.document.Caveat;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What a page tells of itself that a reader of its text must know.
final class Caveats {

    private static final Pattern WALL = Lexicon.alternatives("paywall.tsv");
    private static final String WALLS = "[class*=paywall], [id*=paywall], [class*=regwall], [class*=subscriber-only],"
            + " [class*=premium-content], [data-paywall]";
    private static final String LIVE = "[itemtype$=LiveBlogPosting], [class*=live-blog], [class*=liveblog]";
    private static final int SHORT_LINE = 300;

    private Caveats() {}

    static List<Caveat> of(Document page, JsonLd json, @Nullable URI address) {
        var caveats = new ArrayList<Caveat>();
        if (json.isForSubscribers() || hasWall(page)) {
            caveats.add(Caveat.PAYWALL);
        }
        if (json.isLiveBlog() || !page.select(LIVE).isEmpty()) {
            caveats.add(Caveat.LIVE_BLOG);
        }
        if (address != null && FurtherPages.in(page, address, 2).isPresent()) {
            caveats.add(Caveat.MORE_PAGES);
        }
        return caveats;
    }

    /// A box that is marked as a wall, or a line that asks for a subscription to read on.
    private static boolean hasWall(Document page) {
        return page.select(WALLS).stream()
                        .anyMatch(wall -> WALL.matcher(said(wall)).find())
                || page.select("p, h2, h3, h4, strong, span, div").stream()
                        .filter(line -> line.childrenSize() <= 2)
                        .map(Caveats::said)
                        .anyMatch(line ->
                                line.length() < SHORT_LINE && WALL.matcher(line).find());
    }

    private static String said(Element element) {
        return Spaces.collapse(element.text());
    }
}
