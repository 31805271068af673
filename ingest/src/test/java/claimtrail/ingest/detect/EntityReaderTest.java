package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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

    @Test
    void findsPersonsAndFirmsThatNobodyListed() {
        var ids = ids(
                "The export ban on AI chips was opposed by Margaret Osterberg of the Norland Shipping Association on Monday.");

        assertTrue(ids.contains("person:margaret-osterberg"), ids::toString);
        assertTrue(ids.contains("organization:norland-shipping-association"), ids::toString);
    }

    @Test
    void takesNoSurnameOutOfALongerName() {
        assertFalse(
                ids("Warren Harbour News wrote of the export ban on AI chips.").contains("person:elizabeth-warren"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Annex III of the AI Act lists uses.|instrument:annex-iii-of-the-ai-act",
                "It is in 15 CFR 744.23(a)(2) since May.|instrument:15-cfr-744-23-a-2",
                "The House Select Committee on Trade and Harbours met.|agency:house-select-committee-on-trade-and-harbours"
            })
    void knowsPartsOfLawAndCommittees(String text, String id) {
        assertTrue(ids(text).contains(id), () -> ids(text).toString());
    }

    private static List<String> ids(String text) {
        return Readers.read(text).mentions().stream()
                .map(mention -> mention.entity().id())
                .toList();
    }
}
