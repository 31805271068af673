package claimtrail.web.app;

import java.nio.file.Path;

/// The one folder in which everything lives.
record DataFolder(Path path) {

    Path store() {
        return path.resolve("claimtrail.db");
    }

    Path archive() {
        return path.resolve("archive");
    }

    Path index() {
        return path.resolve("index");
    }

    /// The list of sources that people keep.
    Path sources() {
        return path.resolve("sources.yaml");
    }

    /// The list as it was when it was taken over last.
    Path heardSources() {
        return path.resolve(".sources.yaml.taken-over");
    }

    Path example() {
        return path.resolve("example-web");
    }
}
