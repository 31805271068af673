package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Status;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasuresTest {

    private static World world() {
        return new World()
                .page("herald")
                .on("2026-06-13")
                .asserts("The bureau issued the directive on 12 June.", Frame.IMPOSE, "issued", "2026-06-12")
                .end()
                .page("courier")
                .on("2026-06-14")
                .asserts("The directive was issued on Saturday.", Frame.IMPOSE, "issued", "2026-06-13")
                .end()
                .page("gazette")
                .on("2026-06-15")
                .asserts("A letter of 12 June imposed the directive.", Frame.IMPOSE, "imposed", "2026-06-12")
                .end()
                .page("monitor")
                .on("2026-07-01")
                .asserts("The bureau lifted the directive on 30 June.", Frame.LIFT, "lifted", "2026-06-30")
                .end();
    }

    private static Measure only(Measures measures) {
        assertEquals(1, measures.all().size());
        return measures.all().getFirst();
    }

    @Test
    void claimsThatNameOneInstrumentAreOneMeasure() {
        assertEquals("june-directive", only(new Measures(world().coverage())).id());
    }

    @Test
    void theDayThatMoreOriginsGiveStands() {
        var issued = only(new Measures(world().coverage())).events().getFirst();

        assertEquals("2026-06-12", issued.date().text());
    }

    @Test
    void theOtherDayIsKeptAsDisagreeing() {
        var issued = only(new Measures(world().coverage())).events().getFirst();

        assertEquals(
                List.of(World.id("courier")), issued.disagreeing().getFirst().documents());
    }

    @Test
    void theStatusOnADayIsThatOfTheLastEventBeforeIt() {
        var measures = new Measures(world().coverage());

        var status =
                measures.statusOn(only(measures), LocalDate.of(2026, 6, 20)).orElseThrow();

        assertEquals(Status.ISSUED, status.status());
    }

    @Test
    void theStatusAfterAllEventsIsThatOfTheLast() {
        var measures = new Measures(world().coverage());
        var day = LocalDate.of(2026, 9, 1);

        assertEquals(
                Status.LIFTED,
                measures.statusOn(only(measures), day).orElseThrow().status());
    }

    @Test
    void aDayBeforeAllEventsHasNoStatus() {
        var measures = new Measures(world().coverage());

        assertTrue(measures.statusOn(only(measures), LocalDate.of(2026, 1, 1)).isEmpty());
    }

    @Test
    void anAnnouncedRescissionIsNoRescission() {
        var world = new World()
                .page("office")
                .on("2025-05-13")
                .claims(
                        "The bureau will rescind the directive.",
                        Frame.RESCIND,
                        Modality.PLANNED,
                        Polarity.POSITIVE,
                        "rescind",
                        "2025-05-13")
                .end();
        var measures = new Measures(world.coverage());

        assertEquals(
                Status.ANNOUNCED_RESCISSION, only(measures).events().getFirst().status());
    }

    @Test
    void anOfficialDayWinsAgainstTwoOutlets() {
        var world = world().page("register")
                .on("2026-06-15")
                .official()
                .asserts("This directive was issued June 13.", Frame.IMPOSE, "issued", "2026-06-13")
                .end();

        assertEquals(
                "2026-06-13",
                only(new Measures(world.coverage())).events().getFirst().date().text());
    }

    @Test
    void theBoardShowsWhatIsOnlyContemplatedBesideWhatIsInForce() {
        var world = world().page("journal")
                .on("2026-06-12")
                .claims(
                        "The bureau could issue a directive.",
                        Frame.IMPOSE,
                        Modality.HYPOTHETICAL,
                        Polarity.POSITIVE,
                        "issue",
                        null)
                .end();

        var status = only(new Measures(world.coverage())).board().stream()
                .filter(slot -> slot.name().equals("status"))
                .findFirst()
                .orElseThrow();

        assertTrue(status.values().stream().map(Measure.Value::value).toList().contains("only contemplated"));
    }

    @Test
    void whatABillOrdersIsProposed() {
        var world = new World()
                .page("floor")
                .on("2026-02-03")
                .asserts(
                        "The bill, called the June directive, imposes a licence.",
                        Frame.IMPOSE,
                        "imposes",
                        "2026-02-03")
                .end();

        assertEquals(
                Status.PROPOSED,
                only(new Measures(world.coverage())).events().getFirst().status());
    }

    @Test
    void noMeasureAimsAtTheNewsAgencyThatReportsIt() {
        assertFalse(Targets.target("organization:reuters"));
        assertTrue(Targets.target("organization:harbour-works"));
    }
}
