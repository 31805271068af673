package claimtrail.web.page;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/// The description of the routes below `/api/` beside the routes themselves and what they answer.
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OpenApiTest {

    private RunningSite site;
    private JsonNode description;

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        site = RunningSite.withSmallWorld(folder, 0);
        description = json("/api/openapi.json");
    }

    @AfterAll
    void stop() throws IOException {
        site.close();
    }

    @Test
    void everyRouteIsDescribedAndNothingElse() {
        var described = new TreeSet<String>();
        description.get("paths").fieldNames().forEachRemaining(described::add);

        assertEquals(new TreeSet<>(site.apiPaths()), described);
    }

    @Test
    void everyRouteAnswersAsItIsDescribed() throws Exception {
        var problems = new ArrayList<String>();
        for (var path : description.get("paths").properties()) {
            var content = path.getValue().at("/get/responses/200/content/application~1json/schema");
            for (var asked : asked(path.getKey())) {
                var answer = site.get(asked);
                assertEquals(200, answer.statusCode(), asked + answer.body());
                if (!content.isMissingNode()) {
                    check(asked, content, new JsonMapper().readTree(answer.body()), problems);
                }
            }
        }

        assertEquals(List.of(), problems);
    }

    @Test
    void aRouteSaysWhyItCannotAnswer() throws Exception {
        var problems = new ArrayList<String>();
        var schema = description.at("/components/schemas/Error");
        for (var asked : List.of(
                "/api/check",
                "/api/measures/none",
                "/api/propositions/none",
                "/api/entities/none",
                "/api/entities?n=-1",
                "/api/documents/none",
                "/api/documents/none/versions",
                "/api/regulation",
                "/api/regulation?citation=1+CFR+1.1",
                "/api/sources/none")) {
            var answer = site.get(asked);
            assertTrue(answer.statusCode() == 400 || answer.statusCode() == 404, asked);
            check(asked, schema, new JsonMapper().readTree(answer.body()), problems);
        }

        assertEquals(List.of(), problems);
    }

    @Test
    void whatIsNotAsDescribedIsFound() throws Exception {
        var schema = description.at("/components/schemas/EntityLine");
        var mapper = new JsonMapper();
        var problems = new ArrayList<String>();
        check("lacks", schema, mapper.readTree("{\"id\":\"a\",\"name\":\"b\",\"type\":\"c\"}"), problems);
        check(
                "more",
                schema,
                mapper.readTree("{\"id\":\"a\",\"name\":\"b\",\"type\":\"c\",\"documents\":1,\"x\":1}"),
                problems);
        check(
                "other",
                schema,
                mapper.readTree("{\"id\":\"a\",\"name\":\"b\",\"type\":null,\"documents\":1}"),
                problems);

        assertAll(
                () -> assertEquals(3, problems.size(), problems::toString),
                () -> assertTrue(problems.get(0).contains("lacks documents")));
    }

    /// What is asked of each route: with all that the small world has.
    private List<String> asked(String path) throws Exception {
        var order = SmallWorld.id("order").value();
        var examples = Map.of(
                "/api/search", List.of("/api/search?q=Mythos"),
                "/api/search/export", List.of("/api/search/export?q=Mythos&format=csv"),
                "/api/complete", List.of("/api/complete?q=My"),
                "/api/check", List.of("/api/check?claim=Commerce+ordered+a+licence+for+exports+of+Mythos+5."),
                "/api/documents/{id}", List.of("/api/documents/" + order, "/api/documents/" + SmallWorld.id("rule")),
                "/api/documents/{id}/versions", List.of("/api/documents/" + order + "/versions"),
                "/api/propositions/{id}", List.of("/api/propositions/" + order + "-00000001"),
                "/api/entities/{id}", List.of("/api/entities/model:claude-mythos-5"),
                "/api/sources/{id}", List.of("/api/sources/ledger", "/api/sources/register"));
        if (path.equals("/api/measures/{id}")) {
            return site.traces().now().measures().stream()
                    .map(measure -> "/api/measures/" + measure.id())
                    .toList();
        }
        if (path.equals("/api/regulation")) {
            SmallWorld.code(site.store());
            var citation = "/api/regulation?citation=15+CFR+744.23";
            return List.of(citation, citation + "&at=2025-01-01&with=2026-01-01");
        }
        return examples.getOrDefault(path, List.of(path));
    }

    /// What in an answer is not as a schema says; of JSON Schema as far as the description uses it.
    private void check(String place, JsonNode schema, JsonNode value, List<String> problems) {
        if (schema.has("$ref")) {
            check(place, description.at(schema.get("$ref").asText().substring(1)), value, problems);
            return;
        }
        if (schema.has("oneOf")) {
            var fewest = new ArrayList<List<String>>();
            schema.get("oneOf").forEach(one -> {
                var found = new ArrayList<String>();
                check(place, one, value, found);
                fewest.add(found);
            });
            if (fewest.stream().noneMatch(List::isEmpty)) {
                problems.addAll(fewest.getFirst());
            }
            return;
        }
        if (!typed(schema.get("type"), value)) {
            problems.add(place + " is " + value.getNodeType() + " and not " + schema.get("type"));
            return;
        }
        if (schema.has("enum") && !contains(schema.get("enum"), value)) {
            problems.add(place + " is " + value + " and none of " + schema.get("enum"));
        }
        if (value.isArray() && schema.has("items")) {
            for (var at = 0; at < value.size(); at++) {
                check(place + "/" + at, schema.get("items"), value.get(at), problems);
            }
        }
        if (value.isObject()) {
            checkObject(place, schema, value, problems);
        }
    }

    private void checkObject(String place, JsonNode schema, JsonNode value, List<String> problems) {
        schema.path("required").forEach(name -> {
            if (!value.has(name.asText())) {
                problems.add(place + " lacks " + name.asText());
            }
        });
        var closed = schema.path("additionalProperties").isBoolean();
        value.properties().forEach(field -> {
            var known = schema.path("properties").get(field.getKey());
            if (known != null) {
                check(place + "/" + field.getKey(), known, field.getValue(), problems);
            } else if (closed) {
                problems.add(place + " has " + field.getKey() + " too");
            }
        });
    }

    private static boolean contains(JsonNode values, JsonNode value) {
        for (var one : values) {
            if (one.equals(value)) {
                return true;
            }
        }
        return false;
    }

    private static boolean typed(JsonNode types, JsonNode value) {
        if (types.isArray()) {
            for (var type : types) {
                if (typed(type, value)) {
                    return true;
                }
            }
            return false;
        }
        return switch (types.asText()) {
            case "string" -> value.isTextual();
            case "integer" -> value.isIntegralNumber();
            case "number" -> value.isNumber();
            case "boolean" -> value.isBoolean();
            case "array" -> value.isArray();
            case "object" -> value.isObject();
            case "null" -> value.isNull();
            default -> throw new IllegalArgumentException("no type: " + types);
        };
    }

    private JsonNode json(String path) throws Exception {
        return new JsonMapper().readTree(site.get(path).body());
    }
}
