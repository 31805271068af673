package claimtrail.ingest.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import claimtrail.corpus.archive.Header;
import claimtrail.corpus.archive.Payload;
import claimtrail.corpus.archive.Response;
import claimtrail.ingest.fetch.FetchResult.Fetched;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class DeclaredAddressTest {

    @ParameterizedTest
    @CsvSource({
        "https://www.news.co.uk/a?page=2, https://www.news.co.uk/a, https://www.news.co.uk/a",
        "https://amp.news.co.uk/a, https://www.news.co.uk/a, https://www.news.co.uk/a",
        "https://www.news.co.uk/a?x=1, /a, https://www.news.co.uk/a",
        "https://www.news.co.uk/a, https://www.news.co.uk/a?utm_source=x#top, https://www.news.co.uk/a",
        "http://localhost:8080/a?x=1, http://localhost:8080/a, http://localhost:8080/a",
        "https://www.news.co.uk/, https://www.news.co.uk, https://www.news.co.uk/",
        "https://www-news-co-uk.cdn.ampproject.org/c/s/www.news.co.uk/a?amp=1, https://www.news.co.uk/a, https://www.news.co.uk/a",
    })
    void isBelievedOfTheSameSite(String page, String declared, String believed) {
        assertEquals(Optional.of(URI.create(believed)), DeclaredAddress.of(saying(page, declared)));
    }

    @ParameterizedTest
    @CsvSource({
        "https://www.news.co.uk/a, https://other.co.uk/a",
        "https://one.github.io/a, https://two.github.io/a",
        "https://www.news.co.uk/a, https://www.news.co.uk/",
        "https://www.news.co.uk/a, https://www.news.co.uk:8443/a",
        "https://www.news.co.uk/a, javascript:alert(1)",
        "https://www.news.co.uk/a, ftp://www.news.co.uk/a",
        "https://www.news.co.uk/a, https://me@www.news.co.uk/a",
        "http://localhost:8080/a, http://127.0.0.1:8080/a",
    })
    void isNotBelievedOtherwise(String page, String declared) {
        assertEquals(Optional.empty(), DeclaredAddress.of(saying(page, declared)));
    }

    @Test
    void isReadFromTheFieldOfAResponse() {
        var link = new Header("link", "</a.pdf>; rel=\"alternate\", <https://example.org/a>; rel=\"canonical\"; x=y");

        assertEquals(Optional.of(URI.create("https://example.org/a")), DeclaredAddress.of(response(link, "")));
    }

    @Test
    void isNothingWhereAPageSaysTwo() {
        var link = new Header("Link", "<https://example.org/b>; rel=canonical");

        assertEquals(Optional.empty(), DeclaredAddress.of(response(link, head("https://example.org/a"))));
    }

    @Test
    void isNotReadFromTheTextOfAPage() {
        var page = "<body><article><link rel=canonical href=https://example.org/forged></article></body>";

        assertEquals(Optional.empty(), DeclaredAddress.of(response(new Header("X", "y"), page)));
    }

    @Test
    void isReadOfAFetchedPage() throws InterruptedException {
        try (var site = new TestSite();
                var fetcher = new Fetcher(quick(), Clock.systemUTC())) {
            site.page("/article", "text/html; charset=utf-8", head("/the-article"));
            var fetched = assertInstanceOf(
                    Fetched.class, fetcher.fetch(FetchRequest.first(site.at("/article?page=1"), true)));

            assertEquals(Optional.of(site.at("/the-article")), DeclaredAddress.of(fetched.response()));
        }
    }

    private static Politeness quick() {
        return new Politeness(
                "Claimtrail/0.1 (+https://example.org/)",
                Duration.ZERO,
                Duration.ZERO,
                8,
                Duration.ofSeconds(60),
                100_000);
    }

    private static Response saying(String page, String declared) {
        return new Response(
                URI.create(page),
                200,
                List.of(new Header("Content-Type", "text/html")),
                Payload.ofText(head(declared)),
                Instant.EPOCH);
    }

    private static Response response(Header header, String page) {
        return new Response(
                URI.create("https://example.org/page"),
                200,
                List.of(header, new Header("Content-Type", "text/html")),
                Payload.ofText(page),
                Instant.EPOCH);
    }

    private static String head(String declared) {
        return "<!doctype html><html><head><title>An article</title><link rel='canonical' href='" + declared
                + "'></head><body><p>Text</p></body></html>";
    }
}
