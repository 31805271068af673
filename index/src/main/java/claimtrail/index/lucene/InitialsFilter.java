package claimtrail.index.lucene;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/// Makes one form of initials: `U.S` and `E.U` lose their dots, and `US` becomes `USA`, which tells the country from
/// the pronoun. Must see the capitals.
final class InitialsFilter extends TokenFilter {
    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);

    InitialsFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (isDotted()) {
            dropDots();
        }
        if (term.length() == 2 && term.charAt(0) == 'U' && term.charAt(1) == 'S') {
            term.append('A');
        }
        return true;
    }

    /// Single letters with dots between them.
    private boolean isDotted() {
        if (term.length() < 3) {
            return false;
        }
        for (var i = 0; i < term.length(); i++) {
            var right = i % 2 == 0 ? Character.isLetter(term.charAt(i)) : term.charAt(i) == '.';
            if (!right) {
                return false;
            }
        }
        return true;
    }

    private void dropDots() {
        var kept = 0;
        for (var i = 0; i < term.length(); i += 2) {
            term.buffer()[kept++] = Character.toUpperCase(term.charAt(i));
        }
        term.setLength(kept);
    }
}
