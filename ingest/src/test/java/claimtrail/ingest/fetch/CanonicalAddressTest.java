package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class CanonicalAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTPS://Example.ORG/News, https://example.org/News",
        "https://example.org:443/a, https://example.org/a",
        "http://example.org:8080/a, http://example.org:8080/a",
        "https://example.org, https://example.org/",
        "https://example.org/a#part, https://example.org/a",
        "https://example.org/a?utm_source=x&utm_medium=y, https://example.org/a",
        "https://example.org/a?b=2&fbclid=z&a=1, https://example.org/a?b=2&a=1",
        "https://example.org/a?q=%C3%A9%20x, https://example.org/a?q=%C3%A9%20x",
        "file:notes.txt, file:notes.txt",
    })
    void isTheOneAddressOfAPage(String written, String canonical) {
        assertEquals(canonical, CanonicalAddress.of(URI.create(written)).toString());
    }
}
