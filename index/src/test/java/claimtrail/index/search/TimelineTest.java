package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.index.TestDocuments;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TimelineTest {
    @TempDir
    Path folder;

    @Test
    void countsByDayAndLeavesNoDayOut() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(
                            bar("2026-06-12", "2026-06-12", 2, 1),
                            bar("2026-06-13", "2026-06-13", 0, 0),
                            bar("2026-06-14", "2026-06-14", 1, 0)),
                    timeline(corpus, "", Interval.DAY).bars());
        }
    }

    @Test
    void countsByWeekFromMonday() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(bar("2026-06-08", "2026-06-14", 3, 1)),
                    timeline(corpus, "", Interval.WEEK).bars());
        }
    }

    @Test
    void countsAMonthThatHasNoDayOnlyByMonthAndYear() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(2, timeline(corpus, "", Interval.DAY).undated());
            assertEquals(1, timeline(corpus, "", Interval.MONTH).undated());
            assertEquals(
                    List.of(bar("2026-06-01", "2026-06-30", 4, 1)),
                    timeline(corpus, "", Interval.MONTH).bars());
        }
    }

    @Test
    void countsUndatedDocumentsInNoBar() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    new TimelineResult(List.of(), 1, List.of(), List.of()),
                    timeline(corpus, "sometime", Interval.YEAR));
        }
    }

    @Test
    void countsOnlyWhatMatches() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(new TimelineResult.Bar(
                            LocalDate.parse("2026-01-01"), LocalDate.parse("2026-12-31"), 1, 1, 4)),
                    timeline(corpus, "type:official", Interval.YEAR).bars());
        }
    }

    @Test
    void leavesOutEmptyBarsBetweenDaysThatAreCenturiesApart() throws IOException {
        var first = document("first", "x").published("1801-01-01");
        var last = document("last", "x").published("2026-01-01");
        try (var corpus = Corpus.of(folder, first, last)) {
            assertEquals(2, timeline(corpus, "", Interval.DAY).bars().size());
        }
    }

    @Test
    void takesADateThatCannotBeForNone() throws IOException {
        try (var corpus = Corpus.of(folder, document("slip", "x").published("0202-06-12"))) {
            assertEquals(1, timeline(corpus, "", Interval.YEAR).undated());
        }
    }

    @Test
    void tellsTheShareOfAllCoverage() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    0.5,
                    timeline(corpus, "order -news", Interval.DAY)
                            .bars()
                            .getFirst()
                            .share());
        }
    }

    @Test
    void findsABurstAndSaysWhatWasNewInIt() throws IOException {
        var scales = new Entity("organization:nordholm", "Nordholm", EntityType.ORGANIZATION);
        var documents = new ArrayList<TestDocuments>();
        for (var day = 1; day <= 9; day++) {
            documents.add(document("quiet" + day, "Scales as ever.").published("2026-06-0" + day));
        }
        for (var i = 0; i < 6; i++) {
            documents.add(document("loud" + i, "Scales of Nordholm.")
                    .titled("Nordholm weighs in, " + i)
                    .published("2026-06-10")
                    .naming(scales, "Nordholm"));
        }
        try (var corpus = Corpus.of(folder, documents.toArray(TestDocuments[]::new))) {
            var burst = timeline(corpus, "scales", Interval.DAY).bursts().getFirst();

            assertEquals(LocalDate.parse("2026-06-10"), burst.start());
            assertEquals(6, burst.count());
            assertEquals(List.of("Nordholm"), burst.fresh());
            assertEquals("Nordholm weighs in, 0", burst.headline());
        }
    }

    private static TimelineResult timeline(Corpus corpus, String query, Interval interval) throws IOException {
        return new Timeline(corpus.index()).of(new TimelineRequest(query, interval, List.of()));
    }

    private static TimelineResult.Bar bar(String start, String end, long count, long official) {
        return new TimelineResult.Bar(LocalDate.parse(start), LocalDate.parse(end), count, official, count);
    }

    private Corpus corpus() throws IOException {
        return Corpus.of(
                folder,
                document("a", "The order.").published("2026-06-12").of(DocumentKind.OFFICIAL),
                document("b", "News of the order.").published("2026-06-12T22:00:00-05:00"),
                document("c", "More news.").published("2026-06-14"),
                document("d", "A look back at the month.").published("2026-06"),
                document("e", "Sometime something was so."));
    }
}
