package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityReaderTest {

    @Test
    void knowsACountryByItsAdjective() {
        assertTrue(ids("Dutch export controls hit the maker.").contains("country:nl"));
    }

    @Test
    void takesTheLongestNameOfAModel() {
        assertEquals(List.of("model:claude-mythos-5"), ids("Claude Mythos 5 is switched off."));
    }

    @Test
    void recognizesAVersionThatNobodyListed() {
        assertTrue(ids("They tested GPT-9.5 at home.").contains("model:gpt-9-5"));
    }

    @Test
    void readsAShortFormThatTheTextIntroduces() {
        var mentions = Readers.read(
                        "The Chip Safety Board Act (CSBA) restricts export of chips. The CSBA has an export ban on chips.")
                .mentions();

        assertEquals(
                3,
                mentions.stream()
                        .filter(mention -> mention.entity().id().equals("instrument:chip-safety-board-act"))
                        .count());
    }

    private static List<String> ids(String text) {
        return Readers.read(text).mentions().stream()
                .map(mention -> mention.entity().id())
                .toList();
    }
}
