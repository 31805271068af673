package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class WordVectorsTest {

    private static final WordVectors VECTORS = WordVectors.load();

    @Test
    void wordsOfOneMeaningLieNearEachOther() {
        assertTrue(nearness("rescind", "revoke") > nearness("rescind", "bake"));
        assertTrue(nearness("circumvent", "sidestep") > nearness("circumvent", "applaud"));
    }

    @Test
    void aWordThatIsNotKnownMeansNothing() {
        assertEquals(0, nearness("qwxyzzy", "ban"));
    }

    private static double nearness(String one, String other) {
        var left = VECTORS.of(one);
        var right = VECTORS.of(other);
        var sum = 0.0;
        for (var at = 0; at < WordVectors.SIZE; at++) {
            sum += left[at] * right[at];
        }
        return sum;
    }
}
