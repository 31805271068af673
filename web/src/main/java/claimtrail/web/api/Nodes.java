package claimtrail.web.api;

import claimtrail.corpus.document.Span;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The nodes that all objects of the public JSON are made of.
final class Nodes {

    private Nodes() {}

    static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    static ArrayNode texts(Collection<String> values) {
        return list(values, JsonNodeFactory.instance::textNode);
    }

    static JsonNode number(int value) {
        return JsonNodeFactory.instance.numberNode(value);
    }

    static JsonNode string(String value) {
        return JsonNodeFactory.instance.textNode(value);
    }

    static <T> ArrayNode list(Collection<T> values, Function<? super T, ? extends JsonNode> writer) {
        var array = JsonNodeFactory.instance.arrayNode();
        values.forEach(value -> array.add(writer.apply(value)));
        return array;
    }

    /// The value's own text, or `null`.
    static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// Adds where a stretch of text stands.
    static ObjectNode place(ObjectNode node, Span span) {
        return node.put("start", span.start()).put("end", span.end());
    }
}
