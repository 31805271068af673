package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Verdict;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Bills are not law, a licence is not its absence, and what is on hold does not apply.
class LegalStateTest {

    private static final String IN_FORCE = "The Harbour Chips Act is in force.";

    private static World told(World world, String outlet, String day, String sentence, Frame frame, String action) {
        return world.page(outlet).on(day).asserts(sentence, frame, action).end();
    }

    private static World bill() {
        return told(
                new World(),
                "herald",
                "2026-03-01",
                "The committee approved the Harbour Chips Act, and the bill goes to the floor.",
                Frame.NORM,
                "approved");
    }

    private static Verdict verdict(World world, String question, Frame frame, @Nullable LocalDate asOf) {
        return new ClaimChecker(world.coverage())
                .check(World.question(question, frame, asOf))
                .verdict();
    }

    @Test
    void aBillIsNotInForce() {
        var world = bill();

        assertEquals(Verdict.REFUTED, verdict(world, IN_FORCE, Frame.ENFORCE, null));
    }

    @Test
    void aBillThatBecameLawIsInForce() {
        var world = bill();
        told(world, "ledger", "2026-06-01", "The Harbour Chips Act is now in force.", Frame.ENFORCE, "is");

        assertEquals(Verdict.SUPPORTED, verdict(world, IN_FORCE, Frame.ENFORCE, null));
    }

    @Test
    void whatIsNotYetInForceRefutes() {
        var world = told(
                new World(),
                "herald",
                "2026-03-01",
                "The Harbour Chips Act has been signed but is not in force so far.",
                Frame.ENFORCE,
                "is");

        assertEquals(Verdict.REFUTED, verdict(world, IN_FORCE, Frame.ENFORCE, null));
    }

    @ParameterizedTest
    @CsvSource({
        "The bureau reviews licences for sales of harbour cranes to Atlantis case by case., REFUTED",
        "Harbour cranes are sold to Atlantis and no licence is needed., SUPPORTED",
        "The bureau approved sales of harbour cranes to Atlantis., NOT_ENOUGH_EVIDENCE"
    })
    void onlyWhoSpeaksOfLicencesTellsThatNoneIsNeeded(String sentence, Verdict expected) {
        var world = told(new World(), "herald", "2026-03-01", sentence, Frame.PERMIT, "sold");

        var verdict = verdict(world, "Harbour cranes may be sold to Atlantis without a licence.", Frame.PERMIT, null);

        assertEquals(expected, verdict);
    }

    @Test
    void aBanThatIsOnHoldIsNotApplied() {
        var world = told(
                new World(),
                "herald",
                "2026-03-01",
                "The ministry has put on hold its ban on sales of harbour cranes to Atlantis.",
                Frame.PROHIBIT,
                "ban");

        assertEquals(
                Verdict.REFUTED,
                verdict(
                        world,
                        "The ban on sales of harbour cranes to Atlantis was being applied.",
                        Frame.PROHIBIT,
                        LocalDate.of(2026, 4, 1)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "The act isn't in force.",
                "The rule has not yet come into effect.",
                "The order hasn’t taken effect.",
                "It is not law."
            })
    void denialsOfForceAreSeen(String sentence) {
        assertTrue(LegalState.NOT_IN_FORCE.in(sentence));
    }

    @Test
    void whatForcesNobodyIsNotOutOfForce() {
        assertFalse(LegalState.NOT_IN_FORCE.in("The act does not force exporters to register."));
        assertTrue(LegalState.UNLICENSED.in("Crane makers don't need a licence."));
    }

    @Test
    void aSuspensionOfAccessIsNoControlOnHold() {
        assertTrue(LegalState.ON_HOLD.in("The ban on cranes was suspended on Friday."));
        assertFalse(LegalState.ON_HOLD.in("The order suspended access to the model."));
    }
}
