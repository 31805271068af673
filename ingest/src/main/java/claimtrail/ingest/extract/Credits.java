package claimtrail.ingest.extract;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The outlet that a document names as its source. Stronger forms are looked for first: an image's credit comes last.
final class Credits {

    private static final List<Pattern> FORMS = Lexicon.read("credits.tsv")
            .lines()
            .filter(line -> !line.isBlank() && !line.startsWith("#"))
            .map(Pattern::compile)
            .toList();
    private static final int LONGEST_LOOK = 400;

    private Credits() {}

    static Optional<String> in(List<Block> blocks) {
        return inTexts(() -> blocks.stream().map(Block::text));
    }

    static Optional<String> inTexts(java.util.function.Supplier<Stream<String>> texts) {
        for (var form : FORMS) {
            var found = texts.get()
                    .map(text -> text.substring(0, Math.min(LONGEST_LOOK, text.length())))
                    .map(form::matcher)
                    .filter(java.util.regex.Matcher::find)
                    .map(match -> match.group(1).strip())
                    .findFirst();
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }
}
