package claimtrail.index.trace;

import com.github.difflib.DiffUtils;
import com.github.difflib.patch.DeltaType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.SequencedSet;

/// What became of one paragraph of a provision between two days.
///
/// @param citation the paragraph
/// @param pieces its words in order: those that stayed, those that went, those that came
public record ProvisionChange(Kind kind, String citation, List<Piece> pieces) {

    public ProvisionChange {
        pieces = List.copyOf(pieces);
    }

    public enum Kind {
        ADDED,
        REMOVED,
        CHANGED
    }

    public enum Fate {
        STAYED,
        REMOVED,
        ADDED
    }

    /// A run of words.
    public record Piece(Fate fate, String text) {}

    /// The paragraphs that differ, in the order of the newer text; those that went stand where they were.
    public static List<ProvisionChange> between(ProvisionText older, ProvisionText newer) {
        var before = older.paragraphs();
        var after = newer.paragraphs();
        var changes = new ArrayList<ProvisionChange>();
        for (var citation : inOrder(List.copyOf(before.sequencedKeySet()), List.copyOf(after.sequencedKeySet()))) {
            var old = before.get(citation);
            var now = after.get(citation);
            if (old == null && now != null) {
                changes.add(new ProvisionChange(Kind.ADDED, citation, List.of(new Piece(Fate.ADDED, now))));
            } else if (now == null && old != null) {
                changes.add(new ProvisionChange(Kind.REMOVED, citation, List.of(new Piece(Fate.REMOVED, old))));
            } else if (old != null && now != null && !old.equals(now)) {
                changes.add(new ProvisionChange(Kind.CHANGED, citation, pieces(old, now)));
            }
        }
        return changes;
    }

    private static SequencedSet<String> inOrder(List<String> before, List<String> after) {
        var order = new LinkedHashSet<String>();
        var at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            order.addAll(before.subList(at, delta.getSource().getPosition()));
            order.addAll(delta.getSource().getLines());
            order.addAll(delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        order.addAll(before.subList(at, before.size()));
        return order;
    }

    static List<Piece> pieces(String old, String now) {
        var before = List.of(old.split("(?<=\\s)", -1));
        var after = List.of(now.split("(?<=\\s)", -1));
        var pieces = new ArrayList<Piece>();
        var at = 0;
        for (var delta : DiffUtils.diff(before, after).getDeltas()) {
            add(pieces, Fate.STAYED, before.subList(at, delta.getSource().getPosition()));
            if (delta.getType() != DeltaType.INSERT) {
                add(pieces, Fate.REMOVED, delta.getSource().getLines());
            }
            add(pieces, Fate.ADDED, delta.getTarget().getLines());
            at = delta.getSource().getPosition() + delta.getSource().size();
        }
        add(pieces, Fate.STAYED, before.subList(at, before.size()));
        return pieces;
    }

    private static void add(List<Piece> pieces, Fate fate, List<String> words) {
        if (!words.isEmpty()) {
            pieces.add(new Piece(fate, String.join("", words)));
        }
    }
}
