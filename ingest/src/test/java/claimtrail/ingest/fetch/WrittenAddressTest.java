package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class WrittenAddressTest {

    private static final URI BASE = URI.create("https://example.org/news/list?page=2");

    @ParameterizedTest
    @CsvSource({
        "item, https://example.org/news/item",
        "/item, https://example.org/item",
        "../../../item, https://example.org/item",
        "//other.example/item, https://other.example/item",
        "?page=3, https://example.org/news/list?page=3",
        "' /a b\n ', https://example.org/a%20b",
        "/größe, https://example.org/gr%C3%B6%C3%9Fe",
        "/100%, https://example.org/100%25",
        "/a|b[1], https://example.org/a%7Cb%5B1%5D",
        "/%C3%A9, https://example.org/%C3%A9",
    })
    void isResolvedAgainstItsPage(String written, String address) {
        assertEquals(Optional.of(URI.create(address)), WrittenAddress.resolve(BASE, written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mailto:a@example.org", "javascript:void(0)", "http://", "tel:123", "http://[x/"})
    void isNothingWithoutAHost(String written) {
        assertEquals(Optional.empty(), WrittenAddress.resolve(BASE, written));
    }

    @Test
    void isResolvedAgainstAHostWithoutPath() {
        assertEquals(
                Optional.of(URI.create("https://example.org/item")),
                WrittenAddress.resolve(URI.create("https://example.org"), "item"));
    }
}
