package claimtrail.ingest.extract;

import claimtrail.corpus.document.Dropped;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/// The text of a document that was laid out on pages: without the lines that run along their heads and feet, with
/// words and paragraphs whole again that a line or a page had cut, and with the page on which each begins.
///
/// @param dropped the running lines, each once, as they first stood
record PrintedPages(List<Block> blocks, List<Dropped> dropped) {

    private static final Pattern CUT_WORD = Pattern.compile("(\\p{L}+)[-\u00AD]\\n(\\p{Ll}+)");
    private static final Pattern CUT_END = Pattern.compile("(\\p{L}+)[-\u00AD]$");
    private static final Pattern WORD = Pattern.compile("\\p{L}+(?:-\\p{L}+)*");
    private static final Pattern BLANK_LINE = Pattern.compile("\\n[ \\t]*\\n");
    private static final Pattern DIGITS = Pattern.compile("\\d+");
    private static final Pattern PAGE_NUMBER =
            Pattern.compile("(?i)\\W*(?:page\\s+)?(?:\\d{1,6}|[ivxlc]{1,7})(?:\\s*(?:of|/)\\s*\\d{1,6})?\\W*");
    private static final Pattern GOES_ON = Pattern.compile("^[\\p{Ll}(].*", Pattern.DOTALL);
    private static final Pattern FINISHED = Pattern.compile(".*[.!?:;\"\u201D\u2019)\\]]$", Pattern.DOTALL);
    private static final int LONGEST_RUNNING_LINE = 120;
    private static final int LEAST_PAGES = 3;

    /// How many lines from a page's ends may run along all pages.
    private static final int EDGE = 3;

    /// Running lines may differ between left and right pages, and on those with headings of their own.
    private static final int EVERY = 3;

    /// @param body the pages as XHTML, each a `div` of the class `page`
    static PrintedPages of(Element body) {
        var pages =
                body.select("div.page").stream().map(PrintedPages::paragraphs).toList();
        var running = runningLines(pages);
        var left = new LinkedHashSet<String>();
        var words = words(pages);
        var blocks = new ArrayList<Block>();
        for (var number = 1; number <= pages.size(); number++) {
            var first = true;
            for (var paragraph : pages.get(number - 1)) {
                var text = joined(withoutRunning(paragraph, running, left), words);
                if (text.isBlank()
                        || (PAGE_NUMBER.matcher(text).matches()
                                && DIGITS.matcher(text).find())) {
                    continue;
                }
                if (!first || !continues(blocks, text, words)) {
                    blocks.add(Block.paragraph(text).onPage(number));
                }
                first = false;
            }
        }
        return new PrintedPages(
                blocks,
                left.stream().map(line -> new Dropped("boilerplate", line)).toList());
    }

    private static List<String> paragraphs(Element page) {
        return page.select("p, div.ocr").stream()
                .map(Element::wholeText)
                .flatMap(text -> Stream.of(BLANK_LINE.split(text, -1)))
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
    }

    /// Lines at the ends of pages that stand on every third page or more.
    private static Set<String> runningLines(List<List<String>> pages) {
        var counts = new HashMap<String, Integer>();
        for (var page : pages) {
            var lines = page.stream()
                    .flatMap(String::lines)
                    .filter(line -> !line.isBlank())
                    .toList();
            var ends = new HashSet<String>();
            for (var at = 0; at < lines.size(); at++) {
                if ((at < EDGE || at >= lines.size() - EDGE) && lines.get(at).length() < LONGEST_RUNNING_LINE) {
                    ends.add(key(lines.get(at)));
                }
            }
            ends.forEach(line -> counts.merge(line, 1, Integer::sum));
        }
        var running = new HashSet<String>();
        counts.forEach((line, count) -> {
            if (count >= LEAST_PAGES && count * EVERY >= pages.size()) {
                running.add(line);
            }
        });
        return running;
    }

    /// Page numbers differ from page to page.
    private static String key(String line) {
        return DIGITS.matcher(line.strip()).replaceAll("#");
    }

    private static String withoutRunning(String paragraph, Set<String> running, Set<String> left) {
        var kept = new ArrayList<String>();
        for (var line : paragraph.split("\n", -1)) {
            if (running.contains(key(line))) {
                if (left.stream().noneMatch(known -> key(known).equals(key(line)))) {
                    left.add(Spaces.collapse(line));
                }
            } else if (!line.isBlank()) {
                kept.add(line.strip());
            }
        }
        return String.join("\n", kept);
    }

    /// Every word of the document that stands in one line, lower case, with how often.
    private static Map<String, Integer> words(List<List<String>> pages) {
        var words = new HashMap<String, Integer>();
        for (var page : pages) {
            for (var paragraph : page) {
                var found = WORD.matcher(paragraph.toLowerCase(Locale.ROOT));
                while (found.find()) {
                    words.merge(found.group(), 1, Integer::sum);
                }
            }
        }
        return words;
    }

    private static String joined(String paragraph, Map<String, Integer> words) {
        var text = CUT_WORD.matcher(paragraph).replaceAll(cut -> whole(cut.group(1), cut.group(2), words));
        return Spaces.collapse(text);
    }

    /// A word of which the line's end cut off a part. The hyphen stays where the document writes the compound so, or
    /// has both of its parts as words and never the two as one.
    private static String whole(String start, String end, Map<String, Integer> words) {
        var one = (start + end).toLowerCase(Locale.ROOT);
        var compound = (start + "-" + end).toLowerCase(Locale.ROOT);
        if (words.containsKey(one)) {
            return start + end;
        }
        var both = words.getOrDefault(start.toLowerCase(Locale.ROOT), 0) > 1
                && words.getOrDefault(end.toLowerCase(Locale.ROOT), 0) > 1;
        return words.containsKey(compound) || both ? start + "-" + end : start + end;
    }

    /// Puts the beginning of a page to the end of the last, where a sentence goes on; says whether it did.
    private static boolean continues(List<Block> blocks, String text, Map<String, Integer> words) {
        if (blocks.isEmpty() || !GOES_ON.matcher(text).matches()) {
            return false;
        }
        var last = blocks.getLast();
        if (FINISHED.matcher(last.text()).matches()) {
            return false;
        }
        var cut = CUT_END.matcher(last.text());
        var next = WORD.matcher(text);
        var together = cut.find() && next.lookingAt()
                ? last.text().substring(0, cut.start())
                        + whole(cut.group(1), next.group(), words)
                        + text.substring(next.end())
                : last.text() + " " + text;
        blocks.set(blocks.size() - 1, last.withText(together));
        return true;
    }
}
