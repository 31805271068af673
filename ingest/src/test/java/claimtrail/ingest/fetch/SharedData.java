package claimtrail.ingest.fetch;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Assumptions;

/// The test data beside the checkout; tests that need it are skipped where it is absent.
public final class SharedData {

    private SharedData() {}

    /// A file of it, `data/feeds/gofeed-testdata.tar.xz` for example.
    public static Path file(String name) {
        var file =
                Path.of(System.getProperty("claimtrail.shared", "../../shared")).resolve(name);
        Assumptions.assumeTrue(Files.exists(file), "no test data at " + file);
        return file;
    }
}
