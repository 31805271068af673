package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.store.Destination;
import claimtrail.corpus.store.OutgoingMail;
import claimtrail.corpus.store.Subscriber;
import claimtrail.corpus.store.Timetable;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A year of digests for ten readers in five zones: each of their days brings one, at their hour, whatever clocks do.
class DigestYearTest {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");
    private static final Instant END = Instant.parse("2027-01-01T00:00:00Z");

    /// Days, hour and zone: also hours that a change of clocks leaves out, or brings twice.
    private static final List<List<String>> READERS = List.of(
            List.of("daily", "07:00", "Europe/Berlin"),
            List.of("daily", "02:30", "Europe/Berlin"),
            List.of("daily", "01:30", "America/New_York"),
            List.of("weekdays", "02:15", "America/New_York"),
            List.of("daily", "02:10", "Australia/Lord_Howe"),
            List.of("weekdays", "06:00", "Australia/Lord_Howe"),
            List.of("sunday", "02:30", "Pacific/Auckland"),
            List.of("daily", "00:00", "Pacific/Auckland"),
            List.of("monday", "08:00", "Asia/Kolkata"),
            List.of("daily", "23:45", "Asia/Kolkata"));

    @TempDir
    private Path folder;

    @Test
    void eachDayOfAReaderBringsOneDigestAtTheirHour() throws IOException {
        try (var bed = new DigestBed(folder)) {
            bed.at(BEGIN);
            var readers = subscribe(bed);
            bed.compose();
            var told = new LinkedHashMap<String, List<Instant>>();
            for (var next = next(bed); next.isBefore(END); next = next(bed)) {
                bed.at(next);
                bed.compose();
                take(bed, told);
            }

            readers.forEach((id, timetable) ->
                    assertEquals(expected(timetable), told.getOrDefault(id, List.of()), timetable.toString()));
        }
    }

    @Test
    void aGapBringsOneDigestOfAllOfItAndThenTheUsualHour() throws IOException {
        try (var bed = new DigestBed(folder)) {
            bed.at(Instant.parse("2026-03-20T00:00:00Z"));
            var readers = subscribe(bed);
            bed.compose();
            var stopped = bed.now();
            bed.at(Instant.parse("2026-04-10T12:00:00Z"));

            assertEquals(readers.size(), bed.compose());
            assertEquals(0, bed.compose());
            for (var mail : bed.store().outbox().newest(100)) {
                assertEquals(new OutgoingMail.Period(stopped, bed.now()), mail.period());
            }
            for (var subscriber : bed.store().subscribers().list()) {
                assertEquals(
                        subscriber.timetable().next(bed.now()),
                        subscriber.told().next());
            }
        }
    }

    private static Map<String, Timetable> subscribe(DigestBed bed) {
        var readers = new LinkedHashMap<String, Timetable>();
        for (var number = 0; number < READERS.size(); number++) {
            var wish = READERS.get(number);
            var timetable = Timetable.parse(wish.get(0), wish.get(1), wish.get(2));
            var id = "reader" + number;
            bed.subscribe(
                    id,
                    new Destination.Mailbox(id + "@port.example"),
                    timetable,
                    new Subscriber.Interests(List.of(), List.of(), true));
            readers.put(id, timetable);
        }
        return readers;
    }

    private static Instant next(DigestBed bed) {
        return bed.store().subscribers().list().stream()
                .map(subscriber -> subscriber.told().next())
                .min(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static void take(DigestBed bed, Map<String, List<Instant>> told) {
        for (var mail : bed.store().outbox().due(bed.now(), 100)) {
            told.computeIfAbsent(mail.subscriber(), none -> new ArrayList<>()).add(mail.composed());
            bed.store()
                    .outbox()
                    .delivery(
                            mail.id(),
                            new OutgoingMail.Delivery(OutgoingMail.State.SENT, 1, bed.now(), null, bed.now()));
        }
    }

    /// Day by day, by what the zone's rules say of the wall's clock: an hour in a gap comes as much later as the gap is
    /// long, one that comes twice is the first.
    private static List<Instant> expected(Timetable timetable) {
        var rules = timetable.zone().getRules();
        var moments = new ArrayList<Instant>();
        for (var day = LocalDate.of(2025, 12, 31); day.getYear() < 2028; day = day.plusDays(1)) {
            var wall = day.atTime(timetable.hour());
            var gap = rules.getTransition(wall);
            var moment = gap != null && gap.isGap()
                    ? wall.toInstant(gap.getOffsetBefore())
                    : wall.toInstant(rules.getValidOffsets(wall).getFirst());
            if (timetable.days().contains(day.getDayOfWeek()) && moment.isAfter(BEGIN) && moment.isBefore(END)) {
                moments.add(moment);
            }
        }
        return moments;
    }
}
