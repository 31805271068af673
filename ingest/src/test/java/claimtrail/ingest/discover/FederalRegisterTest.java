package claimtrail.ingest.discover;

import static claimtrail.ingest.discover.Visits.paths;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.fetch.TestSite;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class FederalRegisterTest {

    private static final SourceKind KIND = SourceKind.FEDERAL_REGISTER;
    private static final String QUERY = RegisterApi.PATH + "?conditions[agencies][]=office-of-ports";

    private final Visits visits = new Visits();
    private final TestSite site = visits.site;

    @AfterEach
    void close() {
        visits.close();
    }

    @Test
    void leadsToTheFullTextInXml() throws InterruptedException {
        new RegisterApi(site, 20, 2_000).publish("2026-00001", "2026-06-12", "Licences for Models");

        var link = visits.found(KIND, QUERY).links().getFirst();

        assertEquals(site.at("/full_text/xml/2026-00001.xml"), link.address());
        assertEquals("Licences for Models", link.title());
        assertEquals(new PartialDate("2026-06-12"), link.published());
    }

    @Test
    void leadsToTheHtmlWhereThereIsNoXmlYet() throws InterruptedException {
        new RegisterApi(site, 20, 2_000)
                .publish("2026-00001", "2026-06-12", "Licences for Models")
                .putNull("full_text_xml_url");

        assertEquals(List.of("/full_text/html/2026-00001.html"), paths(visits.found(KIND, QUERY)));
    }

    @Test
    void goesFromPageToPage() throws InterruptedException {
        var register = new RegisterApi(site, 20, 2_000);
        for (int number = 0; number < 45; number++) {
            register.publish("2026-" + number, "2026-05-" + (10 + number % 20), "Rule " + number);
        }

        var found = visits.found(KIND, QUERY);

        assertEquals(45, found.links().size());
        assertEquals(3, found.pages().size());
    }

    @Test
    void readsBeyondWhatTheRegisterPagesThrough() throws InterruptedException {
        var register = new RegisterApi(site, 20, 60);
        for (int number = 0; number < 250; number++) {
            register.publish(
                    "2026-" + number,
                    LocalDate.of(2026, 6, 1).minusDays(number / 3).toString(),
                    "Rule");
        }

        var found = visits.found(KIND, QUERY);

        assertEquals(250, found.links().size());
        assertEquals(List.of(), found.problems());
    }

    @Test
    void saysWhenADayHasMoreThanCanBePagedThrough() throws InterruptedException {
        var register = new RegisterApi(site, 20, 60);
        for (int number = 0; number < 80; number++) {
            register.publish("2026-" + number, "2026-06-01", "Rule");
        }

        var found = visits.found(KIND, QUERY);

        assertEquals(60, found.links().size());
        assertEquals(List.of("the register says 80 documents and gives 60"), found.problems());
    }

    @Test
    void asksTheNextTimeFromSomeDaysBeforeTheNewest() throws InterruptedException {
        var register = new RegisterApi(site, 20, 2_000);
        register.publish("2025-00001", "2025-01-15", "Old rule");
        register.publish("2026-00001", "2026-06-12", "New rule");
        var memory = visits.found(KIND, QUERY).memory();

        register.publish("2026-00002", "2026-06-08", "Late correction");
        register.publish("2026-00003", "2026-06-16", "Newer rule");

        assertEquals(
                List.of(
                        "/full_text/xml/2026-00003.xml",
                        "/full_text/xml/2026-00001.xml",
                        "/full_text/xml/2026-00002.xml"),
                paths(visits.found(KIND, QUERY, memory)));
        assertTrue(site.requests().getLast().contains("publication_date%5D%5Bgte%5D=2026-05-29"));
    }

    @Test
    void isUnchangedWhenNothingWasPublishedSince() throws InterruptedException {
        new RegisterApi(site, 20, 2_000).publish("2025-00001", "2025-01-15", "Old rule");

        assertInstanceOf(
                Discovery.Unchanged.class, visits.visit(KIND, QUERY, new SourceMemory(null, null, "2026-06-12")));
    }

    @Test
    void goesOnWithTheOlderOnesAtTheNextVisit() throws InterruptedException {
        var register = new RegisterApi(site, 500, 2_000);
        for (int number = 0; number < 7_000; number++) {
            register.publish(
                    "d-" + number,
                    LocalDate.of(2026, 6, 1).minusDays(number / 5).toString(),
                    "Rule");
        }

        var first = visits.found(KIND, QUERY);
        var second = visits.found(KIND, QUERY, first.memory());

        var all = new HashSet<>(first.links());
        all.addAll(second.links());
        assertEquals(7_000, all.size());
        assertEquals("2026-06-01", second.memory().cursor());
    }

    @Test
    void aDateOfTheFutureDoesNotBlindTheNextVisits() throws InterruptedException {
        new RegisterApi(site, 20, 2_000).publish("2062-00001", "2062-06-12", "Slip of the pen");

        assertEquals("2026-06-20", visits.found(KIND, QUERY).memory().cursor());
    }

    @Test
    void saysThatNothingAnswersAQuery() throws InterruptedException {
        new RegisterApi(site, 20, 2_000);

        assertEquals(
                List.of("no document answers the query"),
                visits.found(KIND, QUERY).problems());
    }

    @Test
    void saysWhichConditionTheRegisterRefuses() throws InterruptedException {
        new RegisterApi(site, 20, 2_000);

        assertEquals(
                "not reached: status 400: conditions[agency] is not a valid condition",
                visits.failure(KIND, RegisterApi.PATH + "?conditions[agency]=ports"));
    }

    @Test
    void waitsAsLongAsTheRegisterAsks() throws InterruptedException {
        site.route("/api/v1/documents.json", exchange -> {
            exchange.getResponseHeaders().set("Retry-After", "600");
            TestSite.send(exchange, 429, "application/json", "{\"status\":429,\"message\":\"Too many requests\"}");
        });

        var failed = assertInstanceOf(Discovery.Failed.class, visits.visit(KIND, QUERY, SourceMemory.NONE));

        assertEquals("not reached: status 429: Too many requests", failed.reason());
        assertEquals(Instant.parse("2026-06-20T08:10:00Z"), failed.retryAt());
    }

    @Test
    void namesTheErrorPageThatCameInsteadOfJson() throws InterruptedException {
        site.page(RegisterApi.PATH, "text/html", "<html><title>Request access</title><p>Are you a robot?</html>");

        assertEquals("a web page, no JSON: Request access", visits.failure(KIND, QUERY));
    }

    @Test
    void aFailureOnALaterPageLosesNothing() throws InterruptedException {
        site.route(RegisterApi.PATH, exchange -> {
            if (exchange.getRequestURI().getQuery().contains("page=2")) {
                TestSite.send(exchange, 500, "application/json", "{\"message\":\"Internal Server Error\"}");
            } else {
                TestSite.send(
                        exchange,
                        200,
                        "application/json",
                        "{\"count\":2,\"next_page_url\":\"" + site.at(RegisterApi.PATH) + "?page=2\",\"results\":[]}");
            }
        });

        assertEquals("not reached: status 500: Internal Server Error", visits.failure(KIND, QUERY));
    }

    @Test
    void doesNotFollowPagesToAnotherHost() throws InterruptedException {
        site.page(
                RegisterApi.PATH,
                "application/json",
                "{\"count\":1,\"next_page_url\":\"http://elsewhere.example/2\",\"results\":[]}");

        assertEquals(
                "the next page is at another host and was not asked for: http://elsewhere.example/2",
                visits.found(KIND, QUERY).problems().getFirst());
    }

    @Test
    void knowsADocumentFromPublicInspectionSinceItsFiling() throws InterruptedException {
        site.page("/api/v1/public-inspection-documents/current.json", "application/json", """
                {"count":1,"results":[{"document_number":"2026-00009","title":"Models; Licences",
                 "publication_date":"2026-06-22","filed_at":"2026-06-19T08:45:00.000-04:00","filing_type":"special",
                 "html_url":"https://www.federalregister.gov/public-inspection/2026-00009/models-licences",
                 "pdf_url":"https://public-inspection.federalregister.gov/2026-00009.pdf"}],
                 "special_filings_updated_at":"2026-06-19T11:15:00.000-04:00"}
                """);

        var found = visits.found(KIND, "/api/v1/public-inspection-documents/current.json");

        assertEquals(
                "2026-06-19T08:45-04:00",
                String.valueOf(found.links().getFirst().published()));
        assertEquals("public inspection (API v1)", found.format());
    }

    @Test
    void aDocumentWithoutAnyAddressIsCounted() throws InterruptedException {
        site.page(RegisterApi.PATH, "application/json", """
                {"count":1,"results":[{"title":"Lost","publication_date":"2026-06-12"}]}
                """);

        assertTrue(visits.found(KIND, QUERY).problems().contains("1 entry without an address"));
    }
}
