package claimtrail.index.search;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;

/// How long a bar of a timeline is. Weeks begin on Monday.
public enum Interval {
    DAY,
    WEEK,
    MONTH,
    YEAR;

    /// First day of the bar that a day belongs to.
    LocalDate start(LocalDate day) {
        return switch (this) {
            case DAY -> day;
            case WEEK -> day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            case MONTH -> day.withDayOfMonth(1);
            case YEAR -> day.withDayOfYear(1);
        };
    }

    /// First day of the bar after the one that starts on a day.
    LocalDate next(LocalDate start) {
        return start.plus(
                1,
                switch (this) {
                    case DAY -> ChronoUnit.DAYS;
                    case WEEK -> ChronoUnit.WEEKS;
                    case MONTH -> ChronoUnit.MONTHS;
                    case YEAR -> ChronoUnit.YEARS;
                });
    }
}
