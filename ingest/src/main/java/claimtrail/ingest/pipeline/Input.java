package claimtrail.ingest.pipeline;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Something that a person names on the command line to be read.
public sealed interface Input {

    /// The words by which the person named it, or that lead to it.
    String name();

    record LocalFile(String name, Path path) implements Input {}

    record Address(String name, URI uri) implements Input {}

    /// Nothing that can be read.
    record Missing(String name, String reason) implements Input {}

    /// What a word of the command line means: an address, a file, or the files of a folder in order of name.
    static List<Input> named(String word) {
        if (word.startsWith("http://") || word.startsWith("https://")) {
            try {
                return List.of(new Address(word, new URI(word)));
            } catch (URISyntaxException noAddress) {
                return List.of(new Missing(word, "this is no web address"));
            }
        }
        try {
            var path = Path.of(word);
            if (Files.isDirectory(path)) {
                return inFolder(path);
            }
            return List.of(
                    Files.isReadable(path)
                            ? new LocalFile(word, path)
                            : new Missing(word, Files.exists(path) ? "it may not be read" : "there is no such file"));
        } catch (InvalidPathException noPath) {
            return List.of(new Missing(word, "this is no file name"));
        } catch (IOException failure) {
            return List.of(new Missing(word, "the folder cannot be listed: " + failure.getMessage()));
        }
    }

    private static List<Input> inFolder(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .<Input>map(file -> new LocalFile(file.toString(), file))
                    .toList();
        }
    }
}
