package claimtrail.web.app;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.archive.Archive;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A simulated month that is killed fifty times comes to the same end as one that is left in peace.
class KilledMonthIT {

    private static final int KILLS = 50;
    private static final int FIRST_PORT = 28_280;

    @TempDir
    Path folder;

    @Test
    void aCrawlThatIsKilledFiftyTimesComesToTheSameEnd() throws IOException, InterruptedException, SQLException {
        var undisturbed = folder.resolve("undisturbed");
        var killed = folder.resolve("killed");
        assertTrue(month(undisturbed).waitFor(10, TimeUnit.MINUTES), "the month did not end");

        var moments = new Random(20_260_612);
        for (int kill = 0; kill < KILLS; kill++) {
            var process = month(killed);
            awaitWork(killed, process);
            Thread.sleep(moments.nextInt(400));
            process.destroyForcibly().waitFor();
        }
        assertTrue(month(killed).waitFor(10, TimeUnit.MINUTES), "the killed month did not end");

        assertEquals("over", lastLine(undisturbed));
        assertEquals("over", lastLine(killed));
        assertEquals(links(undisturbed), links(killed));
        assertEquals(captures(undisturbed), captures(killed));
        assertEquals(archived(undisturbed), archived(killed));
        assertEquals(List.of(), faults(killed));
        assertEquals(List.of(), unreadable(killed));
    }

    private static Process month(Path data) throws IOException {
        Files.createDirectories(data);
        Files.deleteIfExists(data.resolve("output"));
        return new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx512m",
                        "-XX:TieredStopAtLevel=1",
                        "--enable-native-access=ALL-UNNAMED",
                        "-cp",
                        System.getProperty("java.class.path"),
                        SimulatedMonth.class.getName(),
                        data.toString(),
                        Integer.toString(FIRST_PORT)))
                .redirectErrorStream(true)
                .redirectOutput(new File(data.toFile(), "output"))
                .start();
    }

    private static void awaitWork(Path data, Process process) throws IOException, InterruptedException {
        while (!Files.readString(data.resolve("output")).contains(SimulatedMonth.BEGUN)) {
            if (!process.isAlive()) {
                throw new AssertionError("the month did not begin: " + Files.readString(data.resolve("output")));
            }
            Thread.sleep(10);
        }
    }

    private static String lastLine(Path data) throws IOException {
        return Files.readAllLines(data.resolve("output")).getLast();
    }

    /// Each link with what became of it, when it was found and is due again, and what its page last was.
    private static List<String> links(Path data) throws SQLException {
        return rows(
                data,
                "select address, source, title, published, modified, state, attempts, due, found, digest, etag,"
                        + " last_modified, problem, canonical from link order by address");
    }

    /// Each page that was seen, when, and what it was.
    private static List<String> captures(Path data) throws SQLException {
        return rows(data, "select address, link, at, digest from capture order by address, at, digest");
    }

    private static List<String> captureIds(Path data) throws SQLException {
        return rows(data, "select id from capture order by id");
    }

    private static List<String> rows(Path data, String query) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + new DataFolder(data).store());
                var statement = connection.createStatement();
                var result = statement.executeQuery(query)) {
            var rows = new ArrayList<String>();
            while (result.next()) {
                var cells = new ArrayList<String>();
                for (int column = 1; column <= result.getMetaData().getColumnCount(); column++) {
                    cells.add(String.valueOf(result.getString(column)));
                }
                rows.add(String.join(" ", cells));
            }
            return rows;
        }
    }

    /// What the archive holds: status and content of each response, without how often it was looked at again.
    private static List<String> archived(Path data) throws IOException {
        try (var archive = Archive.open(new DataFolder(data).archive(), Clock.systemUTC())) {
            var all = new TreeSet<String>();
            for (var address : addresses(data)) {
                archive.captures(URI.create(address)).stream()
                        .filter(visit -> !visit.revisit())
                        .map(visit -> address + " " + visit.at() + " " + visit.status() + " " + visit.digest())
                        .forEach(all::add);
            }
            return List.copyOf(all);
        } catch (SQLException unreadable) {
            throw new IOException(unreadable);
        }
    }

    private static List<String> addresses(Path data) throws SQLException {
        return rows(data, "select address from link union select address from page union select address from capture");
    }

    /// Captures that the store knows and the archive cannot give.
    private static List<String> unreadable(Path data) throws IOException, SQLException {
        try (var archive = Archive.open(new DataFolder(data).archive(), Clock.systemUTC())) {
            var unreadable = new ArrayList<String>();
            for (var id : captureIds(data)) {
                try {
                    archive.read(id);
                } catch (IOException lost) {
                    unreadable.add(id);
                }
            }
            return unreadable;
        }
    }

    private static List<String> faults(Path data) throws IOException {
        try (var archive = Archive.open(new DataFolder(data).archive(), Clock.systemUTC())) {
            return archive.verify(file -> {}).faults().stream()
                    .map(Object::toString)
                    .toList();
        }
    }
}
