package claimtrail.index.lucene;

import claimtrail.corpus.document.PartialDate;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the timeline needs to know of a document in one number, so that counting a million of them reads one column:
/// the epoch day, how precise it is, and whether the document is an official text.
public record DayMark(long packed) {
    /// The days between which a date is searched by.
    public static final LocalDate FIRST = LocalDate.of(1800, 1, 1);
    public static final LocalDate LAST = LocalDate.of(2199, 12, 31);

    /// How much of a date is known.
    public enum Precision {
        NONE(0),
        YEAR(1),
        MONTH(2),
        DAY(3);

        private final int code;

        Precision(int code) {
            this.code = code;
        }
    }

    /// The mark of a document; a date outside of 1800 to 2199 counts as none.
    public static DayMark of(@Nullable PartialDate date, boolean official) {
        var precision = date == null ? Precision.NONE : precision(date);
        var day = date == null || precision == Precision.NONE
                ? 0
                : date.earliest().toEpochDay();
        return new DayMark(day << 3 | precision.code << 1 | (official ? 1 : 0));
    }

    public long epochDay() {
        return packed >> 3;
    }

    public Precision precision() {
        return switch ((int) (packed >> 1 & 3)) {
            case 1 -> Precision.YEAR;
            case 2 -> Precision.MONTH;
            case 3 -> Precision.DAY;
            default -> Precision.NONE;
        };
    }

    public boolean official() {
        return (packed & 1) == 1;
    }

    /// Whether a date can be searched by: what lies outside of 1800 to 2199 is a slip, and would stretch every
    /// timeline.
    static boolean isPlausible(PartialDate date) {
        return !date.earliest().isBefore(FIRST) && !date.latest().isAfter(LAST);
    }

    private static Precision precision(PartialDate date) {
        if (!isPlausible(date)) {
            return Precision.NONE;
        }
        return switch (date.text().length()) {
            case 4 -> Precision.YEAR;
            case 7 -> Precision.MONTH;
            default -> Precision.DAY;
        };
    }
}
