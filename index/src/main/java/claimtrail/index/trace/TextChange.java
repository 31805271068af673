package claimtrail.index.trace;

import claimtrail.index.trace.ProvisionChange.Fate;
import claimtrail.index.trace.ProvisionChange.Kind;
import claimtrail.index.trace.ProvisionChange.Piece;
import com.github.difflib.DiffUtils;
import java.util.ArrayList;
import java.util.List;

/// What became of one paragraph between two versions of a document.
///
/// @param pieces its words in order: those that stayed, those that went, those that came
public record TextChange(Kind kind, List<Piece> pieces) {

    public TextChange {
        pieces = List.copyOf(pieces);
    }

    /// The paragraphs that differ, in order. Paragraphs are parted by an empty line.
    public static List<TextChange> between(String older, String newer) {
        var changes = new ArrayList<TextChange>();
        for (var delta : DiffUtils.diff(paragraphs(older), paragraphs(newer)).getDeltas()) {
            var before = delta.getSource().getLines();
            var after = delta.getTarget().getLines();
            var both = Math.min(before.size(), after.size());
            for (var at = 0; at < both; at++) {
                changes.add(new TextChange(Kind.CHANGED, ProvisionChange.pieces(before.get(at), after.get(at))));
            }
            before.subList(both, before.size())
                    .forEach(gone -> changes.add(new TextChange(Kind.REMOVED, List.of(new Piece(Fate.REMOVED, gone)))));
            after.subList(both, after.size())
                    .forEach(come -> changes.add(new TextChange(Kind.ADDED, List.of(new Piece(Fate.ADDED, come)))));
        }
        return changes;
    }

    private static List<String> paragraphs(String text) {
        return text.isBlank() ? List.of() : List.of(text.split("\n{2,}", -1));
    }
}
