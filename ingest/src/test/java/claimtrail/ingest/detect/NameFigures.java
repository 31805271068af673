package claimtrail.ingest.detect;

import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.Annotator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/// Prints the names in the text files of a folder as JSON Lines, for the scorer of entities: as they are read here, or,
/// with `--classifier`, as CoreNLP's classifier alone has them. Every text is read whole, whatever it is about.
final class NameFigures {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Map<String, String> TYPES =
            Map.of("PERSON", "person", "ORGANIZATION", "organization", "LOCATION", "place");

    private NameFigures() {}

    public static void main(String[] arguments) throws IOException {
        var alone = arguments[0].equals("--classifier");
        var annotator = new Annotator();
        var reader = EntityReader.load();
        var out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
        try (var files = Files.list(Path.of(arguments[arguments.length - 1]))) {
            for (var file : files.sorted().toList()) {
                var document = SharedData.document(file);
                var annotated = annotator.annotateQuestion(document);
                var line = JSON.createObjectNode().put("input", file.toString()).put("text", document.text());
                var entities = line.putArray("entities");
                if (alone) {
                    annotated.sentences().forEach(sentence -> classified(sentence, entities));
                } else {
                    reader.read(document.text(), annotated)
                            .forEach(mention -> entities.add(entity(
                                    mention.entity().id(),
                                    mention.entity().name(),
                                    mention.entity().type().label(),
                                    mention.text())));
                }
                out.println(JSON.writeValueAsString(line));
            }
        }
    }

    /// Runs of words of one class.
    private static void classified(AnnotatedSentence sentence, ArrayNode entities) {
        var start = 0;
        for (var at = 1; at <= sentence.tokens().size(); at++) {
            var name = sentence.token(start).name();
            if (at == sentence.tokens().size() || !sentence.token(at).name().equals(name)) {
                if (TYPES.containsKey(name)) {
                    var words = sentence.words(start, at - 1);
                    entities.add(entity(words, words, TYPES.getOrDefault(name, ""), words));
                }
                start = at;
            }
        }
    }

    private static ObjectNode entity(String id, String name, String type, String text) {
        var node = JSON.createObjectNode().put("id", id).put("name", name).put("type", type);
        node.putArray("mentions").addObject().put("text", text);
        return node;
    }
}
