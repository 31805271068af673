package claimtrail.web.example;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// A text file of the example web: lines of `key: value`, a line of three hyphens, and the text below it.
record HeadedText(String name, List<Line> head, String body) {

    /// One line of the head.
    record Line(String key, String value) {}

    private static final String RULE = "\n---\n";

    HeadedText {
        head = List.copyOf(head);
    }

    /// Reads a resource of this package.
    ///
    /// @param name below `claimtrail/web/example`
    static HeadedText load(String name) throws IOException {
        return parse(name, resource(name));
    }

    /// A resource of this package as it is.
    static String resource(String name) throws IOException {
        try (InputStream in = HeadedText.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("the example web lacks its file " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static HeadedText parse(String name, String text) {
        int rule = text.indexOf(RULE);
        String head = rule < 0 ? text : text.substring(0, rule);
        String body = rule < 0 ? "" : text.substring(rule + RULE.length());
        var lines = new ArrayList<Line>();
        for (String line : head.lines().filter(line -> !line.isBlank()).toList()) {
            int colon = line.indexOf(": ");
            if (colon < 0) {
                throw new IllegalArgumentException(name + ": a line of the head without a colon: " + line);
            }
            lines.add(new Line(line.substring(0, colon), line.substring(colon + 2)));
        }
        return new HeadedText(name, lines, body);
    }

    /// The value of a key that may stand there once.
    Optional<String> maybe(String key) {
        return head.stream()
                .filter(line -> line.key().equals(key))
                .map(Line::value)
                .findFirst();
    }

    /// The value of a key that has to stand there.
    String sole(String key) {
        return maybe(key).orElseThrow(() -> new IllegalArgumentException(name + " lacks its " + key));
    }
}
