package claimtrail.ingest.extract;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Words that tell what a piece of a page is for: a table of kinds and patterns, read from a resource. The
/// first row that matches counts.
final class Lexicon {

    /// By class, id and role of an element.
    static final Lexicon ATTRIBUTES = new Lexicon("attributes.tsv", "\\b(?:", ")\\b", false);

    /// By the whole text of a heading or label, after which other things than the article follow.
    static final Lexicon HEADINGS = new Lexicon("headings.tsv", "^(?:", ")\\s*[:.…>»→]*$", true);

    /// By the beginning of a short line.
    static final Lexicon LINES = new Lexicon("lines.tsv", "^(?:", ")", true);

    private static final int MOST_KNOWN = 20_000;
    private static final int LONGEST_KNOWN = 120;

    private final Cache<String, Optional<String>> known =
            Caffeine.newBuilder().maximumSize(MOST_KNOWN).build();
    private final List<Row> rows;
    private final boolean anchored;

    private Lexicon(String resource, String before, String after, boolean anchored) {
        this.anchored = anchored;
        this.rows = read(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(line -> line.split("\t", 2))
                .map(cells -> new Row(cells[0], pattern(before + cells[1] + after)))
                .toList();
    }

    /// The kind of the first row that matches. Names of classes and phrases come again on page after page.
    Optional<String> kindOf(String text) {
        return text.length() > LONGEST_KNOWN ? found(text) : known.get(text, this::found);
    }

    private Optional<String> found(String text) {
        for (var row : rows) {
            if (row.matches(text, anchored)) {
                return Optional.of(row.kind);
            }
        }
        return Optional.empty();
    }

    /// The rows of a resource of this package as one pattern, whatever the case.
    static Pattern alternatives(String resource) {
        return pattern(read(resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .collect(Collectors.joining("|")));
    }

    private static Pattern pattern(String text) {
        return Pattern.compile(text, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    }

    /// A resource of this package as text.
    static String read(String resource) {
        try (InputStream in = Lexicon.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing resource " + resource);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private record Row(String kind, Pattern pattern) {
        boolean matches(String text, boolean anchored) {
            var matcher = pattern.matcher(text);
            return anchored ? matcher.lookingAt() : matcher.find();
        }
    }
}
