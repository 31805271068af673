package claimtrail.ingest.extract;

import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// UTF-8 that somebody read as a one-byte code page before it reached us, and wrote out again.
///
/// Text is looked at in pieces between line ends and tags. A piece is mended when all of its characters that the code
/// page knows beyond ASCII are bytes of UTF-8 sequences: a text that only talks about broken text has right ones too.
/// Where nearly the whole text is broken, the mixed pieces are mended as well.
final class Mojibake {

    private static final int ROUNDS = 3;
    private static final int SURELY = 4;

    private Mojibake() {}

    static Decoded mend(String text) {
        var repaired = new ArrayList<String>();
        var mended = text;
        for (var round = 0; round < ROUNDS; round++) {
            var found = likeliest(mended);
            if (found == null) {
                break;
            }
            mended = found.text;
            var name = "utf-8 read as " + found.page.name();
            if (!repaired.contains(name)) {
                repaired.add(name);
            }
        }
        return new Decoded(mended, repaired);
    }

    private static @Nullable Attempt likeliest(String text) {
        var pieces = pieces(text);
        Attempt best = null;
        for (var page : CodePage.ALL) {
            var attempt = attempt(text, pieces, page);
            if (attempt != null && (best == null || attempt.mended > best.mended)) {
                best = attempt;
            }
        }
        return best;
    }

    private static @Nullable Attempt attempt(String text, List<Span> pieces, CodePage page) {
        var readings = new ArrayList<Rereading>();
        var sequences = 0;
        var foreign = 0;
        for (var piece : pieces) {
            var read = Rereading.of(piece.of(text), page);
            readings.add(read);
            sequences += read.sequences();
            foreign += read.foreign();
        }
        if (sequences == 0) {
            return null;
        }
        var nearlyAll = sequences >= SURELY && foreign * 10 <= sequences;
        var out = new StringBuilder(text.length());
        var mended = 0;
        var from = 0;
        for (var i = 0; i < pieces.size(); i++) {
            var read = readings.get(i);
            if (read.sequences() > 0 && (nearlyAll || read.foreign() == 0)) {
                out.append(text, from, pieces.get(i).start()).append(read.text());
                from = pieces.get(i).end();
                mended += read.sequences();
            }
        }
        out.append(text, from, text.length());
        return mended == 0 ? null : new Attempt(page, out.toString(), mended);
    }

    /// The pieces that have two characters beyond ASCII side by side: less comes of no misread character.
    private static List<Span> pieces(String text) {
        var pieces = new ArrayList<Span>();
        var start = 0;
        var beyond = false;
        for (var i = 0; i < text.length(); i++) {
            var character = text.charAt(i);
            beyond |= character >= 0x80 && i > 0 && text.charAt(i - 1) >= 0x80;
            if (character == '<' || character == '>' || character == '\n' || character == '\r') {
                if (beyond) {
                    pieces.add(new Span(start, i));
                }
                start = i + 1;
                beyond = false;
            }
        }
        if (beyond) {
            pieces.add(new Span(start, text.length()));
        }
        return pieces;
    }

    private record Attempt(CodePage page, String text, int mended) {}
}
