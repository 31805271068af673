package claimtrail.web.app;

import claimtrail.ingest.pipeline.ReadOutcome;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/// What came of an import, as `import` prints it.
final class ImportJson {

    private ImportJson() {}

    static ObjectNode of(String input, ReadOutcome outcome) {
        return switch (outcome) {
            case ReadOutcome.Read(var document, var saved, var claims) -> {
                var url = document.url();
                yield JsonNodeFactory.instance
                        .objectNode()
                        .put("input", input)
                        .put("document", document.id().value())
                        .put("url", url == null ? null : url.toString())
                        .put("outcome", saved.label())
                        .put("claims", claims)
                        .putNull("error");
            }
            case ReadOutcome.Unreadable(var kind, var message) -> failed(input, kind, message);
        };
    }

    static ObjectNode failed(String input, String kind, String message) {
        var object = JsonNodeFactory.instance
                .objectNode()
                .put("input", input)
                .putNull("document")
                .putNull("url")
                .put("outcome", "failed")
                .put("claims", 0);
        object.putObject("error").put("kind", kind).put("message", message);
        return object;
    }
}
