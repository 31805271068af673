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
    private static final Duration SHORTEST = Duration.ofMinutes(1);
    private static final Duration FIRST = Duration.ofMinutes(5);
    private static final int MOST_BELIEVED = 3;
    private static final int MOST_DOUBLINGS = 8;

    private RetryTime() {}

    /// What a `Retry-After` field asks for, in seconds or as a date (RFC 9110, 10.2.3); a minute at the least, a
    /// week at the most.
    static Optional<Instant> wished(String retryAfter, Instant now) {
        var text = retryAfter.strip();
        if (text.matches("\\d+")) {
            var wait = text.length() > 9 ? LONGEST : Duration.ofSeconds(Long.parseLong(text));
            return Optional.of(bounded(now.plus(wait), now));
        }
        try {
            return Optional.of(bounded(
                    ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant(),
                    now));
        } catch (DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private static Instant bounded(Instant wish, Instant now) {
        var first = now.plus(SHORTEST);
        var last = now.plus(LONGEST);
        return wish.isBefore(first) ? first : wish.isAfter(last) ? last : wish;
    }

    /// A wish is followed, but a server that says "in a moment" time and again is not believed for ever.
    static Instant after(int failures, Optional<Instant> wish, Instant now) {
        var own = after(failures, now);
        return wish.filter(moment -> failures <= MOST_BELIEVED || moment.isAfter(own))
                .orElse(own);
    }

    /// Five minutes after the first failure in a row, then twice as long each time, up to 21 hours.
    static Instant after(int failures, Instant now) {
        return now.plus(FIRST.multipliedBy(1L << Math.clamp(failures - 1L, 0, MOST_DOUBLINGS)));
    }
}
