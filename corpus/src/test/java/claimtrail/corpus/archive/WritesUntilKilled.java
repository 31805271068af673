package claimtrail.corpus.archive;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Executors;

/// Stores pages from several threads, and prints the id of each when the archive has acknowledged it, until the process
/// is killed.
final class WritesUntilKilled {

    private WritesUntilKilled() {}

    public static void main(String... arguments) throws IOException {
        try (var archive = Archive.open(Path.of(arguments[0]), Clock.systemUTC(), 300_000);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < 8; thread++) {
                var host = "https://example.org/" + thread + "/";
                var ignored = threads.submit(() -> {
                    for (var i = 0; ; i++) {
                        var page = ArchiveFolder.page(host + i, "text ".repeat(i % 4000) + i);
                        say(archive.store(ArchiveFolder.asked(page, host)).id());
                    }
                });
            }
        }
    }

    private static synchronized void say(String id) {
        System.out.println(id);
        System.out.flush();
    }
}
