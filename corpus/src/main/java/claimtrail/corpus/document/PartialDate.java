package claimtrail.corpus.document;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.Optional;

/// A date as precise as its source gives it: a year, a month, a day, or a moment with its offset.
///
/// The text is one of `2025`, `2025-01`, `2025-01-15` and `2025-01-15T08:45:00-05:00`: level 0 of the Extended
/// Date/Time Format of the Library of Congress (ISO 8601-2). Nothing is filled in: a month stays a month.
public record PartialDate(String text) {

    public PartialDate {
        if (range(text).isEmpty()) {
            throw new IllegalArgumentException("no date: " + text);
        }
    }

    /// The date that the text says, or nothing when it says none.
    public static Optional<PartialDate> parse(String text) {
        return range(text.strip()).map(range -> new PartialDate(text.strip()));
    }

    public static PartialDate of(LocalDate day) {
        return new PartialDate(day.toString());
    }

    public static PartialDate of(OffsetDateTime moment) {
        return new PartialDate(moment.toString());
    }

    /// First day that is meant, in the offset of the source.
    public LocalDate earliest() {
        return range(text).orElseThrow().first;
    }

    /// Last day that is meant, in the offset of the source.
    public LocalDate latest() {
        return range(text).orElseThrow().last;
    }

    public boolean isDay() {
        return earliest().equals(latest());
    }

    /// The moment itself where the source gives one, else the first instant of the first day in UTC: for sorting.
    public Instant instant() {
        return text.length() > 10
                ? OffsetDateTime.parse(text).toInstant()
                : earliest().atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    @Override
    public String toString() {
        return text;
    }

    private static Optional<Range> range(String text) {
        try {
            return switch (text.length()) {
                case 4 -> {
                    var year = Year.parse(text);
                    yield Optional.of(new Range(year.atDay(1), year.atMonth(12).atEndOfMonth()));
                }
                case 7 -> {
                    var month = YearMonth.parse(text);
                    yield Optional.of(new Range(month.atDay(1), month.atEndOfMonth()));
                }
                case 10 -> {
                    var day = LocalDate.parse(text);
                    yield Optional.of(new Range(day, day));
                }
                default -> {
                    var day = OffsetDateTime.parse(text).toLocalDate();
                    yield Optional.of(new Range(day, day));
                }
            };
        } catch (DateTimeException notADate) {
            return Optional.empty();
        }
    }

    private record Range(LocalDate first, LocalDate last) {}
}
