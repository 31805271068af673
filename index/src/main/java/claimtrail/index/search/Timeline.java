package claimtrail.index.search;

import claimtrail.index.lucene.DayMark;
import claimtrail.index.lucene.DocumentIndex;
import claimtrail.index.lucene.Snapshot;
import claimtrail.index.lucene.Snapshots;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.jspecify.annotations.Nullable;

/// Counts coverage over time. Safe for use by several threads.
///
/// A document stands in the bar of its day of publication. One that gives only a month stands in a bar of a month or a
/// year, never on a day; one without a date in none.
public final class Timeline {
    /// Beyond so many bars the empty ones are left out.
    private static final int MOST_BARS = 4_000;

    private static final DayCounts EMPTY = new DayCounts(DayMark.Precision.YEAR);

    private final Snapshots snapshots;
    private final Supplier<Relations> relations;
    private final Question.Reader questions = new Question.Reader();
    private volatile @Nullable Covered covered;

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
            var needed = needed(request.interval());
            var counts = searcher.search(question.query(), DayCollector.manager(needed));
            var bars = bars(counts, coverage(snapshot, searcher, needed), request.interval());
            var labels = new BurstLabels(snapshot, searcher, question.query());
            var bursts = new ArrayList<Burst>();
            for (var run : Bursts.of(bars)) {
                bursts.add(labels.labelled(run));
            }
            if (searcher.timedOut()) {
                problems.add(TimeLimit.problem());
            }
            return new TimelineResult(bars, counts.undated(), bursts, problems);
        }
    }

    /// All documents by day, counted once for each state of the index.
    private DayCounts coverage(Snapshot snapshot, IndexSearcher searcher, DayMark.Precision needed) throws IOException {
        var known = covered;
        if (known == null || known.moment != snapshot.moment() || known.needed != needed) {
            known = new Covered(
                    snapshot.moment(), needed, searcher.search(new MatchAllDocsQuery(), DayCollector.manager(needed)));
            covered = known;
        }
        return known.counts;
    }

    private record Covered(long moment, DayMark.Precision needed, DayCounts counts) {}

    private static DayMark.Precision needed(Interval interval) {
        return switch (interval) {
            case DAY, WEEK -> DayMark.Precision.DAY;
            case MONTH -> DayMark.Precision.MONTH;
            case YEAR -> DayMark.Precision.YEAR;
        };
    }

    private static List<TimelineResult.Bar> bars(DayCounts counts, DayCounts coverage, Interval interval) {
        var bars = new ArrayList<TimelineResult.Bar>();
        var day = counts.firstFrom(DayMark.FIRST);
        while (!day.isAfter(DayMark.LAST)) {
            var start = interval.start(day);
            bars.add(counts.bar(start, interval.next(start), coverage));
            day = counts.firstFrom(interval.next(start));
        }
        return filled(bars, coverage, interval);
    }

    private static List<TimelineResult.Bar> filled(
            List<TimelineResult.Bar> bars, DayCounts coverage, Interval interval) {
        var filled = new ArrayList<TimelineResult.Bar>();
        for (var bar : bars) {
            while (!filled.isEmpty() && filled.getLast().end().plusDays(1).isBefore(bar.start())) {
                if (filled.size() > MOST_BARS) {
                    return bars;
                }
                var start = filled.getLast().end().plusDays(1);
                filled.add(EMPTY.bar(start, interval.next(start), coverage));
            }
            filled.add(bar);
        }
        return filled;
    }
}
