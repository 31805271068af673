package claimtrail.web.page;

import claimtrail.index.search.Interval;
import claimtrail.index.search.Selection;
import claimtrail.index.search.TimelineRequest;
import claimtrail.index.search.TimelineResult;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import java.io.IOException;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The page of coverage over time, with what happened to the measures meanwhile.
public final class TimelinePage {

    private final Desk desk;

    TimelinePage(Desk desk) {
        this.desk = desk;
    }

    /// What the page shows.
    ///
    /// @param chart `null` where no matching document has a date
    /// @param with the query that is compared with, "" for none
    /// @param other its coverage, `null` for none
    /// @param measured counts or shares
    /// @param search address of the same search as a list
    public record View(
            String query,
            String with,
            @Nullable TimelineResult other,
            List<String> narrowed,
            TimelineResult result,
            @Nullable Chart chart,
            List<SearchPage.Choice> intervals,
            List<SearchPage.Choice> measured,
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
        var asked = Asked.of(parameters);
        var selections = asked.selections;
        var chosen = parameters.choice("interval", Interval.class);
        var interval = chosen == null ? fitting(asked.query, selections) : chosen;
        var result = desk.timeline().of(new TimelineRequest(asked.query, interval, selections));
        var other =
                asked.with.isEmpty() ? null : desk.timeline().of(new TimelineRequest(asked.with, interval, selections));
        var drawing = new Chart.Drawing(asked.shares, other);
        var empty = result.bars().isEmpty() && (other == null || other.bars().isEmpty());
        return new View(
                asked.query,
                asked.with,
                other,
                selections.stream()
                        .map(selection -> selection.field() + ":" + selection.value())
                        .toList(),
                result,
                empty ? null : Chart.of(result, drawing, desk.traces().now().measures(), asked.query, selections),
                intervals(asked, interval),
                List.of(measured(asked, chosen, false), measured(asked, chosen, true)),
                new Address("/search").with("q", asked.query).with(selections).toString());
    }

    /// What the page is asked for; days that are given narrow the query.
    private record Asked(String query, String with, boolean shares, List<Selection> selections) {

        static Asked of(Parameters parameters) {
            var from = parameters.day("from");
            var to = parameters.day("to");
            var days = from == null && to == null
                    ? ""
                    : " date:[" + (from == null ? "*" : from) + " TO " + (to == null ? "*" : to) + "]";
            var with = parameters.text("with");
            return new Asked(
                    (parameters.text("q") + days).strip(),
                    with.isEmpty() ? "" : with + days,
                    parameters.text("as").equals("share"),
                    parameters.selections());
        }

        Address address(@Nullable Interval interval, boolean asShares) {
            return new Address("/timeline")
                    .with("q", query)
                    .with("with", with)
                    .with("as", asShares ? "share" : null)
                    .with("interval", interval == null ? null : interval.name().toLowerCase(Locale.ROOT))
                    .with(selections);
        }
    }

    private static SearchPage.Choice measured(Asked asked, @Nullable Interval interval, boolean shares) {
        return new SearchPage.Choice(
                shares ? "share of all coverage" : "count",
                0,
                asked.address(interval, shares).toString(),
                shares == asked.shares);
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

    private static List<SearchPage.Choice> intervals(Asked asked, Interval current) {
        return List.of(Interval.values()).stream()
                .map(interval -> new SearchPage.Choice(
                        interval.name().toLowerCase(Locale.ROOT),
                        0,
                        asked.address(interval, asked.shares).toString(),
                        interval == current))
                .toList();
    }
}
