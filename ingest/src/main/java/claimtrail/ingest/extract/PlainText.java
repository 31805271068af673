package claimtrail.ingest.extract;

import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads plain text: its paragraphs, without what was copied along from around them.
final class PlainText {

    private static final Pattern BULLET = Pattern.compile("^\\s*(?:[•‣▪●◦*·→–-]|\\d{1,2}[.)]|[a-z][.)])\\s*(?=\\S)");
    private static final Pattern DATED = Pattern.compile("(?i)^(?:published|posted|date|updated)?\\W{0,3}.{0,40}$");
    private static final int WRAPPED_LEAST = 45;
    private static final int WRAPPED_MOST = 100;
    private static final int HEADING_MOST = 140;
    private static final int FIRST_LINES = 12;

    private PlainText() {}

    static Reading read(Decoded source, @Nullable Sourced<String> hinted) {
        var all = paragraphs(source.text());
        var clean = TextSurroundings.removedFrom(all);
        var title = title(clean.blocks());
        var blocks = new ArrayList<>(clean.blocks());
        if (title != null) {
            blocks.set(0, Block.heading(title.value(), 1));
        }
        var credit = Credits.inTexts(() -> all.stream().map(Block::text)).orElse(null);
        var facts = new Facts(
                title == null ? hinted : title,
                new Byline(List.of(), credit),
                published(all).orElse(null),
                null,
                null,
                Languages.of(blocks, null),
                null,
                Receipt.NONE);
        return new Reading.Read("text/plain", blocks, clean.dropped(), facts, source.repaired(), false);
    }

    /// The paragraphs of a text: groups of lines, joined where they are one wrapped paragraph.
    static List<Block> paragraphs(String text) {
        var blocks = new ArrayList<Block>();
        var group = new ArrayList<String>();
        for (var line : (Spaces.clean(text.replace("\r\n", "\n").replace('\r', '\n')) + "\n\n").split("\n", -1)) {
            if (!line.isBlank()) {
                group.add(line);
            } else if (!group.isEmpty()) {
                add(group, blocks);
                group.clear();
            }
        }
        return blocks;
    }

    private static void add(List<String> group, List<Block> blocks) {
        if (wrapped(group)) {
            blocks.add(block(String.join(" ", group), false));
            return;
        }
        for (var i = 0; i < group.size(); i++) {
            blocks.add(block(group.get(i), i == group.size() - 1 && group.size() > 1));
        }
    }

    private static boolean wrapped(List<String> group) {
        if (group.size() < 2
                || group.stream().skip(1).anyMatch(line -> BULLET.matcher(line).find())) {
            return false;
        }
        return group.subList(0, group.size() - 1).stream()
                .allMatch(line -> line.strip().length() >= WRAPPED_LEAST && line.length() <= WRAPPED_MOST);
    }

    private static Block block(String line, boolean last) {
        var text = Spaces.collapse(line);
        var bullet = BULLET.matcher(line);
        if (bullet.find() && text.length() > bullet.end() && !looksLikeHeading(text)) {
            return new Block(claimtrail.corpus.document.SectionKind.LIST_ITEM, text.strip(), 1, null);
        }
        return !last && looksLikeHeading(text) ? Block.heading(text, 2) : Block.paragraph(text);
    }

    private static boolean looksLikeHeading(String text) {
        return text.length() < HEADING_MOST
                && !text.isEmpty()
                && Character.isLetterOrDigit(text.codePointAt(0))
                && ".,;:!…”\"".indexOf(text.charAt(text.length() - 1)) < 0;
    }

    private static @Nullable Sourced<String> title(List<Block> blocks) {
        if (blocks.size() < 2
                || !blocks.getFirst().isHeading()
                || blocks.getFirst().text().length() < 12) {
            return null;
        }
        return new Sourced<>(blocks.getFirst().text(), Provenance.TEXT);
    }

    private static Optional<Sourced<PartialDate>> published(List<Block> blocks) {
        return blocks.stream()
                .limit(FIRST_LINES)
                .map(Block::text)
                .filter(text -> DATED.matcher(text).matches())
                .flatMap(text -> Dates.written(text, true).stream())
                .findFirst()
                .map(date -> new Sourced<>(date, Provenance.TEXT));
    }
}
