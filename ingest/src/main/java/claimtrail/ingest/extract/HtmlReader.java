package claimtrail.ingest.extract;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/// Reads web pages.
final class HtmlReader {

    private static final int DEEPEST = 400;
    private static final Pattern MARKUP = Pattern.compile("</?[a-zA-Z]\\w*(?:\\s[^<>]*)?/?>");

    private HtmlReader() {}

    /// @param address where the page came from, `null` for a file
    static Reading read(Decoded source, @Nullable URI address) {
        var page = parse(source.text(), address);
        var metadata = PageMetadata.of(page, address);
        var main = MainText.of(
                page.body(),
                metadata.description(),
                () -> parse(source.text(), address).body());
        var blocks = metadata.articleBody() != null
                        && MainText.length(main.blocks()) * 3
                                < metadata.articleBody().length()
                ? written(metadata.articleBody())
                : main.blocks();
        var facts = metadata.facts(blocks, main);
        return new Reading.Read("text/html", titled(blocks, facts), main.dropped(), facts, source.repaired(), false);
    }

    /// One line of what a page's metadata give as text or as markup.
    static String line(String value) {
        var unescaped = Parser.unescapeEntities(value, false);
        return Spaces.collapse(isMarkup(unescaped) ? parse(unescaped, null).text() : unescaped);
    }

    private static boolean isMarkup(String value) {
        return MARKUP.matcher(value).find();
    }

    /// The blocks of an article that stands in the page's metadata, as text or as markup.
    private static List<Block> written(String body) {
        if (!isMarkup(body)) {
            return PlainText.paragraphs(body);
        }
        return RawBlocks.of(parse(body, null).body()).stream()
                .map(RawBlock::block)
                .toList();
    }

    static Document parse(String source, @Nullable URI address) {
        var parser = Parser.htmlParser().setMaxDepth(DEEPEST);
        return parser.parseInput(source, address == null ? "" : address.toString());
    }

    /// The blocks with the title as their first heading, where they do not bring it themselves.
    private static List<Block> titled(List<Block> blocks, Facts facts) {
        var title = facts.title();
        if (title == null || blocks.isEmpty()) {
            return blocks;
        }
        var found = -1;
        for (var i = 0; i < Math.min(5, blocks.size()) && found < 0; i++) {
            found = blocks.get(i).text().equalsIgnoreCase(title.value()) ? i : -1;
        }
        var titled = new ArrayList<>(blocks);
        if (found >= 0) {
            titled.remove(found);
        }
        titled.addFirst(Block.heading(title.value(), 1));
        return titled;
    }
}
