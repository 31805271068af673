package claimtrail.ingest.annotate;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the documents of interest are about, as words in `subject.tsv`: controls, what they control, and phrases that
/// are both at once. A text touches the subject when it speaks of a control and of something controlled.
final class Subject {

    private final Pattern both;
    private final Pattern control;
    private final Pattern thing;

    private Subject(Map<String, String> terms) {
        both = anyOf(terms, "both");
        control = anyOf(terms, "control");
        thing = anyOf(terms, "thing");
    }

    static Subject load() {
        try (var in = Objects.requireNonNull(Subject.class.getResourceAsStream("subject.tsv"));
                var lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            return new Subject(lines.lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("\t", -1))
                    .collect(Collectors.groupingBy(
                            fields -> fields[0], Collectors.mapping(fields -> fields[1], Collectors.joining("|")))));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Pattern anyOf(Map<String, String> terms, String kind) {
        return Pattern.compile("\\b(?:" + terms.getOrDefault(kind, "-") + ")\\b", Pattern.CASE_INSENSITIVE);
    }

    /// Whether a document is worth reading closely.
    boolean isTouchedBy(String text) {
        var controls = distinct(control, text);
        var things = distinct(thing, text);
        return both.matcher(text).find()
                || (controls >= 1 && things >= 2)
                || (controls >= 2 && things >= 1)
                || controls >= 5;
    }

    /// Whether a paragraph of such a document has anything of it.
    boolean isNamedIn(String paragraph) {
        return List.of(both, control, thing).stream()
                .anyMatch(terms -> terms.matcher(paragraph).find());
    }

    private static int distinct(Pattern terms, String text) {
        var found = new HashSet<String>();
        terms.matcher(text)
                .results()
                .limit(400)
                .forEach(match -> found.add(match.group().toLowerCase(Locale.ROOT)));
        return found.size();
    }
}
