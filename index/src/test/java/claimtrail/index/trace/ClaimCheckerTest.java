package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimCheckerTest {

    private static final String CLAIM = "The bureau banned exports of Claude Fable 5.";

    private static World.Page ban(World world, String name) {
        return world.page(name)
                .on("2026-06-13")
                .asserts(
                        "The " + name + " reports that the bureau banned exports of Claude Fable 5.",
                        Frame.PROHIBIT,
                        "banned");
    }

    private static World.Page denial(World world, String name) {
        return world.page(name)
                .on("2026-06-13")
                .claims(
                        "The " + name + " reports that the bureau has not banned exports of Claude Fable 5.",
                        Frame.PROHIBIT,
                        Modality.ASSERTED,
                        Polarity.NEGATIVE,
                        "banned",
                        null);
    }

    private static CheckResult check(World world) {
        return new ClaimChecker(world.coverage()).check(World.question(CLAIM, Frame.PROHIBIT, null));
    }

    @Test
    void whatOneOutletAssertsIsSupported() {
        var result = check(ban(new World(), "herald").end());

        assertEquals(Verdict.SUPPORTED, result.verdict());
    }

    @Test
    void whatIsOnlyContemplatedIsNotEnough() {
        var world = new World()
                .page("herald")
                .claims(
                        "The bureau may ban exports of Claude Fable 5.",
                        Frame.PROHIBIT,
                        Modality.HYPOTHETICAL,
                        Polarity.POSITIVE,
                        "ban",
                        null)
                .end();

        var result = check(world);

        assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, result.verdict());
        assertEquals(1, result.hedged().size());
    }

    @Test
    void aDenialRefutes() {
        assertEquals(Verdict.REFUTED, check(denial(new World(), "herald").end()).verdict());
    }

    @Test
    void oneAgainstOneIsAConflict() {
        var world = ban(new World(), "herald").end();

        assertEquals(
                Verdict.CONFLICTING_EVIDENCE,
                check(denial(world, "courier").end()).verdict());
    }

    @Test
    void aLoneOutlierDoesNotOutweighThree() {
        var world = ban(ban(ban(new World(), "herald").end(), "courier").end(), "gazette")
                .end();

        assertEquals(Verdict.SUPPORTED, check(denial(world, "monitor").end()).verdict());
    }

    @Test
    void anOfficialTextOutweighsALoneOutlet() {
        var world = ban(new World(), "herald").end();

        assertEquals(
                Verdict.REFUTED,
                check(denial(world, "register").official().end()).verdict());
    }

    @Test
    void copiesOfOneOriginCountOnce() {
        var text = "The wire reports that the bureau banned exports of Claude Fable 5.";
        var world = new World()
                .page("one")
                .on("2026-06-12")
                .asserts(text, Frame.PROHIBIT, "banned")
                .end()
                .page("two")
                .on("2026-06-13")
                .asserts(text, Frame.PROHIBIT, "banned")
                .end();

        assertTrue(check(world).why().startsWith("1 origin asserts it"));
    }

    @Test
    void aLiftedBanIsRefutedForADayAfter() {
        var world = ban(new World(), "herald")
                .end()
                .page("courier")
                .on("2026-07-01")
                .asserts("The bureau lifted the ban on exports of Claude Fable 5.", Frame.LIFT, "lifted", "2026-06-30")
                .end();

        var result = new ClaimChecker(world.coverage())
                .check(World.question(
                        "Exports of Claude Fable 5 are banned.", Frame.PROHIBIT, LocalDate.of(2026, 7, 2)));

        assertEquals(Verdict.REFUTED, result.verdict());
    }

    @Test
    void theDayOfARequirementIsNotTheDayOfItsEnd() {
        var world = new World()
                .page("courier")
                .on("2026-06-30")
                .asserts(
                        "The bureau lifted the directive of 2026-06-12 on Claude Fable 5.",
                        Frame.LIFT,
                        "lifted",
                        "2026-06-12")
                .end();

        var result = new ClaimChecker(world.coverage())
                .check(World.question(
                        "The bureau lifted the directive on Claude Fable 5 on 30 June 2026.", Frame.LIFT, null));

        assertEquals(List.of(), result.refuting());
    }

    @Test
    void thatABanStoodEarlierDoesNotSpeakAgainstItsEndOnALaterDay() {
        var world = ban(new World(), "herald")
                .end()
                .page("courier")
                .on("2026-06-30")
                .asserts("The bureau lifted the ban on exports of Claude Fable 5.", Frame.LIFT, "lifted", "2026-06-30")
                .end();

        var result = new ClaimChecker(world.coverage())
                .check(World.question(
                        "The bureau lifted the ban on exports of Claude Fable 5 on 30 June 2026.", Frame.LIFT, null));

        assertEquals(Verdict.SUPPORTED, result.verdict());
    }

    @Test
    void aBanThatWasLiftedLaterHeldOnADayBefore() {
        var world = ban(new World(), "herald")
                .end()
                .page("courier")
                .on("2026-07-01")
                .asserts("The bureau lifted the ban on exports of Claude Fable 5.", Frame.LIFT, "lifted", "2026-06-30")
                .end();

        var result = new ClaimChecker(world.coverage())
                .check(World.question(
                        "Exports of Claude Fable 5 are banned.", Frame.PROHIBIT, LocalDate.of(2026, 6, 20)));

        assertEquals(Verdict.SUPPORTED, result.verdict());
    }

    @Test
    void aQuestionInWhichNoClaimWasReadIsComparedByItsWords() {
        var world = ban(new World(), "herald").end();

        var result = new ClaimChecker(world.coverage()).check(World.question(CLAIM, null));

        assertEquals(Verdict.SUPPORTED, result.verdict());
    }

    @Test
    void aModalWordInTheShortWordingIsNoSupport() {
        var world = new World()
                .page("herald")
                .asserts("A ban of the bureau on exports of Claude Fable 5 could follow.", Frame.PROHIBIT, "ban")
                .end();

        assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, check(world).verdict());
    }

    @Test
    void anImposedBanSaysNothingOfItsEnd() {
        var world = ban(new World(), "herald").end();

        var result = new ClaimChecker(world.coverage())
                .check(World.question("The bureau lifted the ban on exports of Claude Fable 5.", Frame.LIFT, null));

        assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, result.verdict());
    }

    @Test
    void silenceIsNotEnough() {
        assertEquals(Verdict.NOT_ENOUGH_EVIDENCE, check(new World()).verdict());
    }
}
