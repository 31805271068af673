package claimtrail.web.page;

import claimtrail.corpus.claim.Measure;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/// How a measure stood through time, as a line; in units of its view box. It is also the scale of the slider.
///
/// @param first day of the line
/// @param last day of the line
/// @param at the day that is asked about
public record StatusLine(List<Stretch> stretches, LocalDate first, LocalDate last, LocalDate at) {

    public static final int WIDTH = 1000;
    private static final int DAYS_AROUND = 7;

    public StatusLine {
        stretches = List.copyOf(stretches);
    }

    /// Some days on which it stood the same.
    ///
    /// @param tone label of the status
    /// @param text the same in words
    public record Stretch(int left, int width, String tone, String text) {}

    /// The line of a measure, which begins a week before the first event and ends a week after the last.
    static StatusLine of(Measure measure, LocalDate at) {
        var events = measure.events();
        if (events.isEmpty()) {
            return new StatusLine(List.of(), at, at, at);
        }
        var first = earlier(events.getFirst().date().earliest().minusDays(DAYS_AROUND), at);
        var end = events.stream()
                .map(event -> event.date().earliest())
                .max(LocalDate::compareTo)
                .orElseThrow();
        var last = later(end.plusDays(DAYS_AROUND), at);
        var stretches = new ArrayList<Stretch>();
        for (var place = 0; place < events.size(); place++) {
            var event = events.get(place);
            var from = event.date().earliest();
            var to = place + 1 < events.size() ? events.get(place + 1).date().earliest() : last;
            var left = place(from, first, last);
            stretches.add(new Stretch(
                    left,
                    Math.max(2, place(to, first, last) - left),
                    event.status().label(),
                    event.status().label().replace('-', ' ') + " from " + DateText.of(event.date())));
        }
        return new StatusLine(stretches, first, last, at);
    }

    /// How many days the slider has after its first.
    public long days() {
        return ChronoUnit.DAYS.between(first, last);
    }

    /// Where the slider stands.
    public long day() {
        return ChronoUnit.DAYS.between(first, at);
    }

    /// Where the day that is asked about stands on the line.
    public int cursor() {
        return place(at, first, last);
    }

    private static int place(LocalDate day, LocalDate first, LocalDate last) {
        var all = Math.max(1, ChronoUnit.DAYS.between(first, last));
        return (int) (WIDTH * ChronoUnit.DAYS.between(first, day) / all);
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
