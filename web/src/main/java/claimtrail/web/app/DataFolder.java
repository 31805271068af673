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

    Path example() {
        return path.resolve("example-web");
    }
}
