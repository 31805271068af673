package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TextAddressTest {

    @ParameterizedTest
    @CsvSource({
        "http://www.legislation.gov.uk/id/uksi/2026/123, https://www.legislation.gov.uk/uksi/2026/123/data.xml",
        "http://www.legislation.gov.uk/uksi/2026/123/made, https://www.legislation.gov.uk/uksi/2026/123/made/data.xml",
        "https://www.legislation.gov.uk/ukpga/2026/9/contents, https://www.legislation.gov.uk/ukpga/2026/9/data.xml",
        "https://www.federalregister.gov/documents/2026/06/12/2026-00001/licences-for-models, https://www.federalregister.gov/documents/full_text/xml/2026/06/12/2026-00001.xml",
        "https://eur-lex.europa.eu/legal-content/DE/AUTO/?uri=CELEX:32099R0001, https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32099R0001",
        "https://eur-lex.europa.eu/legal-content/EN/TXT/?uri=CELEX%3A32099R0001&qid=1, https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32099R0001",
        "https://www.legislation.gov.uk/new, https://www.legislation.gov.uk/new",
        "https://gazette.example/uksi/2026/123, https://gazette.example/uksi/2026/123"
    })
    void isWhereTheTextOfAPageIs(URI page, URI text) {
        assertEquals(text, TextAddress.of(page));
    }
}
