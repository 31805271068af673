package claimtrail.web.page;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/// A row of small bars: what a source brought on each of the last days, today last. In units of its view box.
///
/// @param text the same in words
public record NewPerDay(List<Bar> bars, String text) {

    public static final int HEIGHT = 24;
    private static final int STEP = 8;
    private static final int LEAST = 2;

    /// One day's bar; days without anything have none.
    public record Bar(int left, int top, int height) {}

    static NewPerDay of(List<Integer> perDay) {
        var most = perDay.isEmpty() ? 0 : Collections.max(perDay);
        var bars = new ArrayList<Bar>();
        for (var day = 0; day < perDay.size(); day++) {
            if (perDay.get(day) > 0) {
                var height = Math.max(LEAST, HEIGHT * perDay.get(day) / most);
                bars.add(new Bar(day * STEP, HEIGHT - height, height));
            }
        }
        var sum = perDay.stream().mapToInt(Integer::intValue).sum();
        var today = perDay.isEmpty() ? 0 : perDay.getLast();
        return new NewPerDay(
                List.copyOf(bars), sum + " new in " + perDay.size() + " days, " + today + " of them today");
    }

    /// Width of the row.
    public static int width() {
        return STEP * 14;
    }
}
