package claimtrail.corpus.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CitationTest {

    static Stream<Arguments> addresses() {
        return Stream.of(
                Arguments.of(
                        new Citation.Cfr(15, "744.23(a)", null),
                        "https://www.ecfr.gov/current/title-15/section-744.23#p-744.23(a)"),
                Arguments.of(
                        new Citation.Cfr(15, "744", LocalDate.of(2025, 1, 31)),
                        "https://www.ecfr.gov/on/2025-01-31/title-15/part-744"),
                Arguments.of(new Citation.Usc(50, "4817(a)"), "https://www.govinfo.gov/link/uscode/50/4817"),
                Arguments.of(
                        new Citation.FederalRegister(90, 4544), "https://www.federalregister.gov/citation/90-FR-4544"),
                Arguments.of(new Citation.FrDocument("2025-00636"), "https://www.federalregister.gov/d/2025-00636"),
                Arguments.of(new Citation.Docket("BIS-2025-0001"), "https://www.regulations.gov/docket/BIS-2025-0001"),
                Arguments.of(new Citation.Gao("B-337935"), "https://www.gao.gov/products/b-337935"),
                Arguments.of(
                        new Citation.EuAct("Regulation", "2024/1689", "Art. 51"),
                        "https://eur-lex.europa.eu/eli/reg/2024/1689/oj"),
                Arguments.of(
                        new Citation.EcAct("Regulation", "EC", "428/2009", null),
                        "https://eur-lex.europa.eu/eli/reg/2009/428/oj"),
                Arguments.of(new Citation.UkInstrument(2008, 3231), "https://www.legislation.gov.uk/uksi/2008/3231"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("addresses")
    void leadsToWhereItIsPublished(Citation citation, String address) {
        assertEquals(address, citation.address().orElseThrow().toString());
    }

    @Test
    void namesTheAnchorOfASectionByItsPlace() {
        assertEquals("s-744.23-a-2", Section.anchor("15 CFR 744.23(a)(2)"));
    }
}
