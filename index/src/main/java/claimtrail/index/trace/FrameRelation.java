package claimtrail.index.trace;

import claimtrail.corpus.claim.Frame;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/// How a claim with one frame bears on a question with another.
enum FrameRelation {
    SAME,
    /// Both cannot be so.
    AGAINST,
    /// What was asked was so before, and is no longer so from then on.
    ENDS,
    /// The one says nothing about the other, however alike the words are.
    APART,
    /// The frames alone do not tell.
    OPEN;

    private record Pair(Frame asked, Frame said) {}

    private static final Map<Pair, FrameRelation> TABLE = Table.rows("frame-relations.tsv").stream()
            .collect(Collectors.toUnmodifiableMap(
                    row -> new Pair(frame(row.get(0)), frame(row.get(1))),
                    row -> valueOf(row.get(2).toUpperCase(Locale.ROOT))));

    static FrameRelation of(Frame asked, Frame said) {
        return TABLE.getOrDefault(new Pair(asked, said), OPEN);
    }

    private static Frame frame(String label) {
        return Frame.labelled(label).orElseThrow(() -> new IllegalStateException("no frame " + label));
    }
}
