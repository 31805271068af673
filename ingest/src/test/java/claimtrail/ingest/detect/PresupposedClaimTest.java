package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PresupposedClaimTest {

    private static final String BEFORE = "The export controls on AI chips are new.\n\n";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The recent export ban imposed by Japan on Nvidia chips hurts buyers. | IMPOSE | ASSERTED",
                "The Nvidia AI Export Ban worries buyers. | IMPOSE | ASSERTED",
                "After Commerce's suspension of access to Claude, buyers left. | DELAY | ASSERTED",
                "The lifting of the export ban surprised Nvidia. | LIFT | ASSERTED",
                "A possible export ban on Nvidia chips worries investors. | IMPOSE | HYPOTHETICAL",
                "The government contemplates an export ban on Nvidia chips. | IMPOSE | PLANNED",
                "There is talk of an export ban on Nvidia chips. | IMPOSE | HYPOTHETICAL",
                "An AI export ban, if implemented, would hurt Nvidia. | IMPOSE | HYPOTHETICAL",
                "The agency announced its decision to lift the export ban on Nvidia chips. | LIFT | ASSERTED"
            })
    void readsWhatANounTakesForGranted(String sentence, Frame frame, Modality modality) {
        var modalities = claims(sentence).stream()
                .filter(claim -> claim.frame() == frame)
                .map(claim -> claim.stance().modality())
                .toList();

        assertEquals(List.of(modality), modalities.stream().distinct().toList());
    }

    @Test
    void namesWhatIsBannedByTheWordsBeforeTheNoun() {
        var ban = claims("The Nvidia AI Export Ban worries buyers.").getFirst();

        var object = ban.slots().object();
        assertEquals("Nvidia AI", object == null ? null : object.text());
    }

    @Test
    void doesNotAssertABanInGeneral() {
        var asserted = claims("A company would suffer under export bans.").stream()
                .anyMatch(
                        claim -> claim.frame() == Frame.IMPOSE && claim.stance().modality() == Modality.ASSERTED);

        assertFalse(asserted);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The ban could not only limit Nvidia's sales but also hurt its suppliers. | HYPOTHETICAL",
                "The rule could lead to chips being restricted in Asia. | HYPOTHETICAL",
                "Could the ban hurt Nvidia? | QUESTION",
                "The rule can hurt Nvidia. | HYPOTHETICAL"
            })
    void carriesAModalToAllThatItGoverns(String sentence, Modality modality) {
        var modalities = claims(sentence).stream()
                .map(claim -> claim.stance().modality())
                .distinct()
                .toList();

        assertEquals(List.of(modality), modalities);
    }

    private static List<Claim> claims(String sentence) {
        return Readers.claims(BEFORE + sentence).stream()
                .filter(claim -> claim.sentence().text().equals(sentence))
                .toList();
    }
}
