package claimtrail.web.example;

import claimtrail.web.example.Block.Heading;
import claimtrail.web.example.Block.Items;
import claimtrail.web.example.Block.Paragraph;
import claimtrail.web.example.Block.Quotation;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The light markup of the example texts: paragraphs between blank lines, `## ` headings, `> ` quotations, `- ` items,
/// `*emphasis*` and `[words](SITE/SLUG)` links.
final class Markup {

    private static final Pattern LINK = Pattern.compile("\\[([^]]+)]\\(([a-z0-9/-]+)\\)");
    private static final Pattern EMPHASIS = Pattern.compile("\\*([^*\\n]+)\\*");

    private Markup() {}

    static List<Block> blocks(String text) {
        var blocks = new ArrayList<Block>();
        for (String piece : text.strip().split("\\n{2,}", -1)) {
            if (piece.startsWith("## ")) {
                blocks.add(new Heading(piece.substring(3)));
            } else if (piece.startsWith("> ")) {
                blocks.add(new Quotation(piece.substring(2)));
            } else if (piece.startsWith("- ")) {
                blocks.add(
                        new Items(piece.lines().map(line -> line.substring(2)).toList()));
            } else {
                blocks.add(new Paragraph(piece));
            }
        }
        return blocks;
    }

    /// The words without markup.
    static String plain(String words) {
        return EMPHASIS.matcher(LINK.matcher(words).replaceAll("$1")).replaceAll("$1");
    }

    /// The first paragraph without markup, as a teaser.
    static String teaser(String text) {
        return blocks(text).stream()
                .filter(Paragraph.class::isInstance)
                .map(Paragraph.class::cast)
                .map(paragraph -> plain(paragraph.words()))
                .findFirst()
                .orElse("");
    }

    /// A text as HTML.
    ///
    /// @param links the address behind a link
    static String html(String text, Function<String, URI> links) {
        var html = new StringBuilder();
        for (var block : blocks(text)) {
            switch (block) {
                case Heading heading ->
                    html.append("<h2>").append(inline(heading.words(), links)).append("</h2>\n");
                case Paragraph paragraph ->
                    html.append("<p>").append(inline(paragraph.words(), links)).append("</p>\n");
                case Quotation quotation ->
                    html.append("<blockquote><p>")
                            .append(inline(quotation.words(), links))
                            .append("</p></blockquote>\n");
                case Items items -> {
                    html.append("<ul>\n");
                    items.words()
                            .forEach(item -> html.append("<li>")
                                    .append(inline(item, links))
                                    .append("</li>\n"));
                    html.append("</ul>\n");
                }
            }
        }
        return html.toString();
    }

    private static String inline(String words, Function<String, URI> links) {
        String linked = LINK.matcher(escape(words))
                .replaceAll(link -> "<a href=\"" + links.apply(link.group(2)) + "\">" + link.group(1) + "</a>");
        return EMPHASIS.matcher(linked).replaceAll("<em>$1</em>");
    }

    static String escape(String words) {
        return words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }
}
