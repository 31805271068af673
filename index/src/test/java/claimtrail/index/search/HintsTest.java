package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static claimtrail.index.TestDocuments.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HintsTest {
    @TempDir
    Path folder;

    private Corpus corpus() throws IOException {
        return Corpus.of(
                folder,
                document("a", "Nordholm Semantics ships a semiconductor under a licence")
                        .naming(
                                new Entity(
                                        "organization:nordholm-semantics",
                                        "Nordholm Semantics",
                                        EntityType.ORGANIZATION),
                                "Nordholm Semantics"),
                document("b", "A semiconductor needs no licence"));
    }

    @Test
    void knowsAWordForOneThatNobodyWrote() throws IOException {
        try (var corpus = corpus()) {
            var hints = corpus.search("semicondutcor licence").hints();

            assertEquals("semiconductor licence", hints.instead());
        }
    }

    @Test
    void saysNothingOfWordsThatAreThere() throws IOException {
        try (var corpus = corpus()) {
            assertNull(corpus.search("semiconductors licences").hints().instead());
        }
    }

    @Test
    void marksWhatElseWasSearchedAndWhetherItIsTheSame() throws IOException {
        try (var corpus = corpus()) {
            var synonyms = corpus.search("BIS export ban").hints().synonyms();

            assertTrue(synonyms.contains(new Hints.Synonym("BIS", "Bureau of Industry and Security", false)));
            assertTrue(synonyms.contains(new Hints.Synonym("export ban", "export control directive", true)));
        }
    }

    @Test
    void showsWhatHasSomeOfTheWordsWhereNothingHasAll() throws IOException {
        try (var corpus = corpus()) {
            var result = corpus.search("licence zeppelin");

            assertEquals(2, result.total());
            assertEquals(
                    "no document has all of these words; those that have some are shown",
                    result.problems().getFirst().message());
            assertEquals(0, corpus.search("licence AND zeppelin").total());
        }
    }

    @Test
    void completesFieldsNamesAndWords() throws IOException {
        try (var corpus = corpus()) {
            var completer = new Completer(corpus.index().snapshots());

            assertEquals(List.of("a frame:"), completer.complete("a fra"));
            assertEquals(List.of("\"Nordholm Semantics\"", "semiconductor", "semantic"), completer.complete("sem"));
            assertEquals(List.of("entity:\"Nordholm Semantics\""), completer.complete("entity:nord"));
        }
    }

    @Test
    void findsWhatIsLikeADocument() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(List.of("b"), corpus.names("like:" + id("a")));
        }
    }
}
