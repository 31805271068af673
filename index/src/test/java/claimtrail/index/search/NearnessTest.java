package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NearnessTest {
    @TempDir
    Path folder;

    @Test
    void wordsThatStandTogetherComeBeforeWordsFarApart() throws IOException {
        var between = " and the port of the north ".repeat(4);
        try (var corpus = Corpus.of(
                folder,
                document("apart", "A scale" + between + "was in the hands of a bureau"),
                document("near", "The bureau of the scale" + between + "was in the hands of a few"),
                document("together", "A scale bureau" + between + "was in the hands of a very few"))) {
            assertEquals(List.of("together", "near", "apart"), corpus.names("scale bureau"));
        }
    }

    @Test
    void newerDocumentsComeFirstAmongThoseThatFitEqually() throws IOException {
        try (var corpus = Corpus.of(
                folder,
                document("old", "A scale bureau").published("2024-06-01"),
                document("new", "A scale bureau").published("2026-11-01"),
                document("undated", "A scale bureau"))) {
            assertEquals(List.of("new", "old", "undated"), corpus.names("scale bureau"));
        }
    }

    @Test
    void aLongQuestionFindsWhatHasSomeOfItsWordsBestFirst() throws IOException {
        try (var corpus = Corpus.of(
                folder, document("some", "A scale and a port"), document("most", "A scale bureau weighs wafers"))) {
            assertEquals(
                    List.of("most", "some"), corpus.names("which scale bureau weighs wafers, gauges and thermometers"));
        }
    }
}
