package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.SectionKind;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// Sorts the blocks of an article's element: text from what was put between and behind it.
final class BlockFilter {

    private static final Pattern NOTE = Lexicon.alternatives("notes.tsv");
    private static final int SHORT = 220;
    private static final double LINKS = 0.55;

    private final List<Block> kept = new ArrayList<>();
    private final List<Dropped> dropped = new ArrayList<>();

    BlockFilter(List<RawBlock> blocks) {
        var lists = listDensity(blocks);
        String dropping = null;
        for (var block : blocks) {
            dropping = stillDropping(dropping, block);
            var kind = dropping != null ? dropping : kindOf(block, lists);
            if (kind == null) {
                kept.add(marked(block.block()));
            } else {
                dropped.add(new Dropped(kind, block.text()));
            }
        }
        dropHeadingsOfNothing();
    }

    /// Corrections and updates are marked as such.
    private static Block marked(Block block) {
        return block.kind() == SectionKind.PARAGRAPH
                        && NOTE.matcher(block.text()).lookingAt()
                ? new Block(SectionKind.NOTE, block.text(), 0, null)
                : block;
    }

    List<Block> kept() {
        return kept;
    }

    List<Dropped> dropped() {
        return dropped;
    }

    /// After a heading such as "Related", everything goes until running text or another heading comes.
    private static @Nullable String stillDropping(@Nullable String dropping, RawBlock block) {
        var label = block.text().length() <= SHORT
                        && (block.kind() == SectionKind.HEADING
                                || !block.endsSentence()
                                || block.text().endsWith(":"))
                ? Lexicon.HEADINGS.kindOf(block.text())
                : java.util.Optional.<String>empty();
        if (label.isPresent()) {
            return label.get();
        }
        if (dropping == null) {
            return null;
        }
        var ends = (block.prose() > 0 && block.kind() == SectionKind.PARAGRAPH)
                || (block.kind() == SectionKind.HEADING && block.linkDensity() < LINKS);
        return ends ? null : dropping;
    }

    private static @Nullable String kindOf(RawBlock block, Map<Element, Density> lists) {
        var text = block.text();
        if (block.inSmallPrint()) {
            return "notice";
        }
        if (text.length() <= SHORT) {
            var line = Lexicon.LINES.kindOf(text);
            if (line.isPresent()) {
                return line.get();
            }
        }
        if (block.kind() == SectionKind.LIST_ITEM) {
            var list = lists.get(listOf(block.owner()));
            return list != null && list.share() > LINKS && list.average() < SHORT / 2 ? "related" : null;
        }
        if (block.kind() == SectionKind.HEADING) {
            return block.linkDensity() > 0.9 && block.level() > 1 ? "related" : null;
        }
        return block.linkDensity() > LINKS && text.length() < SHORT && !block.isParagraphInsideLink()
                ? "related"
                : null;
    }

    /// Headings with nothing under them are teasers or the beginning of what was dropped.
    private void dropHeadingsOfNothing() {
        while (!kept.isEmpty() && kept.getLast().isHeading() && kept.getLast().level() > 1) {
            dropped.add(new Dropped("related", kept.removeLast().text()));
        }
    }

    private static Map<Element, Density> listDensity(List<RawBlock> blocks) {
        var lists = new IdentityHashMap<Element, Density>();
        for (var block : blocks) {
            var list = block.kind() == SectionKind.LIST_ITEM ? listOf(block.owner()) : null;
            if (list != null) {
                lists.merge(list, new Density(block.text().length(), block.linked(), 1), Density::plus);
            }
        }
        return lists;
    }

    private static @Nullable Element listOf(Element owner) {
        return owner.closest("ul, ol, dl");
    }

    private record Density(int length, int linked, int items) {
        Density plus(Density other) {
            return new Density(length + other.length, linked + other.linked, items + other.items);
        }

        double share() {
            return (double) linked / Math.max(1, length);
        }

        int average() {
            return length / items;
        }
    }
}
