package claimtrail.index.trace;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The answers that a board knows for a question, and which of them exclude each other.
final class BoardValues {

    private static final String ANY = "-";

    private record Row(String slot, String answer, String rival, Pattern words) {}

    private static final Map<String, List<Row>> ROWS = Table.rows("board-values.tsv").stream()
            .map(row -> new Row(row.get(0), row.get(1), row.get(2), Pattern.compile(row.get(3))))
            .collect(Collectors.groupingBy(Row::slot));

    private BoardValues() {}

    /// Every answer to the question that the words give; none where they give only words.
    static List<String> in(String slot, String text) {
        var words = text.toLowerCase(Locale.ROOT);
        return ROWS.getOrDefault(slot, List.of()).stream()
                .filter(row -> row.words.matcher(words).find())
                .map(Row::answer)
                .toList();
    }

    /// Whether both cannot be so.
    static boolean exclude(String slot, String one, String other) {
        var first = rival(slot, one);
        var second = rival(slot, other);
        return first.isPresent() && second.isPresent() && !first.equals(second);
    }

    private static Optional<String> rival(String slot, String answer) {
        return ROWS.getOrDefault(slot, List.of()).stream()
                .filter(row -> row.answer.equals(answer))
                .map(Row::rival)
                .filter(rival -> !rival.equals(ANY))
                .findFirst();
    }
}
