package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static claimtrail.index.TestDocuments.id;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Status;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RelationsInQueriesTest {
    private static final Relations RELATIONS = new Relations(
            Map.of(id("copy"), id("first"), id("rewrite"), id("first")),
            List.of(new Relations.MeasureCoverage(
                    "weighing-licence-rule",
                    "Weighing licence rule",
                    Set.of(id("first"), id("copy")),
                    Map.of(Status.LIFTED, Set.of(id("copy"))))));

    @TempDir
    Path folder;

    private Corpus corpus() throws IOException {
        return Corpus.of(
                folder,
                document("copy", "A wafer rule for scales was lifted, the bureau says")
                        .published("2026-06-03"),
                document("first", "A wafer rule for scales was lifted").published("2026-06-02"),
                document("rewrite", "Scales and the wafer rule: lifted").published("2026-06-04"),
                document("other", "A wafer and nothing else").published("2026-06-01"));
    }

    private static SearchResult search(Corpus corpus, SearchRequest request) throws IOException {
        return new Searcher(corpus.index().snapshots(), () -> RELATIONS).search(request);
    }

    private static List<String> names(Corpus corpus, String query) throws IOException {
        return search(corpus, SearchRequest.of(query, 10)).hits().stream()
                .map(Hit::input)
                .sorted()
                .toList();
    }

    @Test
    void findsTheDocumentsOfAMeasureByWordsOfItsName() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(List.of("copy", "first"), names(corpus, "measure:weighing"));
            assertEquals(List.of("copy"), names(corpus, "status:lifted"));
        }
    }

    @Test
    void tellsWhoSaidItFirstFromWhoRepeatsIt() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(List.of("first", "other"), names(corpus, "wafer origin:yes"));
            assertEquals(List.of("copy", "rewrite"), names(corpus, "origin:no"));
        }
    }

    @Test
    void foldsCopiesUnderTheirOriginAndCountsStories() throws IOException {
        try (var corpus = corpus()) {
            var result = search(corpus, SearchRequest.of("wafer rule", 10).byStory());

            assertEquals(1, result.total());
            assertEquals(List.of(id("copy"), id("rewrite")), result.copies().get(id("first")));
        }
    }

    @Test
    void showsTheEarliestCopyWhereTheOriginDoesNotMatch() throws IOException {
        try (var corpus = corpus()) {
            var result = search(
                    corpus,
                    SearchRequest.of("wafer published:[2026-06-03 TO 2026-06-30]", 10)
                            .byStory());

            assertEquals(List.of("copy"), result.hits().stream().map(Hit::input).toList());
        }
    }

    @Test
    void countsTheMeasuresThatAreToldOf() throws IOException {
        try (var corpus = corpus()) {
            var facets = search(corpus, SearchRequest.of("wafer", 10).byStory()).facets();

            assertTrue(facets.contains(new Facet(
                    "measure", List.of(new Facet.Count("weighing-licence-rule", "Weighing licence rule", 1)))));
        }
    }

    @Test
    void saysWhichMeasuresThereAre() throws IOException {
        try (var corpus = corpus()) {
            var problems = search(corpus, SearchRequest.of("wafer measure:zeppelin", 10))
                    .problems();

            assertEquals(
                    "no measure is called zeppelin; there are weighing-licence-rule",
                    problems.getFirst().message());
        }
    }
}
