package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MaskTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Items under 3A090.a need a licence today.",
                "The rule is at 90 Fed. Reg. 4544 and is final.",
                "See 15 C.F.R. 744.23 for the end use.",
                "The power is in 50 U.S.C. 4817 and nowhere else."
            })
    void keepsACitationInOneSentence(String sentence) {
        assertEquals(1, Sentences.of(Mask.over(sentence)).size());
    }

    @Test
    void keepsTheLengthOfTheText() {
        var text = "Items under 3A090.a; see 90 Fed. Reg. 4544.";

        assertEquals(text.length(), Mask.over(text).length());
    }

    @Test
    void leavesOtherDotsAlone() {
        var text = "The ban ended. The rule stayed.";

        assertEquals(text, Mask.over(text));
    }
}
