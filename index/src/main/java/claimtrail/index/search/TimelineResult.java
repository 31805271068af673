package claimtrail.index.search;

import java.time.LocalDate;
import java.util.List;

/// Coverage over time, by the day of publication.
///
/// @param bars from the first that has a document to the last, none left out (but see [Timeline])
/// @param undated matching documents that belong to no bar: they give no date, or one that is longer than a bar
/// @param bursts stretches with more coverage than the time before let expect
public record TimelineResult(List<Bar> bars, long undated, List<Burst> bursts, List<QueryProblem> problems) {
    public TimelineResult {
        bars = List.copyOf(bars);
        bursts = List.copyOf(bursts);
        problems = List.copyOf(problems);
    }

    /// One stretch of days.
    ///
    /// @param end last day
    /// @param count matching documents, the official ones included
    /// @param officialCount matching official texts
    /// @param coverage all documents of these days, matching or not
    public record Bar(LocalDate start, LocalDate end, long count, long officialCount, long coverage) {
        /// The part of all coverage that matches, 0 where there is none.
        public double share() {
            return coverage == 0 ? 0 : (double) count / coverage;
        }
    }
}
