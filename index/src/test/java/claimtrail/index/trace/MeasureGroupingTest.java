package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.claim.Stance;
import claimtrail.corpus.document.PartialDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class MeasureGroupingTest {

    private static final Entity MAKER = new Entity("organization:lumen", "Lumen", EntityType.ORGANIZATION);
    private static final Entity ONE = new Entity("model:lumen-a1", "Lumen A1", EntityType.MODEL);
    private static final Entity TWO = new Entity("model:lumen-b2", "Lumen B2", EntityType.MODEL);
    private static final Entity STATUTE =
            new Entity("instrument:export-control-reform-act", "Export Control Reform Act", EntityType.INSTRUMENT);

    private static World lumen() {
        return new World()
                .page("herald")
                .on("2024-03-02")
                .naming(MAKER, ONE, ONE, TWO)
                .acts("The bureau ordered export controls on both.", Frame.IMPOSE, "ordered", "2024-03-01", ONE, TWO)
                .end()
                .page("courier")
                .on("2024-03-03")
                .naming(MAKER, MAKER, ONE, TWO)
                .acts("An export order hit the two models.", Frame.IMPOSE, "ordered", "2024-03-01", ONE, TWO)
                .end()
                .page("monitor")
                .on("2024-03-20")
                .naming(MAKER, TWO, TWO)
                .acts("The bureau eased the export order.", Frame.EASE, "eased", "2024-03-19", TWO)
                .end();
    }

    private static List<Measure> measures(World world) {
        return new Measures(world.coverage()).all();
    }

    private static Measure.Slot slot(Measure measure, String name) {
        return measure.board().stream()
                .filter(slot -> slot.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aMakerAndItsModelsNamedTogetherAreOneMeasure() {
        assertEquals(1, measures(lumen()).size());
    }

    @Test
    void controlsWithoutANameOfTheirOwnAreNamedByWhoseTheyAreAndOnWhat() {
        assertEquals(
                "US export controls on Lumen A1 and Lumen B2",
                measures(lumen()).getFirst().name());
    }

    @Test
    void whatHappenedToATargetLongBeforeIsAnotherMeasure() {
        var world = lumen().page("gazette")
                .on("2021-01-10")
                .naming(MAKER, MAKER, ONE)
                .acts("The bureau ordered it off the market.", Frame.IMPOSE, "ordered", "2021-01-09", ONE)
                .end();

        assertEquals(2, measures(world).size());
    }

    @Test
    void aStatuteIsNoMeasure() {
        var world = new World()
                .page("register")
                .on("2024-03-02")
                .naming(STATUTE, STATUTE)
                .acts("The act applies to all exports.", Frame.IMPOSE, "applies", "2024-03-01", STATUTE)
                .end();

        assertEquals(List.of(), measures(world));
    }

    @Test
    void aPartOfASetIsNoDispute() {
        var world = lumen().page("gazette")
                .on("2024-03-04")
                .naming(MAKER, ONE, ONE)
                .acts("The order covers A1.", Frame.SCOPE, "covers", null, ONE)
                .end();

        assertFalse(slot(measures(world).getFirst(), "what is controlled").disputed());
    }

    @Test
    void anotherSetIsADispute() {
        var other = new Entity("model:lumen-c3", "Lumen C3", EntityType.MODEL);
        var world = lumen().page("gazette")
                .on("2024-03-04")
                .naming(MAKER, ONE, ONE, other)
                .acts("The order covers A1 and C3.", Frame.SCOPE, "covers", null, ONE, other)
                .end();

        assertTrue(slot(measures(world).getFirst(), "what is controlled").disputed());
    }

    @Test
    void aBanAndALicenceRequirementExcludeEachOther() {
        var world = lumen().page("gazette")
                .on("2024-03-04")
                .naming(MAKER, ONE, ONE)
                .acts("The bureau banned it.", Frame.PROHIBIT, "banned", null, ONE)
                .end()
                .page("journal")
                .on("2024-03-05")
                .naming(MAKER, ONE, ONE)
                .acts("It requires a licence.", Frame.LICENSE, "requires a licence", null, ONE)
                .end();

        assertTrue(slot(measures(world).getFirst(), "instrument").disputed());
    }

    @Test
    void wordsThatNameNothingKnownStayOffTheBoard() {
        assertTrue(measures(lumen()).getFirst().board().stream()
                .noneMatch(slot -> slot.name().equals("reason")));
    }

    @Test
    void anEndBeforeTheStartIsNoStep() {
        var world = lumen().page("gazette")
                .on("2024-03-04")
                .naming(MAKER, ONE, ONE)
                .acts("The bureau lifted the order.", Frame.LIFT, "lifted", "2024-02-02", ONE)
                .end();

        assertEquals(2, measures(world).getFirst().events().size());
    }

    @Test
    void whatACompanySwitchesOffChangesNoStatus() {
        var slots = new Slots(
                new Filler("Lumen", List.of(MAKER.id())),
                "suspended",
                new Filler("the model", List.of(ONE.id())),
                null,
                null,
                List.of(new DateMention("4 March", new PartialDate("2024-03-04"))));
        var world = lumen().page("gazette")
                .on("2024-03-04")
                .naming(MAKER, ONE, ONE)
                .claims(
                        "Lumen suspended the model.",
                        Frame.DELAY,
                        new Stance(Modality.ASSERTED, Polarity.POSITIVE),
                        slots)
                .end();

        assertEquals(2, measures(world).getFirst().events().size());
    }

    @Test
    void theTitleOfAnotherPageOfTheSiteIsNotSaidByThePage() {
        var world = new World()
                .page("one")
                .at("http://news.example/one")
                .titled("Bureau lifts the export order on A1")
                .acts("Bureau lifts the export order on A1", Frame.LIFT, "lifts", null, ONE)
                .end()
                .page("two")
                .at("http://news.example/two")
                .acts("Bureau lifts the export order on A1", Frame.LIFT, "lifts", null, ONE)
                .end();

        assertEquals(1, world.coverage().claims().all().size());
    }
}
