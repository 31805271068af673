package claimtrail.index.trace;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/// Pairs of wordings that cannot both be right of one thing.
final class OpposedWords {

    private record Pair(Pattern one, Pattern other) {}

    private static final List<Pair> PAIRS = Table.rows("opposed-words.tsv").stream()
            .map(row -> new Pair(Pattern.compile(row.get(0)), Pattern.compile(row.get(1))))
            .toList();

    private OpposedWords() {}

    static boolean between(String one, String other) {
        var first = one.toLowerCase(Locale.ROOT);
        var second = other.toLowerCase(Locale.ROOT);
        return PAIRS.stream()
                .anyMatch(pair ->
                        apart(pair.one, pair.other, first, second) || apart(pair.one, pair.other, second, first));
    }

    /// One text has only the one wording, and the other text only the other.
    private static boolean apart(Pattern one, Pattern other, String first, String second) {
        return one.matcher(first).find()
                && other.matcher(second).find()
                && !one.matcher(second).find();
    }
}
