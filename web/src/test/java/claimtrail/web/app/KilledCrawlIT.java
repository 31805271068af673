package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Archive;
import claimtrail.corpus.store.Store;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The demonstration as a process of its own, killed in the middle of its crawl.
class KilledCrawlIT {

    @TempDir
    Path data;

    @Test
    void nothingIsLostAndTheNextStartGoesOn() throws IOException, InterruptedException {
        var folder = new DataFolder(data.resolve("demo"));
        var first = demonstration();
        await(first, () -> documents(folder) >= 10);
        first.destroyForcibly().waitFor();
        var read = documents(folder);
        var kept = archived(folder);

        var second = demonstration();
        try {
            await(second, () -> documents(folder) >= read + 20);
        } finally {
            second.destroyForcibly().waitFor();
        }

        assertTrue(archived(folder) > kept);
        assertEquals(List.of(), unreadable(folder));
    }

    private Process demonstration() throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx1500m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Main.class.getName(),
                        "--data",
                        data.toString(),
                        "demo",
                        "--port",
                        "0",
                        "--example-port",
                        "28180"))
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(new File(data.toFile(), "output")))
                .start();
    }

    private void await(Process process, BooleanSupplier reached) throws InterruptedException, IOException {
        var end = Instant.now().plus(Duration.ofMinutes(5));
        while (!reached.getAsBoolean()) {
            if (!process.isAlive() || Instant.now().isAfter(end)) {
                throw new AssertionError("the demonstration stands still: " + Files.readString(data.resolve("output")));
            }
            Thread.sleep(500);
        }
    }

    private static int documents(DataFolder folder) {
        if (Files.notExists(folder.store())) {
            return 0;
        }
        try (var store = Store.open(folder.store())) {
            return store.documents().count();
        } catch (IOException justBeingMade) {
            return 0;
        }
    }

    private static int archived(DataFolder folder) throws IOException {
        try (var store = Store.open(folder.store())) {
            return store.captures().count();
        }
    }

    /// Captures that the store knows and the archive cannot give.
    private static List<String> unreadable(DataFolder folder) throws IOException {
        try (var store = Store.open(folder.store());
                var archive = Archive.open(folder.archive(), Clock.systemUTC())) {
            return store.documents().since(0, 10_000).stream()
                    .map(stored -> String.valueOf(stored.document().capture()))
                    .filter(capture -> !readable(archive, capture))
                    .toList();
        }
    }

    private static boolean readable(Archive archive, String capture) {
        try {
            return archive.read(capture).response().body().length() > 0;
        } catch (IOException lost) {
            return false;
        }
    }
}
