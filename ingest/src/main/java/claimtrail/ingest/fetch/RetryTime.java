package claimtrail.ingest.fetch;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/// When to ask again.
final class RetryTime {

    private static final Duration LONGEST = Duration.ofDays(7);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final int MOST_DOUBLINGS = 8;

    private RetryTime() {}

    /// What a `Retry-After` field asks for, in seconds or as a date (RFC 9110, 10.2.3); a week at the most.
    static Optional<Instant> wished(String retryAfter, Instant now) {
        var text = retryAfter.strip();
        try {
            var wish = text.matches("\\d{1,9}")
                    ? now.plusSeconds(Long.parseLong(text))
                    : ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant();
            return Optional.of(wish.isBefore(now) ? now : wish.isAfter(now.plus(LONGEST)) ? now.plus(LONGEST) : wish);
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    /// Five minutes after the first failure in a row, then twice as long each time, up to 21 hours.
    static Instant after(int failures, Instant now) {
        return now.plus(FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS)));
    }
}
