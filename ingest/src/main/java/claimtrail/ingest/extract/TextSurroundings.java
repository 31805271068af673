package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Takes out of the blocks of a text what stood around the article on the page that the text was copied from.
///
/// @param blocks the article
/// @param dropped the rest, with kinds
record TextSurroundings(List<Block> blocks, List<Dropped> dropped) {

    private static final Pattern ONLY_LABELS = Pattern.compile("^[^.!?]{0,60}\\|[^.!?]{0,60}\\|?$");
    private static final Set<String> LANGUAGES =
            Set.copyOf(List.of(Lexicon.read("language-names.txt").strip().split("\\s+", -1)));
    private static final int SHORT = 160;
    private static final int LABEL = 60;
    private static final int TOP = 10;
    private static final int RUN_OF_LANGUAGES = 3;

    static TextSurroundings removedFrom(List<Block> all) {
        var kinds = new String[all.size()];
        markBeforeTitle(all, kinds);
        markLines(all, kinds);
        markLanguages(all, kinds);
        markTail(all, kinds);
        markEmptyHeadings(all, kinds);
        var blocks = new ArrayList<Block>();
        var dropped = new ArrayList<Dropped>();
        for (var i = 0; i < all.size(); i++) {
            if (kinds[i] == null) {
                blocks.add(all.get(i));
            } else {
                dropped.add(new Dropped(kinds[i], all.get(i).text()));
            }
        }
        return new TextSurroundings(blocks, dropped);
    }

    /// A line that stands twice near the top is the title; what stands before it, and it once, goes.
    private static void markBeforeTitle(List<Block> all, @Nullable String[] kinds) {
        var seen = new HashSet<String>();
        for (var i = 0; i < Math.min(TOP, all.size()); i++) {
            var text = all.get(i).text();
            if (text.length() > 25 && !seen.add(text)) {
                kinds[i] = "boilerplate";
                for (var before = 0; !all.get(before).text().equals(text); before++) {
                    kinds[before] = "navigation";
                }
                return;
            }
        }
    }

    private static void markLines(List<Block> all, @Nullable String[] kinds) {
        for (var i = 0; i < all.size(); i++) {
            var text = all.get(i).text();
            if (kinds[i] == null && text.length() <= SHORT) {
                kinds[i] = ONLY_LABELS.matcher(text).matches() && i < TOP
                        ? "boilerplate"
                        : Lexicon.LINES.kindOf(text).orElse(null);
            }
        }
    }

    private static void markLanguages(List<Block> all, @Nullable String[] kinds) {
        var from = 0;
        for (var i = 0; i <= all.size(); i++) {
            if (i < all.size() && LANGUAGES.contains(all.get(i).text().toLowerCase(Locale.ROOT))) {
                continue;
            }
            if (i - from >= RUN_OF_LANGUAGES) {
                java.util.Arrays.fill(kinds, from, i, "language-switcher");
            }
            from = i + 1;
        }
    }

    /// After a label such as "Related", the rest of a text is other stories where it is less than what came before;
    /// else only the short lines that follow are.
    private static void markTail(List<Block> all, @Nullable String[] kinds) {
        for (var i = 0; i < all.size(); i++) {
            var text = all.get(i).text();
            var kind = text.length() <= LABEL ? Lexicon.HEADINGS.kindOf(text).orElse(null) : null;
            if (kind == null) {
                continue;
            }
            kinds[i] = kind;
            var toEnd = kind.equals("related") && length(all, i + 1, all.size()) < length(all, 0, i);
            for (var after = i + 1; after < all.size() && (toEnd || isTeaser(all.get(after))); after++) {
                kinds[after] = kinds[after] == null ? kind : kinds[after];
            }
            if (toEnd) {
                return;
            }
        }
    }

    private static boolean isTeaser(Block block) {
        return block.text().length() < LABEL && !block.isHeading();
    }

    private static void markEmptyHeadings(List<Block> all, @Nullable String[] kinds) {
        var followed = false;
        for (var i = all.size() - 1; i >= 0; i--) {
            if (kinds[i] != null) {
                continue;
            }
            if (all.get(i).isHeading() && !followed && i > 0) {
                kinds[i] = "related";
            } else {
                followed = true;
            }
        }
    }

    private static int length(List<Block> all, int from, int to) {
        return MainText.length(all.subList(from, to));
    }
}
