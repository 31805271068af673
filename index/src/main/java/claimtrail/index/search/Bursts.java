package claimtrail.index.search;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the bars of a timeline that stand out: more than three standard deviations (of counts that come by chance,
/// Poisson's) above the mean of the bars before.
final class Bursts {
    /// With so many bars before it a bar is compared.
    static final int BEFORE = 8;

    private static final int LEAST = 3;
    private static final double DEVIATIONS = 3;
    private static final double LEAST_EXPECTED = 0.5;
    private static final int MOST = 6;

    private Bursts() {}

    /// A run of bars that stand out, in order of time.
    ///
    /// @param from the first bar
    /// @param to the last bar
    record Run(TimelineResult.Bar from, TimelineResult.Bar to, long count) {}

    /// The largest runs. The first bar of all never stands out: there is nothing to compare it with.
    static List<Run> of(List<TimelineResult.Bar> bars) {
        var runs = new ArrayList<Run>();
        var open = -1;
        for (var i = 1; i <= bars.size(); i++) {
            var out = i < bars.size() && standsOut(bars, i, open < 0 ? i : open);
            if (out && open < 0) {
                open = i;
            } else if (!out && open >= 0) {
                runs.add(run(bars.subList(open, i)));
                open = -1;
            }
        }
        return runs.stream()
                .sorted(Comparator.comparingLong(Run::count).reversed())
                .limit(MOST)
                .sorted(Comparator.comparing(run -> run.from().start()))
                .toList();
    }

    /// @param open the first bar of the run that this one would go on
    private static boolean standsOut(List<TimelineResult.Bar> bars, int at, int open) {
        var before = bars.subList(Math.max(0, open - BEFORE), open);
        var mean =
                before.stream().mapToLong(TimelineResult.Bar::count).average().orElse(0);
        var expected = Math.max(LEAST_EXPECTED, mean);
        var count = bars.get(at).count();
        return count >= LEAST && count > expected + DEVIATIONS * Math.sqrt(expected);
    }

    private static Run run(List<TimelineResult.Bar> bars) {
        return new Run(
                bars.getFirst(),
                bars.getLast(),
                bars.stream().mapToLong(TimelineResult.Bar::count).sum());
    }
}
