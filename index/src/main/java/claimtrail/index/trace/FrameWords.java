package claimtrail.index.trace;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Status;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What the words of an action say about frame and status, without a parser.
final class FrameWords {

    private record Row(Frame frame, Optional<Status> status, Set<String> words) {}

    private static final List<Row> ROWS = Table.rows("frame-words.tsv").stream()
            .map(row -> new Row(
                    Frame.labelled(row.get(0)).orElseThrow(),
                    Status.labelled(row.get(1)),
                    Set.copyOf(List.of(row.get(2).split(" ")))))
            .toList();

    private FrameWords() {}

    /// The frame of the first word that has one, rows in the order of the table.
    static Frame frame(String text) {
        var words = Words.plain(text);
        return ROWS.stream()
                .filter(row -> words.stream().anyMatch(row.words::contains))
                .map(Row::frame)
                .findFirst()
                .orElse(Frame.OTHER);
    }

    static Optional<Status> status(String action) {
        var words = Words.plain(action);
        return ROWS.stream()
                .filter(row -> row.status.isPresent() && words.stream().anyMatch(row.words::contains))
                .findFirst()
                .flatMap(Row::status);
    }

    static Stream<String> words(Frame frame) {
        return ROWS.stream().filter(row -> row.frame == frame).flatMap(row -> row.words.stream());
    }
}
