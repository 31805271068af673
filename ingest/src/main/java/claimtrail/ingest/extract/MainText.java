package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Element;

/// Finds the article of a page: what is left after the surroundings are gone, the element that holds most running text,
/// and of its blocks those that read like an article.
///
/// @param blocks in reading order
/// @param dropped what was left out, and why
record MainText(List<Block> blocks, List<Dropped> dropped) {

    private static final int ENOUGH = 200;

    /// Share of the running text that an element must hold to stand for its parent.
    private static final double NEARLY_ALL = 0.85;

    private static final String MARKED = "[itemprop=articleBody], [itemprop=text], article, [role=article], main,"
            + " [role=main], .article-body, .entry-content, .post-content, .article-content, .story-body, .post-body,"
            + " .articleBody, .article__body, .article-text, .content-body, #article-body, #articleBody, #content";

    /// Finds the article in a body, which it takes apart.
    static MainText of(Element body) {
        Boilerplate.removeUnseen(body);
        var whole = body.clone();
        var dropped = new ArrayList<>(Boilerplate.remove(body));
        dropped.addAll(beforeHeadline(body));
        var filter = new BlockFilter(RawBlocks.of(container(body)));
        if (length(filter.kept()) < ENOUGH) {
            var careless = careless(whole);
            if (length(careless.kept()) > 2 * length(filter.kept())) {
                return new MainText(careless.kept(), careless.dropped());
            }
        }
        dropped.addAll(filter.dropped());
        return new MainText(filter.kept(), dropped);
    }

    /// Takes out the paragraphs that stand before the only headline and outside of anything that is marked as an
    /// article:
    /// they belong to the site.
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
            if (prose.getOrDefault(element, 0) > 0.5 * all && place.select("*").contains(element)) {
                place = element;
            }
        }
        return narrowed(place, prose);
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
