package claimtrail.web.page;

import claimtrail.corpus.claim.Measure;
import claimtrail.index.search.Selection;
import claimtrail.index.search.TimelineResult;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// A drawing of coverage over time, in units of its view box.
///
/// @param height of the whole drawing
/// @param ticks days that the axis names
/// @param lanes the measures' events in the same time
public record Chart(int height, long highest, List<Column> columns, List<Tick> ticks, List<Lane> lanes) {

    public static final int WIDTH = 1000;

    /// Where the bars stand.
    public static final int FLOOR = 190;

    private static final int ROOF = 20;
    private static final int LANES = 230;
    private static final int LANE_HEIGHT = 46;
    private static final int TICKS = 8;

    /// Room for a name on the axis.
    private static final int LABEL = 40;

    /// Half the width of a mark.
    private static final int MARK = 8;

    /// A bar.
    ///
    /// @param officialHeight the part of it that official texts have
    /// @param href the search for its documents
    public record Column(
            TimelineResult.Bar bar, double left, double width, double height, double officialHeight, String href) {

        /// `12 June 2026`, or first and last day.
        public String when() {
            return bar.start().equals(bar.end())
                    ? DateText.of(bar.start())
                    : DateText.of(bar.start()) + " to " + DateText.of(bar.end());
        }
    }

    /// A name on the axis.
    public record Tick(double at, String label) {}

    /// A measure's events.
    public record Lane(Measure measure, int top, List<Mark> marks) {}

    /// An event in its lane.
    public record Mark(double at, Measure.Event event) {}

    static Chart of(TimelineResult result, List<Measure> measures, String query, List<Selection> selections) {
        var first = result.bars().getFirst().start();
        var scale = new Scale(first, result.bars().getLast().end().plusDays(1));
        var highest = result.bars().stream()
                .mapToLong(TimelineResult.Bar::count)
                .max()
                .orElse(0);
        var columns = result.bars().stream()
                .map(bar -> column(bar, scale, highest, query, selections))
                .toList();
        var lanes = lanes(measures, scale);
        return new Chart(LANES + lanes.size() * LANE_HEIGHT, highest, columns, ticks(scale), lanes);
    }

    private record Scale(LocalDate first, LocalDate end) {

        double at(LocalDate day) {
            return rounded((double) WIDTH * ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, end));
        }

        double middle(LocalDate day) {
            return Math.clamp(rounded((at(day) + at(day.plusDays(1))) / 2), MARK, WIDTH - MARK);
        }

        boolean holds(LocalDate day) {
            return !day.isBefore(first) && day.isBefore(end);
        }
    }

    private static Column column(
            TimelineResult.Bar bar, Scale scale, long highest, String query, List<Selection> selections) {
        var left = scale.at(bar.start());
        var width = scale.at(bar.end().plusDays(1)) - left;
        var unit = highest == 0 ? 0 : (double) (FLOOR - ROOF) / highest;
        var days = "published:[" + bar.start() + " TO " + bar.end() + "]";
        var href = new Address("/search")
                .with("q", query.isEmpty() ? days : query + " " + days)
                .with(selections)
                .toString();
        return new Column(
                bar,
                left,
                rounded(Math.max(1, width * 0.86)),
                rounded(unit * bar.count()),
                rounded(unit * bar.officialCount()),
                href);
    }

    private static List<Lane> lanes(List<Measure> measures, Scale scale) {
        var lanes = new ArrayList<Lane>();
        for (var measure : measures) {
            var marks = measure.events().stream()
                    .filter(event -> scale.holds(event.date().earliest()))
                    .map(event -> new Mark(scale.middle(event.date().earliest()), event))
                    .toList();
            if (!marks.isEmpty()) {
                lanes.add(new Lane(measure, LANES + lanes.size() * LANE_HEIGHT, marks));
            }
        }
        return List.copyOf(lanes);
    }

    private static List<Tick> ticks(Scale scale) {
        var months = ChronoUnit.MONTHS.between(scale.first(), scale.end());
        if (months < 2) {
            return days(scale);
        }
        var step = Math.max(1, (int) Math.ceil(months / (double) TICKS));
        var ticks = new ArrayList<Tick>();
        var start = YearMonth.from(scale.first()).atDay(1);
        for (var day = start; day.isBefore(scale.end()); day = day.plusMonths(step)) {
            if (scale.holds(day) && scale.at(day) < WIDTH - LABEL) {
                var year = day.getMonthValue() == 1 || ticks.isEmpty() ? " " + Year.from(day) : "";
                ticks.add(new Tick(scale.at(day), monthName(day) + year));
            }
        }
        return List.copyOf(ticks);
    }

    private static List<Tick> days(Scale scale) {
        var days = ChronoUnit.DAYS.between(scale.first(), scale.end());
        var step = Math.max(1, (int) Math.ceil(days / (double) TICKS));
        var ticks = new ArrayList<Tick>();
        for (var day = scale.first();
                day.isBefore(scale.end()) && scale.at(day) < WIDTH - LABEL;
                day = day.plusDays(step)) {
            ticks.add(new Tick(scale.at(day), day.getDayOfMonth() + " " + monthName(day)));
        }
        return List.copyOf(ticks);
    }

    private static String monthName(LocalDate day) {
        return DateText.of(day).split(" ", 3)[1].substring(0, 3);
    }

    private static double rounded(double value) {
        return Math.round(value * 10) / 10.0;
    }
}
