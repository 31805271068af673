package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jsoup.nodes.Element;

/// Finds the article of a page: what is left after the surroundings are gone, the element that holds most running text,
/// and of its blocks those that read like an article.
///
/// @param blocks in reading order
/// @param dropped what was left out, and why
record MainText(List<Block> blocks, List<Dropped> dropped) {

    private static final int ENOUGH = 200;
    private static final int SHORTEST_LEAD = 40;
    private static final int LONGEST_LEAD_KEY = 60;
    private static final int LONGEST_LEAD = 800;

    /// Share of the running text from which on what stands before the headline is no notice.
    private static final double TOO_MUCH_FOR_A_NOTICE = 0.2;

    /// Share of the running text that an element must hold to stand for its parent.
    private static final double NEARLY_ALL = 0.85;

    private static final String MARKED = "[itemprop=articleBody], [itemprop=text], article, [role=article], main,"
            + " [role=main], .article-body, .entry-content, .post-content, .article-content, .story-body, .post-body,"
            + " .articleBody, .article__body, .article-text, .content-body, #article-body, #articleBody, #content";

    /// Finds the article in a body, which it takes apart. Where the page's description of itself stands on the
    /// page too, it is the article's lead, however far from the article.
    ///
    /// @param description empty where the page has none
    /// @param again the same body once more, for pages whose markup is not to be believed
    static MainText of(Element body, String description, Supplier<Element> again) {
        Boilerplate.removeUnseen(body);
        var all = RawBlocks.of(body);
        var lead = lead(all, description);
        var dropped = new ArrayList<>(Boilerplate.remove(body, all));
        dropped.addAll(beforeHeadline(body));
        var filter = new BlockFilter(RawBlocks.of(container(body)));
        if (length(filter.kept()) < ENOUGH) {
            var whole = again.get();
            Boilerplate.removeUnseen(whole);
            var careless = careless(whole);
            if (length(careless.kept()) > 2 * length(filter.kept())) {
                return new MainText(led(careless.kept(), lead), careless.dropped());
            }
        }
        dropped.addAll(filter.dropped());
        return new MainText(led(filter.kept(), lead), dropped);
    }

    /// The paragraph that the page's own description repeats.
    private static Optional<Block> lead(List<RawBlock> blocks, String description) {
        var wanted = Spaces.key(description);
        if (wanted.length() < SHORTEST_LEAD) {
            return Optional.empty();
        }
        var beginning = wanted.substring(0, Math.min(wanted.length(), LONGEST_LEAD_KEY));
        return blocks.stream()
                .filter(block -> block.linkDensity() < 0.5 && block.text().length() < LONGEST_LEAD)
                .filter(block -> Spaces.key(block.text()).startsWith(beginning))
                .map(RawBlock::block)
                .findFirst();
    }

    /// The blocks behind their lead, where they do not have it.
    private static List<Block> led(List<Block> blocks, Optional<Block> lead) {
        if (lead.isEmpty() || blocks.isEmpty()) {
            return blocks;
        }
        var key = Spaces.key(lead.get().text());
        if (blocks.stream().anyMatch(block -> Spaces.key(block.text()).contains(key))) {
            return blocks;
        }
        var all = new ArrayList<>(blocks);
        all.add(all.getFirst().isHeading() ? 1 : 0, Block.paragraph(lead.get().text()));
        return all;
    }

    /// Takes out the paragraphs that stand before the only headline and outside of anything that is marked as an
    /// article: they belong to the site.
    private static List<Dropped> beforeHeadline(Element body) {
        var headlines = body.select("h1");
        if (headlines.size() != 1) {
            return List.of();
        }
        var headline = headlines.getFirst();
        var before = body.select("h1, p").stream()
                .takeWhile(element -> !element.equals(headline))
                .filter(paragraph -> paragraph.closest(MARKED) == null)
                .toList();
        var length =
                before.stream().mapToInt(paragraph -> paragraph.text().length()).sum();
        if (length > TOO_MUCH_FOR_A_NOTICE * body.text().length()) {
            return List.of();
        }
        var dropped = before.stream()
                .map(paragraph -> new Dropped("notice", Spaces.collapse(paragraph.text())))
                .filter(notice -> !notice.text().isBlank())
                .toList();
        before.forEach(Element::remove);
        return dropped;
    }

    /// The page with its markup not believed; where everything seems to be a link, links are not believed either.
    private static BlockFilter careless(Element body) {
        var blocks = RawBlocks.of(container(body));
        var filter = new BlockFilter(blocks);
        if (length(filter.kept()) >= ENOUGH) {
            return filter;
        }
        var linkless =
                new BlockFilter(blocks.stream().map(RawBlock::withoutLinks).toList());
        return length(linkless.kept()) > 2 * length(filter.kept()) ? linkless : filter;
    }

    static int length(List<Block> blocks) {
        return blocks.stream().mapToInt(block -> block.text().length()).sum();
    }

    private static Element container(Element body) {
        var prose = RawBlocks.prose(RawBlocks.of(body), body);
        var all = prose.getOrDefault(body, 0);
        var place = body;
        for (var element : body.select(MARKED)) {
            if (prose.getOrDefault(element, 0) > 0.5 * all && isWithin(element, place)) {
                place = element;
            }
        }
        return narrowed(place, prose);
    }

    private static boolean isWithin(Element element, Element place) {
        var at = element;
        while (at != null && !at.equals(place)) {
            at = at.parent();
        }
        return at != null;
    }

    private static Element narrowed(Element from, Map<Element, Integer> prose) {
        var place = from;
        while (true) {
            var here = prose.getOrDefault(place, 0);
            var inside = place.children().stream()
                    .filter(child -> here > 0 && prose.getOrDefault(child, 0) >= NEARLY_ALL * here)
                    .findFirst();
            if (inside.isEmpty()
                    || inside.get().normalName().equals("p")
                    || inside.get().normalName().equals("blockquote")) {
                return place;
            }
            place = inside.get();
        }
    }
}
