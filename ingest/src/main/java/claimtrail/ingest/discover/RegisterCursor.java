package claimtrail.ingest.discover;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How far the Federal Register was read: `2026-07-01`, or `2026-07-01 older 2014-03-02` where documents up to that
/// second day are still to be asked for.
record RegisterCursor(LocalDate newest, @Nullable LocalDate older) {

    private static final String BETWEEN = " older ";

    static Optional<RegisterCursor> parse(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        try {
            var days = text.split(BETWEEN, 2);
            return Optional.of(
                    new RegisterCursor(LocalDate.parse(days[0]), days.length == 1 ? null : LocalDate.parse(days[1])));
        } catch (DateTimeException ofAnotherKind) {
            return Optional.empty();
        }
    }

    String text() {
        return older == null ? newest.toString() : newest + BETWEEN + older;
    }
}
