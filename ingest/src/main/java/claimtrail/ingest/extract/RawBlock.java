package claimtrail.ingest.extract;

import claimtrail.corpus.document.SectionKind;
import org.jsoup.nodes.Element;

/// A block of a page with what its markup tells about it.
///
/// @param owner the element that the block's text began in
/// @param linked characters of the text that are in links
record RawBlock(Element owner, SectionKind kind, int level, String text, int linked) {

    private static final int SENTENCE = 80;
    private static final int SHORT_SENTENCE = 25;

    double linkDensity() {
        return Math.min(1.0, (double) linked / Math.max(1, text.length()));
    }

    /// How much of it reads like running text: its length, or nothing.
    int prose() {
        if (linkDensity() > 0.4 || kind == SectionKind.HEADING) {
            return 0;
        }
        if (text.length() >= SENTENCE) {
            return text.length() - linked;
        }
        return text.length() >= SHORT_SENTENCE && endsSentence() ? (text.length() - linked) / 2 : 0;
    }

    boolean endsSentence() {
        var last = text.charAt(text.length() - 1);
        return ".!?:…\"”’')»。！？」".indexOf(last) >= 0;
    }

    /// Whether all of it is set as side comment or small print, which is what HTML has `small` for.
    boolean inSmallPrint() {
        var children = owner.children();
        return owner.closest("small") != null
                || (children.size() == 1
                        && children.getFirst().normalName().equals("small")
                        && owner.ownText().isBlank());
    }

    /// Whether it is a whole paragraph of sentences that only a link around it, broken or forgotten to be closed, makes
    /// look like a teaser: paragraphs that are not links stand beside it.
    boolean isParagraphInsideLink() {
        var link = owner.parent();
        return owner.normalName().equals("p")
                && text.length() >= SENTENCE
                && endsSentence()
                && link != null
                && link.normalName().equals("a")
                && link.childrenSize() == 1
                && link.parent() != null
                && link.parent().children().stream()
                        .anyMatch(beside -> beside.normalName().equals("p")
                                && beside.ownText().length() >= SENTENCE);
    }

    RawBlock withoutLinks() {
        return new RawBlock(owner, kind, level, text, 0);
    }

    Block block() {
        return new Block(kind, text, level, null);
    }
}
