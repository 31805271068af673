package claimtrail.index.search;

import java.time.LocalDate;
import java.util.List;

/// Coverage over time, by the day of publication.
///
/// @param bars from the first that has a document to the last, none left out (but see [Timeline])
/// @param undated matching documents that belong to no bar: they give no date, or one that is longer than a bar
public record TimelineResult(List<Bar> bars, long undated, List<QueryProblem> problems) {
    public TimelineResult {
        bars = List.copyOf(bars);
        problems = List.copyOf(problems);
    }

    /// One stretch of days.
    ///
    /// @param end last day
    /// @param count matching documents, the official ones included
    /// @param officialCount matching official texts
    public record Bar(LocalDate start, LocalDate end, long count, long officialCount) {}
}
