package claimtrail.index.search;

import java.text.BreakIterator;
import java.text.CharacterIterator;
import java.util.Locale;
import java.util.Set;

/// Boundaries of sentences: those of the JDK and the ends of lines, without those after an abbreviation or an initial
/// (`U.S. Commerce`). Belongs to one thread.
final class SentenceBreaks extends BreakIterator {
    private final BreakIterator inner = BreakIterator.getSentenceInstance(Locale.ROOT);
    private final Set<String> abbreviations;

    SentenceBreaks(Set<String> abbreviations) {
        this.abbreviations = abbreviations;
    }

    @Override
    public int first() {
        return inner.first();
    }

    @Override
    public int last() {
        return inner.last();
    }

    @Override
    public int next(int steps) {
        var place = current();
        for (var i = 0; i < Math.abs(steps) && place != DONE; i++) {
            place = steps > 0 ? next() : previous();
        }
        return place;
    }

    @Override
    public int next() {
        return onward(inner.next());
    }

    @Override
    public int previous() {
        return back(inner.previous());
    }

    @Override
    public int following(int offset) {
        return onward(inner.following(offset));
    }

    @Override
    public int preceding(int offset) {
        return back(inner.preceding(offset));
    }

    @Override
    public int current() {
        return inner.current();
    }

    @Override
    public CharacterIterator getText() {
        return inner.getText();
    }

    @Override
    public void setText(CharacterIterator text) {
        inner.setText(text);
    }

    private int onward(int found) {
        var place = found;
        while (place != DONE && endsNoSentence(place)) {
            place = inner.next();
        }
        return place;
    }

    private int back(int found) {
        var place = found;
        while (place != DONE && endsNoSentence(place)) {
            place = inner.previous();
        }
        return place;
    }

    /// Looks at the word before a boundary without moving the iterator that the boundaries are read from.
    private boolean endsNoSentence(int place) {
        var text = (CharacterIterator) inner.getText().clone();
        if (place <= text.getBeginIndex() || place >= text.getEndIndex()) {
            return false;
        }
        var c = text.setIndex(place - 1);
        while (c == ' ') {
            c = text.previous();
        }
        if (c != '.') {
            return false;
        }
        var word = new StringBuilder();
        for (c = text.previous(); Character.isLetter(c); c = text.previous()) {
            word.append(c);
        }
        return word.length() == 1 || abbreviations.contains(word.reverse().toString());
    }
}
