package claimtrail.corpus.store;

import java.time.DateTimeException;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// The days and the hour at which somebody wants to be written to, by the clock on their wall.
///
/// An hour that a day leaves out, since clocks are put forward, is the same time after the gap; one that a day has
/// twice is the first of the two: there is one moment for each day, whatever the zone does.
///
/// @param days at least one
public record Timetable(Set<DayOfWeek> days, LocalTime hour, ZoneId zone) {

    private static final Set<DayOfWeek> WEEKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
    private static final int DAYS_OF_A_WEEK = 7;

    public Timetable {
        if (days.isEmpty()) {
            throw new IllegalArgumentException("a timetable has a day");
        }
        days = Set.copyOf(days);
    }

    /// Reads it as people write it.
    ///
    /// @param days `daily`, `weekdays`, or the name of one day of the week
    /// @param hour such as `07:00`
    /// @param zone such as `Europe/Berlin`
    /// @throws IllegalArgumentException when one of them is none; the message says which
    public static Timetable parse(String days, String hour, String zone) {
        return new Timetable(readDays(days), readHour(hour), readZone(zone));
    }

    /// The first moment after this one.
    public Instant next(Instant after) {
        var first = after.atZone(zone).toLocalDate();
        for (var ahead = 0; ahead <= DAYS_OF_A_WEEK; ahead++) {
            var day = first.plusDays(ahead);
            var moment = day.atTime(hour).atZone(zone).toInstant();
            if (days.contains(day.getDayOfWeek()) && moment.isAfter(after)) {
                return moment;
            }
        }
        // a week on, the same day is past its hour only where the zone has left out whole days
        return next(first.plusDays(DAYS_OF_A_WEEK).atStartOfDay(zone).toInstant());
    }

    /// The word for its days: `daily`, `weekdays`, or the days' names.
    public String daysText() {
        if (days.size() == DAYS_OF_A_WEEK) {
            return "daily";
        }
        return days.equals(WEEKDAYS)
                ? "weekdays"
                : days.stream()
                        .sorted()
                        .map(day -> day.name().toLowerCase(Locale.ROOT))
                        .reduce((one, other) -> one + "," + other)
                        .orElseThrow();
    }

    private static Set<DayOfWeek> readDays(String text) {
        var word = text.strip().toLowerCase(Locale.ROOT);
        if (word.equals("daily")) {
            return EnumSet.allOf(DayOfWeek.class);
        }
        if (word.equals("weekdays")) {
            return WEEKDAYS;
        }
        var days = EnumSet.noneOf(DayOfWeek.class);
        for (var name : word.split(",", -1)) {
            try {
                days.add(DayOfWeek.valueOf(name.strip().toUpperCase(Locale.ROOT)));
            } catch (IllegalArgumentException none) {
                throw new IllegalArgumentException(
                        "days are daily, weekdays, or a day of the week such as monday, not " + text, none);
            }
        }
        return days;
    }

    private static LocalTime readHour(String text) {
        try {
            return LocalTime.parse(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("an hour is written 07:00, not " + text, none);
        }
    }

    private static ZoneId readZone(String text) {
        try {
            return ZoneId.of(text.strip());
        } catch (DateTimeException none) {
            throw new IllegalArgumentException("a zone is written Europe/Berlin, not " + text, none);
        }
    }
}
