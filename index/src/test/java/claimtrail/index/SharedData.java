package claimtrail.index;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The folder of data that lies beside a checkout; tests that need it are skipped where it is not there.
public final class SharedData {
    private SharedData() {}

    /// A file or folder of it.
    public static Path path(String name) {
        var root = System.getProperty("claimtrail.shared", "../../shared");
        var path = Path.of(root).resolve(name);
        Assumptions.assumeTrue(Files.exists(path), "skipped: there is no " + path);
        return path;
    }
}
