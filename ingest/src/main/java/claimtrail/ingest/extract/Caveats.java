package claimtrail.ingest.extract;

import claimtrail.corpus.document.Caveat;
import claimtrail.corpus.document.Dropped;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/// What a page tells of itself that a reader of its text must know.
final class Caveats {

    private static final Pattern WALL = Lexicon.alternatives("paywall.tsv");
    private static final String LIVE = "[itemtype$=LiveBlogPosting], [class*=live-blog], [class*=liveblog]";
    private static final int LONGEST_STUB = 3_000;
    private static final int SHORT_LINE = 300;

    private Caveats() {}

    /// What the page's own data and form tell.
    static List<Caveat> of(Document page, JsonLd json, @Nullable URI address) {
        var caveats = new ArrayList<Caveat>();
        if (json.isForSubscribers()) {
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

    /// The same with what the page's lines tell: beside a text of a few paragraphs one that asks
    /// for a subscription to read on.
    static List<Caveat> with(List<Caveat> caveats, MainText main) {
        if (caveats.contains(Caveat.PAYWALL) || MainText.length(main.blocks()) > LONGEST_STUB) {
            return caveats;
        }
        var lines = Stream.concat(
                main.blocks().stream().map(Block::text).filter(text -> text.length() < SHORT_LINE),
                main.dropped().stream().map(Dropped::text));
        if (lines.noneMatch(line -> WALL.matcher(line).find())) {
            return caveats;
        }
        var all = new ArrayList<>(caveats);
        all.addFirst(Caveat.PAYWALL);
        return all;
    }
}
