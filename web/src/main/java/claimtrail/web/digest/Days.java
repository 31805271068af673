package claimtrail.web.digest;

import claimtrail.corpus.document.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// Days as a letter writes them.
final class Days {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter WEEKDAY = DateTimeFormatter.ofPattern("EEEE, d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm", Locale.ENGLISH);

    private Days() {}

    static String of(PartialDate date) {
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> MONTH.format(YearMonth.parse(date.text()));
            default -> DAY.format(date.earliest());
        };
    }

    static String of(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /// `Monday, 15 June 2026`.
    static String weekday(LocalDate day) {
        return WEEKDAY.format(day);
    }

    /// `15 June 2026, 07:00`.
    static String moment(Instant moment, ZoneId zone) {
        return MOMENT.format(moment.atZone(zone));
    }
}
