package claimtrail.web.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;

/// The time of the example web: it begins three days into the story and runs fast, four hours a second, so that in two
/// minutes somebody sees pages edited, a control eased and lifted. It goes on over restarts.
final class StoryClock extends Clock {

    private static final Instant BEGIN = Instant.parse("2026-06-15T12:00:00Z");
    private static final Instant END = Instant.parse("2026-07-07T00:00:00Z");
    private static final int SPEED = 14_400;

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

    /// Whether everything has been told.
    boolean over() {
        return instant().isAfter(END);
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
