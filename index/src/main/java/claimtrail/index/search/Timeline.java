package claimtrail.index.search;

import claimtrail.index.lucene.DayMark;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Counts coverage over time. Safe for use by several threads.
///
/// A document stands in the bar of its day of publication. One that gives only a month stands in a bar of a month or a
/// year, never on a day; one without a date in none.
public final class Timeline {
    /// Beyond so many bars the empty ones are left out.
    private static final int MOST_BARS = 4_000;

    private final Snapshots snapshots;
    private final Supplier<Relations> relations;
    private final Question.Reader questions = new Question.Reader();

    public Timeline(DocumentIndex index) {
        this(index.snapshots(), () -> Relations.NONE);
    }

    /// @param relations what is known across documents, asked for anew with each question
    public Timeline(Snapshots snapshots, Supplier<Relations> relations) {
        this.snapshots = snapshots;
        this.relations = relations;
    }

    public TimelineResult of(TimelineRequest request) throws IOException {
        var question = questions.read(request.query(), request.selections(), relations);
        var problems = new ArrayList<>(question.problems());
        try (var snapshot = snapshots.take()) {
            var searcher = snapshot.searcher(TimeLimit.from(TimeLimit.USUAL));
            var counts = searcher.search(question.query(), DayCollector.manager(needed(request.interval())));
            if (searcher.timedOut()) {
                problems.add(TimeLimit.problem());
            }
            return new TimelineResult(bars(counts, request.interval()), counts.undated(), problems);
        }
    }

    private static DayMark.Precision needed(Interval interval) {
        return switch (interval) {
            case DAY, WEEK -> DayMark.Precision.DAY;
            case MONTH -> DayMark.Precision.MONTH;
            case YEAR -> DayMark.Precision.YEAR;
        };
    }

    private static List<TimelineResult.Bar> bars(DayCounts counts, Interval interval) {
        var bars = new ArrayList<TimelineResult.Bar>();
        var day = counts.firstFrom(DayMark.FIRST);
        while (!day.isAfter(DayMark.LAST)) {
            var start = interval.start(day);
            bars.add(counts.bar(start, interval.next(start)));
            day = counts.firstFrom(interval.next(start));
        }
        return filled(bars, interval);
    }

    private static List<TimelineResult.Bar> filled(List<TimelineResult.Bar> bars, Interval interval) {
        var filled = new ArrayList<TimelineResult.Bar>();
        for (var bar : bars) {
            while (!filled.isEmpty() && filled.getLast().end().plusDays(1).isBefore(bar.start())) {
                if (filled.size() > MOST_BARS) {
                    return bars;
                }
                filled.add(empty(filled.getLast().end().plusDays(1), interval));
            }
            filled.add(bar);
        }
        return filled;
    }

    private static TimelineResult.Bar empty(LocalDate start, Interval interval) {
        return new TimelineResult.Bar(start, interval.next(start).minusDays(1), 0, 0);
    }
}
