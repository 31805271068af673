package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimDetectorTest {

    /// Puts the sentence into a document that is on the subject.
    private static final String BEFORE = "The export controls on AI chips are new.\n\n";

    @Test
    void readsWhoDoesWhatToWhat() {
        var slots = only("The Commerce Department banned exports of AI chips to China.")
                .slots();

        assertEquals(
                "The Commerce Department",
                slots.actor() == null ? null : slots.actor().text());
        assertTrue(slots.object() != null && slots.object().text().startsWith("exports"));
    }

    @Test
    void namesTheDestination() {
        var destination = only("The Commerce Department banned exports of AI chips to China.")
                .slots()
                .destination();

        assertEquals(List.of("country:cn"), destination == null ? null : destination.entities());
    }

    @Test
    void announcesWhatIsPlanned() {
        assertEquals(
                Modality.PLANNED,
                only("The Commerce Department plans to lift the ban on AI chips.")
                        .stance()
                        .modality());
    }

    @Test
    void hearsDoubtInAModal() {
        assertEquals(
                Modality.HYPOTHETICAL,
                only("The ban could hurt American makers of AI chips.").stance().modality());
    }

    @Test
    void hearsADenial() {
        assertEquals(
                Polarity.NEGATIVE,
                only("The directive does not cover older AI models.").stance().polarity());
    }

    @Test
    void attributesWhatIsSaidToWhoSaysIt() {
        var attribution =
                only("Nvidia said that the ban hurts its sales of AI chips.").attribution();

        assertEquals(HolderKind.NAMED, attribution.kind());
        assertEquals("Nvidia", attribution.holder());
    }

    @Test
    void knowsThatOfficialsAreNobodyInParticular() {
        assertEquals(
                HolderKind.ANONYMOUS,
                only("Officials said that the ban protects national security.")
                        .attribution()
                        .kind());
    }

    @Test
    void takesTheFrameFromTheVerb() {
        assertEquals(
                Frame.LIFT,
                only("The Commerce Department lifted the ban on AI chips.").frame());
    }

    @Test
    void findsNothingInADocumentOnSomethingElse() {
        assertTrue(Readers.claims("The library banned food on Monday. The council approved the budget.")
                .isEmpty());
    }

    @Test
    void survivesASentenceWithoutEnd() {
        var reading = Readers.read(BEFORE + "chips export ban license ".repeat(80_000));

        assertFalse(reading.notes().isEmpty());
    }

    @Test
    void survivesALineForEachWord() {
        var reading = Readers.read("export ban on chips\nban\n".repeat(50_000));

        assertFalse(reading.notes().isEmpty());
    }

    @Test
    void readsAllCapitals() {
        var claims = Readers.claims(BEFORE + "THE COMMERCE DEPARTMENT BANNED EXPORTS OF AI CHIPS TO CHINA.");

        assertTrue(claims.stream().anyMatch(claim -> claim.frame() == Frame.PROHIBIT), claims::toString);
    }

    private static Claim only(String sentence) {
        var claims = Readers.claims(BEFORE + sentence).stream()
                .filter(claim -> claim.sentence().text().equals(sentence))
                .toList();
        assertEquals(1, claims.size(), () -> "claims: " + claims);
        return claims.getFirst();
    }
}
