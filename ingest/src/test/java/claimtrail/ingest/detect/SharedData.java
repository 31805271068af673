package claimtrail.ingest.detect;

import claimtrail.corpus.document.Document;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// The test data that lies beside the checkout and is no part of it.
final class SharedData {

    private SharedData() {}

    static Path folder(String name) {
        return Path.of(System.getProperty("claimtrail.shared", "../../shared"), name);
    }

    static Document document(Path file) {
        try {
            var text = Files.readString(file);
            if (!file.toString().endsWith(".json")) {
                return Texts.document(file.getFileName().toString(), null, null, text);
            }
            var json = new ObjectMapper().readTree(text);
            return Texts.document(
                    file.getFileName().toString(),
                    json.path("title").textValue(),
                    json.path("published").textValue(),
                    json.path("text").asText());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
