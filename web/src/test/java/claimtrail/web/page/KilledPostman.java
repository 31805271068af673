package claimtrail.web.page;

import claimtrail.web.digest.Postbox;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/// Writes and sends the digests of some days, one story a day; goes on where it was, when it was killed.
final class KilledPostman {

    static final int DAYS = 30;
    static final List<String> READERS = List.of("ada", "ben", "cyd");
    static final String AT_WORK = "at work";
    static final String OVER = "over";

    private static final Instant BEGIN = Instant.parse("2026-06-01T08:00:00Z");

    private KilledPostman() {}

    /// Runs to the last day.
    ///
    /// @param arguments a folder, and the port of a mail server
    public static void main(String[] arguments) throws IOException {
        var folder = Path.of(arguments[0]);
        var postbox =
                new Postbox("127.0.0.1", Integer.parseInt(arguments[1]), false, null, null, "digest@claims.example");
        try (var bed = new DigestBed(folder)) {
            bed.at(BEGIN);
            if (bed.store().subscribers().list().isEmpty()) {
                READERS.forEach(reader -> bed.subscribe(reader, reader + "@port.example", "daily", List.of()));
            }
            bed.compose();
            System.out.println(AT_WORK);
            for (var day = day(folder); day <= DAYS; day++) {
                bed.at(BEGIN.plus(Duration.ofDays(day)));
                SmallWorld.story(bed.store(), "story-" + day, bed.now().minusSeconds(60));
                bed.compose();
                while (bed.store().outbox().due(bed.now(), 1).size() > 0) {
                    bed.desk().postman(postbox).deliver();
                }
                isDone(folder, day);
            }
        }
        System.out.println(OVER);
    }

    private static int day(Path folder) throws IOException {
        var file = folder.resolve("day");
        return Files.exists(file) ? Integer.parseInt(Files.readString(file)) : 1;
    }

    private static void isDone(Path folder, int day) throws IOException {
        var fresh = folder.resolve("day.new");
        Files.writeString(fresh, String.valueOf(day + 1));
        Files.move(fresh, folder.resolve("day"), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
