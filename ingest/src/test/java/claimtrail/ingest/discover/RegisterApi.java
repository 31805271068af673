package claimtrail.ingest.discover;

import claimtrail.ingest.fetch.TestSite;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/// The documents.json of federalregister.gov's API v1 as its documentation describes it: conditions, order, pages that
/// name the next one, no page beyond a number of results, errors by parameter.
final class RegisterApi {

    static final String PATH = "/api/v1/documents.json";
    private static final JsonMapper JSON = new JsonMapper();
    private static final Set<String> CONDITIONS = Set.of(
            "conditions[term]",
            "conditions[agencies][]",
            "conditions[type][]",
            "conditions[publication_date][gte]",
            "conditions[publication_date][lte]");

    private final TestSite site;
    private final int mostPerPage;
    private final int reach;
    private final List<ObjectNode> documents = new ArrayList<>();

    /// @param reach how many results of a query can be paged through
    RegisterApi(TestSite site, int mostPerPage, int reach) {
        this.site = site;
        this.mostPerPage = mostPerPage;
        this.reach = reach;
        site.route(PATH, this::answer);
    }

    /// A document with all its addresses.
    ObjectNode publish(String number, String day, String title) {
        var document = JSON.createObjectNode();
        document.put("document_number", number);
        document.put("title", title);
        document.put("type", "Rule");
        document.put("publication_date", day);
        document.put(
                "full_text_xml_url",
                site.at("/full_text/xml/" + number + ".xml").toString());
        document.put(
                "body_html_url", site.at("/full_text/html/" + number + ".html").toString());
        document.put("html_url", site.at("/documents/" + number).toString());
        document.put("pdf_url", site.at("/pdf/" + number + ".pdf").toString());
        documents.add(document);
        return document;
    }

    private void answer(HttpExchange exchange) throws IOException {
        var query = AddressQuery.of(exchange.getRequestURI());
        for (var parameter : query.parameters()) {
            if (parameter.name().startsWith("conditions") && !CONDITIONS.contains(parameter.name())) {
                TestSite.send(
                        exchange,
                        400,
                        "application/json",
                        "{\"errors\":{\"" + parameter.name() + "\":\"is not a valid condition\"}}");
                return;
            }
        }
        TestSite.send(exchange, 200, "application/json", JSON.writeValueAsString(page(query)));
    }

    private ObjectNode page(AddressQuery query) {
        var from = query.first("conditions[publication_date][gte]").orElse("");
        var until = query.first("conditions[publication_date][lte]").orElse("9999");
        var term = query.first("conditions[term]").orElse("").toLowerCase(java.util.Locale.ROOT);
        var all = documents.stream()
                .filter(document -> day(document).compareTo(from) >= 0
                        && day(document).compareTo(until) <= 0
                        && document.path("title")
                                .asText()
                                .toLowerCase(java.util.Locale.ROOT)
                                .contains(term))
                .sorted(Comparator.comparing(RegisterApi::day).reversed())
                .toList();
        int size =
                Math.min(mostPerPage, Integer.parseInt(query.first("per_page").orElse("20")));
        int number = Integer.parseInt(query.first("page").orElse("1"));
        var answer = JSON.createObjectNode().put("count", all.size()).put("description", "Documents");
        var shown = all.stream()
                .limit(reach)
                .skip((long) (number - 1) * size)
                .limit(size)
                .toList();
        if (!shown.isEmpty()) {
            answer.put("total_pages", (Math.min(all.size(), reach) + size - 1) / size);
            if ((long) number * size < Math.min(all.size(), reach)) {
                answer.put(
                        "next_page_url",
                        site.at("")
                                + query.with("page", "" + (number + 1))
                                        .address()
                                        .toString());
            }
            var results = answer.putArray("results");
            var fields = query.parameters().stream()
                    .filter(parameter -> parameter.name().equals("fields[]"))
                    .map(AddressQuery.Parameter::value)
                    .toList();
            shown.forEach(document -> results.add(document.deepCopy().retain(fields)));
        }
        return answer;
    }

    private static String day(ObjectNode document) {
        return document.path("publication_date").asText();
    }
}
