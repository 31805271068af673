package claimtrail.web.page;

import java.time.Duration;
import java.time.Instant;

/// Times as people say them.
public final class TimeText {

    private static final int HOURS_TOLD_AS_HOURS = 48;
    private static final int DAYS_TOLD_AS_DAYS = 60;
    private static final int DAYS_OF_A_MONTH = 30;

    private TimeText() {}

    /// `12 minutes`, `9 hours`, `5 days`, `3 months`.
    public static String of(Duration time) {
        if (time.toMinutes() < 1) {
            return "less than a minute";
        }
        if (time.toHours() < 1) {
            return counted(time.toMinutes(), "minute");
        }
        if (time.toHours() < HOURS_TOLD_AS_HOURS) {
            return counted(time.toHours(), "hour");
        }
        var days = time.toDays();
        return days < DAYS_TOLD_AS_DAYS ? counted(days, "day") : counted(days / DAYS_OF_A_MONTH, "month");
    }

    /// `5 hours ago`.
    public static String ago(Instant moment, Instant now) {
        return of(Duration.between(moment, now)) + " ago";
    }

    /// `in 12 minutes`, and `at once` for what should have been.
    public static String ahead(Instant moment, Instant now) {
        return moment.isAfter(now) ? "in " + of(Duration.between(now, moment)) : "at once";
    }

    private static String counted(long number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
