package claimtrail.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// The time of the example web: it begins on the eve of the story's end and runs fast, so that articles come in and one
/// is
/// silently edited while somebody watches. It goes on over restarts.
final class StoryClock extends Clock {

    private static final Instant BEGIN = Instant.parse("2026-06-30T06:00:00Z");
    private static final int SPEED = 1_800;

    private final Clock real;
    private final Instant started;

    private StoryClock(Clock real, Instant started) {
        this.real = real;
        this.started = started;
    }

    /// The clock that began when the file was first written.
    static StoryClock kept(Path file, Clock real) throws IOException {
        if (Files.exists(file)) {
            try {
                return new StoryClock(real, Instant.parse(Files.readString(file).strip()));
            } catch (DateTimeParseException damaged) {
                // it begins anew
            }
        }
        var now = real.instant();
        Files.createDirectories(file.toAbsolutePath().getParent());
        Files.writeString(file, now.toString());
        return new StoryClock(real, now);
    }

    @Override
    public Instant instant() {
        return BEGIN.plus(Duration.between(started, real.instant()).multipliedBy(SPEED));
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new StoryClock(real.withZone(zone), started);
    }
}
