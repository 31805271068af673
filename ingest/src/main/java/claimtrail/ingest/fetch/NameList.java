package claimtrail.ingest.fetch;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A list of names from one of this package's resources; a star at a name's end stands for any ending.
final class NameList {

    private final Set<String> whole;
    private final List<String> beginnings;

    private NameList(List<String> names) {
        this.whole = names.stream().filter(name -> !name.endsWith("*")).collect(Collectors.toUnmodifiableSet());
        this.beginnings = names.stream()
                .filter(name -> name.endsWith("*"))
                .map(name -> name.substring(0, name.length() - 1))
                .toList();
    }

    static NameList of(String resource) {
        return new NameList(lines(resource));
    }

    /// Whether a name in lower case is one of these.
    boolean has(String name) {
        return whole.contains(name) || beginnings.stream().anyMatch(name::startsWith);
    }

    /// The lines of a resource, without comments (`#`) and blank ones.
    static List<String> lines(String resource) {
        try (var stream = NameList.class.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException("not on the class path: " + resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .map(line -> line.split("#", 2)[0].strip())
                    .filter(line -> !line.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
