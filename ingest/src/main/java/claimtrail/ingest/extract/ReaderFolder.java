package claimtrail.ingest.extract;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/// The folder in which a child process may write, and nowhere else; goes with it.
final class ReaderFolder {

    private static final String PREFIX = "claimtrail-reader";

    private ReaderFolder() {}

    static Path create() throws IOException {
        return Files.createTempDirectory(PREFIX);
    }

    /// Removes it with all that is in it; anything that is no such folder stays.
    static void delete(Path folder) {
        var name = folder.getFileName();
        if (name == null || !name.toString().startsWith(PREFIX) || !Files.isDirectory(folder)) {
            return;
        }
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException leftBehind) {
            folder.toFile().deleteOnExit();
        }
    }
}
