package claimtrail.corpus.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimetableTest {

    @Test
    void isTheSameHourOnTheWallBeforeAndAfterClocksAreChanged() {
        var seven = Timetable.parse("daily", "07:00", "Europe/Berlin");

        assertEquals(
                List.of("2026-03-28T06:00:00Z", "2026-03-29T05:00:00Z", "2026-03-30T05:00:00Z"),
                moments(seven, "2026-03-27T12:00:00Z", 3));
        assertEquals(
                List.of("2026-10-24T05:00:00Z", "2026-10-25T06:00:00Z", "2026-10-26T06:00:00Z"),
                moments(seven, "2026-10-23T12:00:00Z", 3));
    }

    @Test
    void anHourThatADayLeavesOutIsAfterTheGap() {
        var halfPastTwo = Timetable.parse("daily", "02:30", "America/New_York");

        assertEquals(
                List.of("2026-03-08T07:30:00Z", "2026-03-09T06:30:00Z"),
                moments(halfPastTwo, "2026-03-07T12:00:00Z", 2));
    }

    @Test
    void anHourThatADayHasTwiceComesOnce() {
        var halfPastOne = Timetable.parse("daily", "01:30", "America/New_York");

        assertEquals(
                List.of("2026-11-01T05:30:00Z", "2026-11-02T06:30:00Z"),
                moments(halfPastOne, "2026-10-31T12:00:00Z", 2));
    }

    @Test
    void weekdaysLeaveOutTheWeekendAndOneDayIsWeekly() {
        assertEquals(
                List.of("2026-06-12T08:00:00Z", "2026-06-15T08:00:00Z"),
                moments(Timetable.parse("weekdays", "08:00", "UTC"), "2026-06-12T00:00:00Z", 2));
        assertEquals(
                List.of("2026-06-15T08:00:00Z", "2026-06-22T08:00:00Z"),
                moments(Timetable.parse("Monday", "08:00", "UTC"), "2026-06-12T00:00:00Z", 2));
    }

    @Test
    void aDayThatAZoneLeftOutIsTheSameHourAfterIt() {
        var samoa = Timetable.parse("friday", "08:00", "Pacific/Apia");

        assertEquals(List.of("2011-12-30T18:00:00Z"), moments(samoa, "2011-12-29T00:00:00Z", 1));
    }

    @Test
    void saysWhichPartCannotBeRead() {
        assertEquals(
                "an hour is written 07:00, not at seven",
                assertThrows(IllegalArgumentException.class, () -> Timetable.parse("daily", "at seven", "UTC"))
                        .getMessage());
        assertEquals(
                "a zone is written Europe/Berlin, not Berlin",
                assertThrows(IllegalArgumentException.class, () -> Timetable.parse("daily", "07:00", "Berlin"))
                        .getMessage());
    }

    private static List<String> moments(Timetable timetable, String after, int count) {
        var moments = new ArrayList<String>();
        var moment = Instant.parse(after);
        for (var number = 0; number < count; number++) {
            moment = timetable.next(moment);
            moments.add(moment.toString());
        }
        return moments;
    }
}
