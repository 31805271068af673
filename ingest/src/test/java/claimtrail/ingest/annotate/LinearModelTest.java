package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.ingest.annotate.LinearModel.Example;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LinearModelTest {

    @Test
    void learnsWhichTraitTells() {
        var model = LinearModel.train(examples(), 1);

        assertTrue(model.probabilities(Map.of("ban", 1.0)).getOrDefault("claim", 0.0) > 0.8);
        assertTrue(model.probabilities(Map.of("library", 1.0)).getOrDefault("claim", 0.0) < 0.2);
    }

    @Test
    void learnsTheSameFromTheSame() throws IOException {
        assertEquals(written(LinearModel.train(examples(), 1)), written(LinearModel.train(examples(), 1)));
    }

    @Test
    void isReadAsItWasWritten() throws IOException {
        var written = written(LinearModel.train(examples(), 1));

        assertEquals(written, written(LinearModel.read(new BufferedReader(new StringReader(written)))));
    }

    @Test
    void probabilitiesAddUpToOneAlsoForTraitsThatNobodyKnows() {
        var sum = LinearModel.train(examples(), 1).probabilities(Map.of("unheard of", 3.0)).values().stream()
                .mapToDouble(Double::doubleValue)
                .sum();

        assertEquals(1, sum, 1e-9);
    }

    @Test
    void anEmptyFileIsNoModel() {
        assertThrows(IOException.class, () -> LinearModel.read(new BufferedReader(new StringReader(""))));
    }

    private static List<Example> examples() {
        var examples = new ArrayList<Example>();
        for (var again = 0; again < 20; again++) {
            examples.add(new Example("claim", Map.of("ban", 1.0, "chip", again % 2.0)));
            examples.add(new Example("none", Map.of("library", 1.0, "chip", again % 2.0)));
        }
        return examples;
    }

    private static String written(LinearModel model) throws IOException {
        var out = new StringWriter();
        model.write(out);
        return out.toString();
    }
}
