package claimtrail.index.trace;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// A table of what the rules know, read from a file beside this class: columns between tabs, `#` begins a remark line.
final class Table {

    private Table() {}

    /// The lines that are neither empty nor remarks.
    static Stream<String> lines(String file) {
        var stream = Table.class.getResourceAsStream(file);
        if (stream == null) {
            throw new IllegalStateException("the table " + file + " is missing from the program");
        }
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList().stream();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    static List<List<String>> rows(String file) {
        return lines(file).map(line -> List.of(line.split("\t"))).toList();
    }
}
