package claimtrail.web.page;

import claimtrail.corpus.claim.Measure;
import claimtrail.index.search.Burst;
import claimtrail.index.search.Selection;
import claimtrail.index.search.TimelineResult;
import java.time.LocalDate;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A drawing of coverage over time, in units of its view box.
///
/// @param height of the whole drawing
/// @param highest what the tallest bar stands for, in words
/// @param ticks days that the axis names
/// @param bursts where they stand
/// @param undated the bar of documents without a day, beside the axis; `null` where there are none
/// @param lanes the measures' events in the same time
public record Chart(
        int height,
        String highest,
        List<Column> columns,
        List<Tick> ticks,
        List<Stretch> bursts,
        @Nullable Undated undated,
        List<Lane> lanes) {

    public static final int WIDTH = 1000;

    /// With the bar of what has no date.
    public static final int WHOLE_WIDTH = 1070;

    /// Where the bars stand.
    public static final int FLOOR = 190;

    private static final int ROOF = 20;
    /// Where official texts are marked.
    public static final int OFFICIAL = 232;

    private static final int LANES = 250;
    private static final int LANE_HEIGHT = 46;
    private static final int TICKS = 8;

    /// Room for a name on the axis.
    private static final int LABEL = 40;

    /// Half the width of a mark.
    private static final int MARK = 8;

    /// A bar.
    ///
    /// @param officialHeight the part of it that official texts have
    /// @param otherHeight of the query that is compared with, 0 where none is
    /// @param other how many documents that query has
    /// @param href the search for its documents
    public record Column(
            TimelineResult.Bar bar,
            double left,
            double width,
            double height,
            double officialHeight,
            double otherHeight,
            long other,
            String href) {

        /// `12 %`, of all documents of these days.
        public String share() {
            return Math.round(bar.share() * 100) + " %";
        }

        public double middle() {
            return rounded(left + width / 2);
        }

        /// `12 June 2026`, or first and last day.
        public String when() {
            return bar.start().equals(bar.end())
                    ? DateText.of(bar.start())
                    : DateText.of(bar.start()) + " to " + DateText.of(bar.end());
        }
    }

    /// A burst over the bars that it is made of.
    public record Stretch(Burst burst, int number, double left, double width, String href) {}

    /// What stands in no bar, with the search for it.
    public record Undated(long count, double height, String href) {}

    /// How bars are drawn.
    ///
    /// @param shares whether a bar is as high as its share of all coverage
    /// @param other what is compared with, `null` for nothing
    record Drawing(boolean shares, @Nullable TimelineResult other) {

        private double value(TimelineResult.Bar bar) {
            return shares ? bar.share() : bar.count();
        }

        private Map<LocalDate, TimelineResult.Bar> others() {
            return other == null
                    ? Map.of()
                    : other.bars().stream().collect(Collectors.toMap(TimelineResult.Bar::start, Function.identity()));
        }
    }

    /// A name on the axis.
    public record Tick(double at, String label) {}

    /// A measure's events.
    public record Lane(Measure measure, int top, List<Mark> marks) {}

    /// An event in its lane.
    public record Mark(double at, Measure.Event event) {}

    static Chart of(
            TimelineResult result, Drawing drawing, List<Measure> measures, String query, List<Selection> selections) {
        var others = drawing.others();
        var all =
                Stream.concat(result.bars().stream(), others.values().stream()).toList();
        var first = all.stream().map(TimelineResult.Bar::start).min(Comparator.naturalOrder());
        var last = all.stream().map(TimelineResult.Bar::end).max(Comparator.naturalOrder());
        var scale = new Scale(first.orElseThrow(), last.orElseThrow().plusDays(1));
        var highest = all.stream().mapToDouble(drawing::value).max().orElse(0);
        var unit = highest == 0 ? 0 : (FLOOR - ROOF) / highest;
        var columns = new ArrayList<Column>();
        for (var bar : together(result, others)) {
            columns.add(column(bar, others.get(bar.start()), drawing, scale, unit, new Narrowed(query, selections)));
        }
        var lanes = lanes(measures, scale);
        return new Chart(
                LANES + lanes.size() * LANE_HEIGHT,
                drawing.shares() ? Math.round(highest * 100) + " %" : Long.toString(Math.round(highest)),
                columns,
                ticks(scale),
                stretches(result.bursts(), scale, new Narrowed(query, selections)),
                undated(result, drawing, unit, new Narrowed(query, selections)),
                lanes);
    }

    /// The bars of a query, and empty ones where only the other query has any.
    private static List<TimelineResult.Bar> together(TimelineResult result, Map<LocalDate, TimelineResult.Bar> others) {
        var known = result.bars().stream().map(TimelineResult.Bar::start).collect(Collectors.toSet());
        var missing = others.values().stream()
                .filter(bar -> !known.contains(bar.start()))
                .map(bar -> new TimelineResult.Bar(bar.start(), bar.end(), 0, 0, bar.coverage()));
        return Stream.concat(result.bars().stream(), missing)
                .sorted(Comparator.comparing(TimelineResult.Bar::start))
                .toList();
    }

    private static List<Stretch> stretches(List<Burst> bursts, Scale scale, Narrowed search) {
        var stretches = new ArrayList<Stretch>();
        for (var burst : bursts) {
            var left = scale.at(burst.start());
            var width = rounded(scale.at(burst.end().plusDays(1)) - left);
            stretches.add(
                    new Stretch(burst, stretches.size() + 1, left, width, search.between(burst.start(), burst.end())));
        }
        return List.copyOf(stretches);
    }

    private static @Nullable Undated undated(TimelineResult result, Drawing drawing, double unit, Narrowed search) {
        if (result.undated() == 0) {
            return null;
        }
        var height = drawing.shares() ? 0 : Math.min(FLOOR - ROOF, unit * result.undated());
        return new Undated(result.undated(), rounded(height), search.with("date:none"));
    }

    /// The search that a bar stands in.
    private record Narrowed(String query, List<Selection> selections) {

        String between(LocalDate start, LocalDate end) {
            return with("published:[" + start + " TO " + end + "]");
        }

        String with(String more) {
            return new Address("/search")
                    .with("q", query.isEmpty() ? more : query + " " + more)
                    .with(selections)
                    .toString();
        }
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
            TimelineResult.Bar bar,
            TimelineResult.@Nullable Bar other,
            Drawing drawing,
            Scale scale,
            double unit,
            Narrowed search) {
        var left = scale.at(bar.start());
        var width = scale.at(bar.end().plusDays(1)) - left;
        var height = unit * drawing.value(bar);
        return new Column(
                bar,
                left,
                rounded(Math.max(1, width * 0.86)),
                rounded(height),
                rounded(bar.count() == 0 ? 0 : height * bar.officialCount() / bar.count()),
                rounded(other == null ? 0 : unit * drawing.value(other)),
                other == null ? 0 : other.count(),
                search.between(bar.start(), bar.end()));
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
