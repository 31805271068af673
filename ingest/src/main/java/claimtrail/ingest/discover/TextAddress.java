package claimtrail.ingest.discover;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;

/// Where the text of a document is to be had whose page a feed names: registers link to a page around the text, or to a
/// table of contents.
final class TextAddress {

    private static final List<Rule> RULES = rules();

    private TextAddress() {}

    private record Rule(Pattern page, String text) {}

    /// The address of the text; the page's own where no rule knows better.
    static URI of(URI page) {
        for (var rule : RULES) {
            var known = rule.page().matcher(page.toString());
            if (known.matches()) {
                return URI.create(known.replaceFirst(rule.text()));
            }
        }
        return page;
    }

    private static List<Rule> rules() {
        try (var stream = TextAddress.class.getResourceAsStream("text-addresses.tsv")) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: text-addresses.tsv");
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t+", 2))
                    .map(columns -> new Rule(Pattern.compile(columns[0]), columns[1]))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
