package claimtrail.ingest.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// UTF-8 that somebody read as a one-byte code page before it reached us, and wrote out again.
///
/// Text is looked at in pieces between line ends and tags. A piece is mended when all of its characters that the code
/// page knows beyond ASCII are bytes of UTF-8 sequences: a text that only talks about broken text has right ones too.
/// Where nearly the whole text is broken, the mixed pieces are mended as well.
final class Mojibake {

    private static final int ROUNDS = 3;
    private static final int SURELY = 4;
    private static final Pattern PIECE_END = Pattern.compile("[<>\n\r]");

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

    private static @org.jspecify.annotations.Nullable Attempt likeliest(String text) {
        if (!anyBeyondAscii(text)) {
            return null;
        }
        Attempt best = null;
        for (var page : CodePage.ALL) {
            var attempt = attempt(text, page);
            if (attempt.mended > 0 && (best == null || attempt.mended > best.mended)) {
                best = attempt;
            }
        }
        return best;
    }

    private static Attempt attempt(String text, CodePage page) {
        var pieces = pieces(text);
        var sequences = 0;
        var foreign = 0;
        for (var piece : pieces) {
            var read = Rereading.of(piece, page);
            sequences += read.sequences();
            foreign += read.foreign();
        }
        var nearlyAll = sequences >= SURELY && foreign * 10 <= sequences;
        var out = new StringBuilder(text.length());
        var mended = 0;
        for (var piece : pieces) {
            var read = Rereading.of(piece, page);
            var mend = read.sequences() > 0 && (nearlyAll || read.foreign() == 0);
            out.append(mend ? read.text() : piece);
            mended += mend ? read.sequences() : 0;
        }
        return new Attempt(page, out.toString(), mended);
    }

    private static List<String> pieces(String text) {
        var pieces = new ArrayList<String>();
        var from = 0;
        var end = PIECE_END.matcher(text);
        while (end.find()) {
            pieces.add(text.substring(from, end.end()));
            from = end.end();
        }
        pieces.add(text.substring(from));
        return pieces;
    }

    private static boolean anyBeyondAscii(String text) {
        return text.chars().anyMatch(character -> character >= 0x80);
    }

    private record Attempt(CodePage page, String text, int mended) {}
}
