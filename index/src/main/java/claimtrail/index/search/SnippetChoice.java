package claimtrail.index.search;

import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.search.uhighlight.Passage;

/// Chooses what of a text is shown under a hit.
///
/// @param claims the sentences of the text that make claims
record SnippetChoice(String text, List<Span> claims) {
    private static final int LONGEST = 360;
    private static final int BEFORE_MARK = 100;

    /// How near the best sentence's score a claim's sentence must come to be shown in its place.
    private static final double CLAIM_SHARE = 0.6;

    /// The best of the sentences, or a claim that is nearly as good.
    Snippet of(List<Passage> sentences) {
        var best = sentences.stream().max(Comparator.comparingDouble(Passage::getScore));
        if (best.isEmpty()) {
            return opening();
        }
        var enough = best.get().getScore() * CLAIM_SHARE;
        var chosen = sentences.stream()
                .filter(sentence -> sentence.getScore() >= enough && isClaim(sentence))
                .max(Comparator.comparingDouble(Passage::getScore))
                .orElse(best.get());
        return cut(new Span(chosen.getStartOffset(), chosen.getEndOffset()), marks(chosen));
    }

    /// The first claim, or else the first line that is long enough to be no heading.
    private Snippet opening() {
        if (!claims.isEmpty() && claims.getFirst().end() <= text.length()) {
            return cut(claims.getFirst(), List.of());
        }
        var line = text.lines().filter(one -> one.length() > 80).findFirst().orElse(text);
        return new SnippetChoice(line, List.of()).cut(new Span(0, line.length()), List.of());
    }

    private boolean isClaim(Passage sentence) {
        var span = new Span(sentence.getStartOffset(), sentence.getEndOffset());
        return claims.stream().anyMatch(span::overlaps);
    }

    /// The places of the matches, joined where they overlap.
    private static List<Span> marks(Passage sentence) {
        var sorted = IntStream.range(0, sentence.getNumMatches())
                .mapToObj(i -> new Span(sentence.getMatchStarts()[i], sentence.getMatchEnds()[i]))
                .sorted()
                .toList();
        var marks = new ArrayList<Span>();
        for (var mark : sorted) {
            if (marks.isEmpty() || !marks.getLast().overlaps(mark)) {
                marks.add(mark);
            } else if (mark.end() > marks.getLast().end()) {
                marks.add(new Span(marks.removeLast().start(), mark.end()));
            }
        }
        return marks;
    }

    private Snippet cut(Span sentence, List<Span> marks) {
        var whole = stripped(sentence);
        var shown = whole.length() <= LONGEST ? whole : around(whole, marks);
        var before = shown.start() > whole.start() ? "…" : "";
        var after = shown.end() < whole.end() ? "…" : "";
        var moved = marks.stream()
                .filter(shown::contains)
                .map(mark -> mark.shiftedBy(before.length() - shown.start()))
                .toList();
        return new Snippet(before + shown.of(text) + after, moved);
    }

    private Span around(Span whole, List<Span> marks) {
        var first = marks.isEmpty() ? whole.start() : marks.getFirst().start() - BEFORE_MARK;
        var start = first <= whole.start() ? whole.start() : nextWord(first);
        var end = Math.min(whole.end(), start + LONGEST);
        while (end < whole.end() && end > start + LONGEST / 2 && text.charAt(end) != ' ') {
            end--;
        }
        return stripped(new Span(start, end));
    }

    private int nextWord(int from) {
        var space = text.indexOf(' ', from);
        return space < 0 || space > from + BEFORE_MARK ? wholeCharacter(from) : space + 1;
    }

    private int wholeCharacter(int place) {
        return Character.isLowSurrogate(text.charAt(place)) ? place + 1 : place;
    }

    private Span stripped(Span span) {
        var start = span.start();
        var end = span.end();
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        return new Span(start, end);
    }
}
