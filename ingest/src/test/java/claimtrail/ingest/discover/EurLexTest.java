package claimtrail.ingest.discover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.store.SourceKind;
import claimtrail.ingest.fetch.TestSite;
import java.net.URI;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class EurLexTest {

    private static final String SPARQL = "/webapi/rdf/sparql";
    private static final String QUERY = SPARQL + "?query=select+%3Fcelex+%3Ftitle+%3Fdate+where+%7B%7D";

    private final Visits visits = new Visits();
    private final TestSite site = visits.site;

    @AfterEach
    void close() {
        visits.close();
    }

    private void answers(String vars, String bindings) {
        site.page(SPARQL, "application/sparql-results+json", """
                {"head":{"link":[],"vars":[%s]},"results":{"distinct":false,"ordered":true,"bindings":[%s]}}
                """.formatted(vars, bindings));
    }

    private static String row(String celex, String title, String day) {
        return """
                {"celex":{"type":"typed-literal","datatype":"http://www.w3.org/2001/XMLSchema#string","value":"%s"},
                 "title":{"type":"literal","xml:lang":"en","value":"%s"},
                 "date":{"type":"typed-literal","datatype":"http://www.w3.org/2001/XMLSchema#date","value":"%s"}}
                """.formatted(celex, title, day);
    }

    @Test
    void leadsToTheEnglishText() throws InterruptedException {
        answers("\"celex\",\"title\",\"date\"", row("32099R0001", "Regulation on models", "2026-06-12"));

        var link = visits.found(SourceKind.EUR_LEX, QUERY).links().getFirst();

        assertEquals(
                URI.create("https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:32099R0001"),
                link.address());
        assertEquals("Regulation on models", link.title());
        assertEquals("2026-06-12", String.valueOf(link.published()));
    }

    @Test
    void asksForJson() throws InterruptedException {
        answers("\"celex\"", row("32099R0001", "Regulation", "2026-06-12"));

        visits.found(SourceKind.EUR_LEX, QUERY);

        assertTrue(site.requests().getLast().endsWith("&format=application%2Fsparql-results%2Bjson"));
    }

    @Test
    void takesAnActWithSeveralTitlesOnce() throws InterruptedException {
        answers(
                "\"celex\",\"title\"",
                row("32099R0001", "Regulation", "2026-06-12")
                        + "," + row("32099R0001", "Regulation, again", "2026-06-12")
                        + "," + row("32099R0001R(01)", "Corrigendum", "2026-06-13"));

        assertEquals(2, visits.found(SourceKind.EUR_LEX, QUERY).links().size());
    }

    @Test
    void countsRowsWithoutANumber() throws InterruptedException {
        answers("\"celex\",\"title\"", "{\"title\":{\"value\":\"Nameless\"}}," + row("http://x", "Odd", ""));

        assertEquals(
                List.of("1 entry with a strange CELEX number", "1 entry without a CELEX number"),
                visits.found(SourceKind.EUR_LEX, QUERY).problems());
    }

    @Test
    void saysThatNoActAnswers() throws InterruptedException {
        answers("\"celex\"", "");

        assertEquals(
                List.of("no act answers the query"),
                visits.found(SourceKind.EUR_LEX, QUERY).problems());
    }

    @Test
    void saysThatAQueryGivesNoNumbers() throws InterruptedException {
        answers("\"work\"", "");

        assertEquals("the query gives no ?celex but [work]", visits.failure(SourceKind.EUR_LEX, QUERY));
    }

    @Test
    void passesOnTheCompilersWords() throws InterruptedException {
        site.route(
                SPARQL,
                exchange -> TestSite.send(
                        exchange,
                        400,
                        "text/plain",
                        "Virtuoso 37000 Error SP030: SPARQL compiler, line 1: syntax error\n\nSPARQL query:\nselect"));

        assertEquals(
                "not reached: status 400: Virtuoso 37000 Error SP030: SPARQL compiler, line 1: syntax error",
                visits.failure(SourceKind.EUR_LEX, QUERY));
    }

    @Test
    void needsAQuery() throws InterruptedException {
        assertEquals("the address has no query=...", visits.failure(SourceKind.EUR_LEX, SPARQL));
    }
}
