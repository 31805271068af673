package claimtrail.ingest.extract;

import claimtrail.corpus.document.SectionKind;
import org.jsoup.nodes.Element;

/// What the markup around a block makes of it.
record BlockPlace(SectionKind kind, int level) {

    private static final int NEAR = 12;

    static BlockPlace of(Element owner, boolean row) {
        if (row) {
            return new BlockPlace(SectionKind.TABLE_ROW, 0);
        }
        var element = owner;
        for (var step = 0; element != null && step < NEAR; step++, element = element.parent()) {
            var name = element.normalName();
            switch (name) {
                case "h1", "h2", "h3", "h4", "h5", "h6" -> {
                    return new BlockPlace(SectionKind.HEADING, name.charAt(1) - '0');
                }
                case "li", "dd", "dt" -> {
                    return new BlockPlace(SectionKind.LIST_ITEM, nesting(element));
                }
                case "blockquote" -> {
                    return new BlockPlace(SectionKind.QUOTATION, 0);
                }
                case "figcaption", "caption" -> {
                    return new BlockPlace(SectionKind.CAPTION, 0);
                }
                default -> {
                    if (element.className().contains("caption")) {
                        return new BlockPlace(SectionKind.CAPTION, 0);
                    }
                }
            }
        }
        return new BlockPlace(SectionKind.PARAGRAPH, 0);
    }

    private static int nesting(Element item) {
        var depth = 0;
        var element = item;
        for (var step = 0; element != null && step < NEAR; step++, element = element.parent()) {
            depth += element.normalName().equals("ul") || element.normalName().equals("ol") ? 1 : 0;
        }
        return Math.max(1, depth);
    }
}
