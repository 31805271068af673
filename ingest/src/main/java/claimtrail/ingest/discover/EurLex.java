package claimtrail.ingest.discover;

import claimtrail.corpus.store.Link;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceMemory;
import claimtrail.ingest.discover.Discovery.Failed;
import claimtrail.ingest.discover.Discovery.Found;
import claimtrail.ingest.discover.Discovery.Unchanged;
import claimtrail.ingest.fetch.Fetcher;
import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.regex.Pattern;

/// Asks the SPARQL endpoint of the Publications Office of the European Union.
///
/// The query stands in the address (`query=...`) and gives `?celex`, and `?title` and `?date` where it can; the answer
/// is read in the W3C's JSON format for query results. Each CELEX number leads to the English text at EUR-Lex.
final class EurLex {

    private static final String RESULTS = "application/sparql-results+json";
    /// Sector, year, type and number, with what may follow: corrigenda `R(01)`, consolidation dates, EFTA numbers.
    private static final Pattern CELEX = Pattern.compile("[0-9CE]\\d{4}[A-Z]{1,2}[0-9A-Z()/_-]{1,40}");
    private static final String TEXT = "https://eur-lex.europa.eu/legal-content/EN/TXT/HTML/?uri=CELEX:";

    private final JsonPages pages;

    EurLex(Fetcher fetcher) {
        this.pages = new JsonPages(fetcher);
    }

    Discovery links(Source source, SourceMemory memory) throws InterruptedException {
        var query = AddressQuery.of(source.address());
        if (query.first("query").isEmpty()) {
            return new Failed("the address has no query=...", null);
        }
        var asked = query.has("format") ? query : query.with("format", RESULTS);
        return switch (pages.ask(asked.address(), source, memory)) {
            case JsonPages.Answer.Trouble trouble -> trouble.failed();
            case JsonPages.Answer.Same same -> new Unchanged();
            case JsonPages.Answer.Page page -> read(source, page);
        };
    }

    private static Discovery read(Source source, JsonPages.Answer.Page page) {
        var bindings = page.json().path("results").path("bindings");
        var named = page.json().path("head").path("vars");
        if (!bindings.isArray()) {
            return new Failed("no answer to a SPARQL SELECT: it has no results.bindings", null);
        }
        if (named.isArray() && !names(named).contains("celex")) {
            return new Failed("the query gives no ?celex but " + names(named), null);
        }
        var links = new LinkedHashMap<URI, Link>();
        var problems = new Problems(List.of());
        for (var row : bindings) {
            var celex = value(row, "celex");
            if (!CELEX.matcher(celex).matches()) {
                problems.count(celex.isEmpty() ? "without a CELEX number" : "with a strange CELEX number");
            } else if (links.size() < Reading.MOST_ENTRIES) {
                var link = link(source, celex, row);
                links.putIfAbsent(link.address(), link);
            }
        }
        if (bindings.isEmpty()) {
            problems.say("no act answers the query");
        }
        var response = page.response();
        var memory = new SourceMemory(
                response.header("ETag").orElse(null),
                response.header("Last-Modified").orElse(null),
                null);
        return new Found(
                List.copyOf(links.values()), "SPARQL results", problems.sentences(), memory, List.of(response), null);
    }

    private static Link link(Source source, String celex, JsonNode row) {
        var title = value(row, "title");
        return new Link(
                URI.create(TEXT + celex),
                source.id(),
                title.isEmpty() ? celex : title,
                DateText.read(value(row, "date")).orElse(null),
                DateText.read(value(row, "modified")).orElse(null));
    }

    private static List<String> names(JsonNode named) {
        return named.valueStream().map(JsonNode::asText).toList();
    }

    private static String value(JsonNode row, String name) {
        return row.path(name).path("value").asText("").strip();
    }
}
