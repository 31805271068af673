package claimtrail.web.page;

import claimtrail.corpus.document.PartialDate;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// Dates as people read them.
public final class DateText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("d MMMM yyyy, HH:mm 'UTC'", Locale.ENGLISH);

    private DateText() {}

    /// `30 June 2026`, `June 2026` or `2026`: as precise as the date is, and `undated` where there is none.
    public static String of(@Nullable PartialDate date) {
        if (date == null) {
            return "undated";
        }
        return switch (date.text().length()) {
            case 4 -> date.text();
            case 7 -> MONTH.format(YearMonth.parse(date.text()));
            default -> DAY.format(date.earliest());
        };
    }

    public static String of(LocalDate day) {
        return DAY.format(day);
    }

    /// `30 June 2026, 08:15 UTC`, and `never` where there is none.
    public static String of(@Nullable Instant moment) {
        return moment == null ? "never" : MOMENT.format(moment.atOffset(ZoneOffset.UTC));
    }
}
