package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import org.junit.jupiter.api.Test;

class PropositionsTest {

    private static World.Page first(World world) {
        return world.page("herald")
                .on("2026-06-13")
                .asserts("The bureau banned exports of Claude Fable 5.", Frame.PROHIBIT, "banned");
    }

    @Test
    void aBanAndItsImpositionAreOneProposition() {
        var world = first(new World())
                .end()
                .page("courier")
                .on("2026-06-14")
                .asserts("An export ban on Claude Fable 5 was imposed by the bureau.", Frame.IMPOSE, "imposed")
                .end();

        assertEquals(1, new Propositions(world.coverage()).all().size());
    }

    @Test
    void aDenialBelongsToTheSamePropositionOnTheOtherSide() {
        var world = first(new World())
                .end()
                .page("courier")
                .on("2026-06-14")
                .claims(
                        "The bureau has not banned exports of Claude Fable 5.",
                        Frame.PROHIBIT,
                        Modality.ASSERTED,
                        Polarity.NEGATIVE,
                        "banned",
                        null)
                .end();

        var proposition = new Propositions(world.coverage()).all().getFirst();

        assertEquals(1, proposition.denying().size());
    }

    @Test
    void whatWasLiftedIsAnotherPropositionThanWhatWasImposed() {
        var world = first(new World())
                .end()
                .page("courier")
                .on("2026-07-01")
                .asserts("The bureau lifted the ban on exports of Claude Fable 5.", Frame.LIFT, "lifted")
                .end();

        assertEquals(2, new Propositions(world.coverage()).all().size());
    }

    @Test
    void everyClaimLeadsToItsProposition() {
        var coverage = first(new World()).end().coverage();
        var claim = coverage.documents().getFirst().reading().claims().getFirst();

        assertTrue(new Propositions(coverage).of(claim.id()).isPresent());
    }
}
