package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Claim;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Texts that are no prose, or too much of it: they are read as far as that goes, and nothing is lost.
class UnusualTextTest {

    private static final String CLAIM = "The Commerce Department banned exports of AI chips to China.";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "chip | rule | day\nA1 | export ban | 2026-06-01\nB2 | licence | 2026-07-01\n",
                "for (int i = 0; i < chips.length; i++) { export(chips[i], \"licence\"); } // AI export ban\n",
                "Die Ausfuhr von Chips ist seit Juni verboten, sagte das Ministerium in Berlin am Montag.\n",
                "export export export ((((([[[[{{{{<<<<>>>> \u0000\u0001 \uD800 chips \uDFFF ban AI\n",
                "ban\nchips\nexport\nlicence\nAI\n"
            })
    void readsTheClaimBesideThem(String odd) {
        var text = "AI export ban\n\n" + odd.repeat(40) + "\n\n" + CLAIM;

        assertTrue(Readers.claims(text).stream().anyMatch(UnusualTextTest::isOurs), odd);
    }

    @Test
    void readsWhatHasNoPunctuation() {
        var text = "AI export ban\n\nthe Commerce Department banned exports of AI chips to China";

        assertTrue(Readers.claims(text).stream()
                .anyMatch(claim -> claim.slots().action().equals("banned")));
    }

    @Test
    void saysWhatWasLeftOutOfAnEndlessSentence() {
        var reading = Readers.read(CLAIM
                + "\n\nthe chip and the licence and the ban and ".concat("the export of AI and ".repeat(100_000)));

        assertTrue(reading.claims().stream().anyMatch(UnusualTextTest::isOurs));
        assertFalse(reading.notes().isEmpty());
    }

    @Test
    void placesStayInsideTheText() {
        var text = "AI export ban\n\n" + "\uD83D\uDE00 chips! ".repeat(50) + "\n\n" + CLAIM;

        for (var claim : Readers.claims(text)) {
            assertEquals(claim.sentence().text(), claim.sentence().span().of(text), claim.sentence()::text);
        }
    }

    private static boolean isOurs(Claim claim) {
        return claim.sentence().text().equals(CLAIM) && claim.slots().action().equals("banned");
    }
}
