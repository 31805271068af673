package claimtrail.ingest.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.DueSource;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.corpus.store.Visit;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

final class PacingTest {

    private static final Instant NOON = Instant.parse("2026-06-12T12:00:00Z");
    private static final String BOUNDS = "15m..7d";

    @Test
    void beginsWithTheShortestTime() {
        assertEquals(
                Duration.ofMinutes(15), after(read(20, 20), due(BOUNDS, null)).pace());
    }

    @Test
    void asksLessOftenWhereNothingIsNew() {
        assertEquals(
                Duration.ofMinutes(90),
                after(read(20, 0), due(BOUNDS, Duration.ofHours(1))).pace());
        assertEquals(
                Duration.ofMinutes(90),
                after(Visit.unchanged("wire", NOON), due(BOUNDS, Duration.ofHours(1)))
                        .pace());
    }

    @Test
    void asksMoreOftenWhereMuchIsNew() {
        assertEquals(
                Duration.ofMinutes(30),
                after(read(20, 5), due(BOUNDS, Duration.ofHours(1))).pace());
    }

    @Test
    void asksMoreOftenWhereSomethingMayHaveBeenMissed() {
        assertEquals(
                Duration.ofMinutes(30),
                after(read(2, 2), due(BOUNDS, Duration.ofHours(1))).pace());
    }

    @Test
    void keepsWithinTheBounds() {
        assertEquals(
                Duration.ofDays(7),
                after(read(20, 0), due(BOUNDS, Duration.ofDays(6))).pace());
        assertEquals(
                Duration.ofMinutes(15),
                after(read(20, 9), due(BOUNDS, Duration.ofMinutes(20))).pace());
    }

    @Test
    void spreadsVisitsByATenth() {
        var waits = IntStream.range(0, 200)
                .mapToObj(NOON::plusSeconds)
                .map(at -> Duration.between(
                        at,
                        after(Visit.unchanged("wire", at), due("1h", Duration.ofHours(1)))
                                .next()))
                .map(Duration::toMinutes)
                .toList();

        assertTrue(waits.stream().allMatch(minutes -> minutes >= 53 && minutes <= 66), waits::toString);
        assertTrue(waits.stream().distinct().count() > 5, waits::toString);
    }

    @Test
    void backsOffFromASourceThatFailsAndKeepsItsPace() {
        var due = due(BOUNDS, Duration.ofHours(1));
        var first = after(failed(), due);
        var second = after(failed(), new DueSource(due.source(), SourceMemory.NONE, first, NOON));

        assertEquals(1, first.failures());
        assertEquals(2, second.failures());
        assertTrue(Duration.between(NOON, first.next()).compareTo(Duration.ofMinutes(6)) < 0);
        assertTrue(Duration.between(NOON, second.next()).compareTo(Duration.ofMinutes(8)) > 0);
        assertEquals(Duration.ofHours(1), second.pace());
    }

    @Test
    void comesBackWhenTheServerWants() {
        var wish = NOON.plus(Duration.ofHours(9));

        assertEquals(wish, Pacing.after(failed(), due(BOUNDS, null), wish).next());
    }

    @Test
    void asksAtTheTimesOfAPlace() {
        var due = due("06:30,18:00 America/New_York weekdays", null);

        assertEquals(
                Instant.parse("2026-06-12T22:00:00Z"), after(read(1, 1), due).next());
    }

    @Test
    void leavesOutTheWeekend() {
        var due = due("06:30 America/New_York weekdays", null);

        assertEquals(
                Instant.parse("2026-06-15T10:30:00Z"), after(read(1, 1), due).next());
    }

    @Test
    void asksAtAnHourThatAChangeOfClocksLeavesOut() {
        var visit = Visit.unchanged("wire", Instant.parse("2026-03-07T12:00:00Z"));

        assertEquals(
                Instant.parse("2026-03-08T07:30:00Z"),
                after(visit, due("02:30 America/New_York", null)).next());
    }

    @Test
    void asksOnceAtAnHourThatComesTwice() {
        var first = after(
                Visit.unchanged("wire", Instant.parse("2026-10-31T12:00:00Z")), due("01:30 America/New_York", null));
        var second = after(Visit.unchanged("wire", first.next()), due("01:30 America/New_York", null));

        assertEquals(Instant.parse("2026-11-01T05:30:00Z"), first.next());
        assertEquals(Instant.parse("2026-11-02T06:30:00Z"), second.next());
    }

    private static Appointment after(Visit visit, DueSource due) {
        return Pacing.after(visit, due, null);
    }

    private static Visit read(int entries, int added) {
        return Visit.read("wire", NOON, "RSS 2.0", entries, added);
    }

    private static Visit failed() {
        return Visit.failed("wire", NOON, "no connection");
    }

    private static DueSource due(String rhythm, @Nullable Duration pace) {
        var source = new Source(
                "wire",
                "The wire",
                SourceKind.FEED,
                URI.create("https://example.org/feed"),
                null,
                DocumentKind.ARTICLE,
                Rhythm.parse(rhythm),
                false);
        return new DueSource(source, SourceMemory.NONE, new Appointment(NOON, pace, 0), pace == null ? null : NOON);
    }
}
