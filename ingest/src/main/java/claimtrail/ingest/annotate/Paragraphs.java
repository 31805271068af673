package claimtrail.ingest.annotate;

import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The lines of a text that are not blank, in order.
record Paragraphs(String whole, List<Span> spans) {

    private static final Pattern LINE = Pattern.compile("[^\\n\\r]*[^\\s][^\\n\\r]*");

    static Paragraphs of(String text) {
        var spans = new ArrayList<Span>();
        var lines = LINE.matcher(text);
        while (lines.find()) {
            spans.add(new Span(lines.start(), lines.end()));
        }
        return new Paragraphs(text, List.copyOf(spans));
    }

    int count() {
        return spans.size();
    }

    String text(int paragraph) {
        return spans.get(paragraph).of(whole);
    }

    /// Number of the paragraph at an offset.
    int at(int offset) {
        var low = 0;
        var high = spans.size() - 1;
        while (low < high) {
            var middle = (low + high + 1) / 2;
            if (spans.get(middle).start() <= offset) {
                low = middle;
            } else {
                high = middle - 1;
            }
        }
        return low;
    }
}
