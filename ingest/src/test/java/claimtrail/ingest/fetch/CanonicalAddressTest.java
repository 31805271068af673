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
        "https://example.org/a?gclid=1&_gl=2&hsa_acc=3, https://example.org/a",
        "https://example.org/index.html, https://example.org/index.html",
        "https://www.google.com/amp/s/www.example.org/news/1?usqp=x, https://www.example.org/news/1",
        "https://www.google.co.uk/amp/example.org/news, http://example.org/news",
        "https://www-example-org.cdn.ampproject.org/c/s/www.example.org/a?b=1&amp_js_v=9, https://www.example.org/a?b=1",
        "https://www-example-org.cdn.ampproject.org/v/s/www.example.org/amp/, https://www.example.org/amp/",
        "https://www.google.com/amp/help, https://www.google.com/amp/help",
        "https://not-google.com/amp/s/example.org/, https://not-google.com/amp/s/example.org/",
        "file:notes.txt, file:notes.txt",
    })
    void isTheOneAddressOfAPage(String written, String canonical) {
        assertEquals(canonical, CanonicalAddress.of(URI.create(written)).toString());
    }
}
