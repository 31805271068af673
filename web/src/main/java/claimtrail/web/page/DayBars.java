package claimtrail.web.page;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/// How many documents came on each day, as a row of bars; in units of its view box. Where the days are too many for
/// bars, several days share one.
///
/// @param perDay days on which something came, earliest first
/// @param daysOfABar how many days a bar stands for
public record DayBars(List<Bar> bars, SortedMap<LocalDate, Integer> perDay, long daysOfABar) {

    public static final int WIDTH = 600;
    public static final int HEIGHT = 60;
    private static final int MOST_BARS = 100;
    private static final int LEAST = 3;

    public DayBars {
        bars = List.copyOf(bars);
        perDay = Collections.unmodifiableSortedMap(new TreeMap<>(perDay));
    }

    /// One bar.
    ///
    /// @param text the same in words
    public record Bar(int left, int top, int width, int height, String text) {}

    static DayBars of(Collection<LocalDate> days) {
        var perDay = new TreeMap<LocalDate, Integer>();
        days.forEach(day -> perDay.merge(day, 1, Integer::sum));
        if (perDay.isEmpty()) {
            return new DayBars(List.of(), perDay, 1);
        }
        var first = perDay.firstKey();
        var all = ChronoUnit.DAYS.between(first, perDay.lastKey()) + 1;
        var daysOfABar = (all + MOST_BARS - 1) / MOST_BARS;
        var counts = new TreeMap<Long, Integer>();
        perDay.forEach(
                (day, count) -> counts.merge(ChronoUnit.DAYS.between(first, day) / daysOfABar, count, Integer::sum));
        var most = Collections.max(counts.values());
        var step = WIDTH / (counts.lastKey() + 1.0);
        var bars = new ArrayList<Bar>();
        counts.forEach((place, count) -> {
            var height = Math.max(LEAST, HEIGHT * count / most);
            bars.add(new Bar(
                    (int) (place * step),
                    HEIGHT - height,
                    Math.max(2, (int) Math.min(step, 40) - 1),
                    height,
                    DateText.of(first.plusDays(place * daysOfABar)) + ": " + count
                            + (count == 1 ? " document" : " documents")));
        });
        return new DayBars(bars, perDay, daysOfABar);
    }
}
