package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.ValueSource;

class CitationReaderTest {

    private final CitationReader reader = new CitationReader();

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "citations.tsv", delimiter = '\t', numLinesToSkip = 1)
    void givesEveryFormItsNormalForm(String text, String normal) {
        assertEquals(List.of(normal.split("; ", -1)), forms(text));
    }

    @Test
    void saysWhereTheCitationStands() {
        var text = "The rule, 90 FR 4544, was long.";

        assertEquals("90 FR 4544", reader.read(text).getFirst().span().of(text));
    }

    @Test
    void readsNoCitationInPlainNumbers() {
        assertEquals(List.of(), forms("In 2025 the firm sold 744 chips for 90 dollars to 15 customers."));
    }

    @Test
    void readsNoClassificationInTheNumberOfARoom() {
        assertEquals(List.of(), forms("Write to 12 South Street, Suite 4E401."));
    }

    @Test
    void leavesASectionAloneWhoseTitleNothingTells() {
        assertEquals(List.of(), forms("As § 12.4 of the contract says."));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"§", "§ ", "§§744.1, ", "(a)", "15 CFR ", "1 ", "Docket ", "A-", "7", "and ", "Art. 1 of ", "Aa "
            })
    void readsALineOfTwoMillionCharactersToItsEnd(String piece) {
        var line = piece.repeat(2_000_000 / piece.length()) + " 90 FR 4544";

        assertEquals("90 FR 4544", forms(line).getLast());
    }

    private List<String> forms(String text) {
        return reader.read(text).stream().map(cited -> cited.citation().text()).toList();
    }
}
