package claimtrail.index.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// A file of words beside the classes. Lines that begin with `#` are remarks.
final class WordFile {
    private WordFile() {}

    static List<String> lines(String name) {
        var stream = Objects.requireNonNull(WordFile.class.getResourceAsStream(name), name);
        try (var reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
            return reader.lines()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException ourOwnJarIsBroken) {
            throw new UncheckedIOException(ourOwnJarIsBroken);
        }
    }

    static Set<String> words(String name) {
        return lines(name).stream()
                .flatMap(line -> Arrays.stream(line.split(" +")))
                .collect(Collectors.toUnmodifiableSet());
    }
}
