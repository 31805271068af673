package claimtrail.index.search;

import claimtrail.index.lucene.DayMark;
import java.time.LocalDate;

/// Matching documents by day: one cell a day of the four centuries that a date may lie in.
final class DayCounts {
    private static final int FIRST = (int) DayMark.FIRST.toEpochDay();
    private static final int DAYS = (int) DayMark.LAST.toEpochDay() - FIRST + 1;

    private final DayMark.Precision needed;
    private final int[] all = new int[DAYS];
    private final int[] official = new int[DAYS];
    private long undated;

    /// @param needed how precise a date must be to be counted under its day
    DayCounts(DayMark.Precision needed) {
        this.needed = needed;
    }

    void count(DayMark mark) {
        if (mark.precision().compareTo(needed) < 0) {
            undated++;
            return;
        }
        var cell = (int) mark.epochDay() - FIRST;
        all[cell]++;
        if (mark.official()) {
            official[cell]++;
        }
    }

    void add(DayCounts other) {
        for (var i = 0; i < DAYS; i++) {
            all[i] += other.all[i];
            official[i] += other.official[i];
        }
        undated += other.undated;
    }

    long undated() {
        return undated;
    }

    /// The first day from a day on that has a document, or the day after the last one.
    LocalDate firstFrom(LocalDate day) {
        var cell = cell(day);
        while (cell < DAYS && all[cell] == 0) {
            cell++;
        }
        return LocalDate.ofEpochDay(FIRST + cell);
    }

    /// What lies between two days, the second one not included.
    ///
    /// @param coverage the same of all documents
    TimelineResult.Bar bar(LocalDate start, LocalDate next, DayCounts coverage) {
        var count = 0L;
        var officialCount = 0L;
        var covered = 0L;
        for (var cell = cell(start); cell < cell(next); cell++) {
            covered += coverage.all[cell];
            count += all[cell];
            officialCount += official[cell];
        }
        return new TimelineResult.Bar(start, next.minusDays(1), count, officialCount, covered);
    }

    private static int cell(LocalDate day) {
        return Math.clamp(day.toEpochDay() - FIRST, 0, DAYS);
    }
}
