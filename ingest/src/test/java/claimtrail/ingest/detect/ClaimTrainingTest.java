package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class ClaimTrainingTest {

    private static final String WISHES = System.getProperty("claimtrail.train", "");

    @Test
    void theModelsThatAreShippedAreTrainedOnTheGoldSet() throws IOException {
        var labelled = Labelled.all(GoldTexts.read(Path.of("gold")));
        if (!WISHES.isEmpty()) {
            ClaimTraining.run(labelled, List.of(WISHES.split(",", -1)));
        }

        var trained = ClaimTraining.train(labelled);
        var shipped = ClaimModel.load();

        for (var document : labelled) {
            for (var label : document.labels()) {
                assertEquals(
                        trained.probability(label.predicate()),
                        shipped.probability(label.predicate()),
                        0.05,
                        label::words);
            }
        }
    }

    @Test
    void everyTriggerStandsInItsSentence() throws IOException {
        var texts = GoldTexts.read(Path.of("gold"));

        assertTrue(texts.size() > 50);
        for (var text : texts) {
            assertEquals(List.of(), text.faults(), text.id());
        }
    }
}
