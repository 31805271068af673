package claimtrail.web.page;

import claimtrail.index.search.Interval;
import claimtrail.index.search.Selection;
import claimtrail.index.search.TimelineRequest;
import claimtrail.index.search.TimelineResult;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traces;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The page of coverage over time, with what happened to the measures meanwhile.
public final class TimelinePage {

    private final Desk desk;
    private final Traces traces;

    TimelinePage(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    /// What the page shows.
    ///
    /// @param chart `null` where no matching document has a date
    /// @param search address of the same search as a list
    public record View(
            String query,
            List<String> narrowed,
            TimelineResult result,
            @Nullable Chart chart,
            List<SearchPage.Choice> intervals,
            String search) {

        /// Matching documents, dated or not.
        public long total() {
            return result.undated()
                    + result.bars().stream()
                            .mapToLong(TimelineResult.Bar::count)
                            .sum();
        }
    }

    View view(Parameters parameters) throws IOException {
        var query = parameters.text("q");
        var selections = parameters.selections();
        var chosen = parameters.choice("interval", Interval.class);
        var interval = chosen == null ? fitting(query, selections) : chosen;
        var result = desk.timeline().of(new TimelineRequest(query, interval, selections));
        return new View(
                query,
                selections.stream()
                        .map(selection -> selection.field() + ":" + selection.value())
                        .toList(),
                result,
                result.bars().isEmpty() ? null : Chart.of(result, traces.now().measures(), query, selections),
                intervals(query, selections, interval),
                new Address("/search").with("q", query).with(selections).toString());
    }

    /// The interval with which the coverage of a query fills a chart without crowding it.
    private Interval fitting(String query, List<Selection> selections) throws IOException {
        var months = desk.timeline()
                .of(new TimelineRequest(query, Interval.MONTH, selections))
                .bars();
        if (months.isEmpty()) {
            return Interval.MONTH;
        }
        var days = ChronoUnit.DAYS.between(
                months.getFirst().start(), months.getLast().end());
        return days <= 100 ? Interval.DAY : days <= 800 ? Interval.WEEK : Interval.MONTH;
    }

    private static List<SearchPage.Choice> intervals(String query, List<Selection> selections, Interval current) {
        return List.of(Interval.values()).stream()
                .map(interval -> {
                    var name = interval.name().toLowerCase(Locale.ROOT);
                    var href = new Address("/timeline")
                            .with("q", query)
                            .with("interval", name)
                            .with(selections)
                            .toString();
                    return new SearchPage.Choice(name, 0, href, interval == current);
                })
                .toList();
    }
}
