package claimtrail.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MigrationTest {

    @TempDir
    Path folder;

    @Test
    void aNewStoreIsMadeOnceByAllProcessesThatOpenItTogether() throws IOException, InterruptedException {
        var openers = new ArrayList<Process>();
        for (var opener = 0; opener < 6; opener++) {
            openers.add(open(folder.resolve("claimtrail.db"), folder.resolve("output-" + opener)));
        }

        for (var opener = 0; opener < 6; opener++) {
            var status = openers.get(opener).waitFor();
            assertEquals(0, status, Files.readString(folder.resolve("output-" + opener)));
        }
    }

    private static Process open(Path store, Path output) throws IOException {
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Opener.class.getName(),
                        store.toString()))
                .redirectErrorStream(true)
                .redirectOutput(new File(output.toString()))
                .start();
    }

    /// Opens a store and ends.
    static final class Opener {

        private Opener() {}

        public static void main(String[] arguments) throws IOException {
            Store.open(Path.of(arguments[0])).close();
        }
    }
}
