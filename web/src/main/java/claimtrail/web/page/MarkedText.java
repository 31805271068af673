package claimtrail.web.page;

import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;

/// A text cut where something in it is marked.
public final class MarkedText {

    private MarkedText() {}

    /// A stretch of text that is marked or not.
    public record Piece(String text, boolean marked) {}

    /// The whole text in pieces; marks that overlap an earlier one or leave the text are left out.
    static List<Piece> pieces(String text, List<Span> marks) {
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var mark : marks.stream().sorted().toList()) {
            if (mark.start() < at || mark.end() > text.length() || mark.length() == 0) {
                continue;
            }
            add(pieces, text.substring(at, mark.start()), false);
            add(pieces, mark.of(text), true);
            at = mark.end();
        }
        add(pieces, text.substring(at), false);
        return List.copyOf(pieces);
    }

    private static void add(List<Piece> pieces, String text, boolean marked) {
        if (!text.isEmpty()) {
            pieces.add(new Piece(text, marked));
        }
    }
}
