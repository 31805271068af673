package claimtrail.corpus.store;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// How often a source is asked.
///
/// As people write it: `30m` (always), `15m..7d` (between the two, by how often it brings something new), or
/// `06:30,12:00 America/New_York` (at these times of that place), with ` weekdays` after it for Monday to Friday.
public sealed interface Rhythm {

    /// Between two bounds, by how often the source brings something new.
    record Adaptive(Duration shortest, Duration longest) implements Rhythm {
        public Adaptive {
            if (shortest.isNegative() || shortest.isZero() || longest.compareTo(shortest) < 0) {
                throw new IllegalArgumentException(
                        "a pace runs from a positive time to a longer one: " + shortest + ".." + longest);
            }
        }

        @Override
        public String text() {
            return shortest.equals(longest) ? words(shortest) : words(shortest) + ".." + words(longest);
        }
    }

    /// At times of day, as the clocks of a place show them.
    record Timed(List<LocalTime> times, ZoneId zone, boolean weekdays) implements Rhythm {
        public Timed {
            times = times.stream().distinct().sorted().toList();
            if (times.isEmpty()) {
                throw new IllegalArgumentException("at least one time of day is needed");
            }
        }

        @Override
        public String text() {
            var hours = times.stream().map(LocalTime::toString).collect(Collectors.joining(","));
            return hours + " " + zone + (weekdays ? " weekdays" : "");
        }
    }

    /// As people write it; [#parse] reads it back.
    String text();

    /// Always after the same time.
    static Rhythm every(Duration time) {
        return new Adaptive(time, time);
    }

    /// Reads what people write.
    ///
    /// @throws IllegalArgumentException when the text is none of the three forms, with what they are
    static Rhythm parse(String text) {
        var words = text.strip().split("\\s+", 3);
        try {
            if (words[0].contains(":")) {
                var times = Arrays.stream(words[0].split(",", -1))
                        .map(LocalTime::parse)
                        .toList();
                var zone = ZoneId.of(words.length > 1 ? words[1] : "UTC");
                return new Timed(times, zone, words.length > 2 && words[2].equals("weekdays"));
            }
            var bounds = words[0].split("\\.\\.", 2);
            var shortest = duration(bounds[0]);
            return new Adaptive(shortest, bounds.length == 1 ? shortest : duration(bounds[1]));
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new IllegalArgumentException(
                    "a pace is written like 30m, 15m..7d or '06:30 America/New_York weekdays', not: " + text,
                    unreadable);
        }
    }

    private static Duration duration(String written) {
        var found = Pattern.compile("(\\d{1,7})([smhd])").matcher(written);
        if (!found.matches()) {
            throw new IllegalArgumentException("no time: " + written);
        }
        var number = Long.parseLong(found.group(1));
        return switch (found.group(2)) {
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private static String words(Duration time) {
        var seconds = time.toSeconds();
        if (seconds % 86_400 == 0) {
            return seconds / 86_400 + "d";
        }
        return seconds % 3600 == 0 ? seconds / 3600 + "h" : seconds % 60 == 0 ? seconds / 60 + "m" : seconds + "s";
    }
}
