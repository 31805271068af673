package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.DocumentKind;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FacetsTest {
    private static final Entity BUREAU = new Entity("agency:bis", "Bureau of Industry and Security", EntityType.AGENCY);
    private static final Entity CHINA = new Entity("country:cn", "China", EntityType.COUNTRY);

    @TempDir
    Path folder;

    @Test
    void countsWhatDocumentsHaveInCommon() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(
                            new Facet.Count("Harbour Times", "Harbour Times", 2),
                            new Facet.Count("Dock News", "Dock News", 1)),
                    facet(corpus.search(""), "source"));
        }
    }

    @Test
    void showsEntitiesByTheirNames() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(
                            new Facet.Count("agency:bis", "Bureau of Industry and Security", 2),
                            new Facet.Count("country:cn", "China", 1)),
                    facet(corpus.search(""), "entity"));
        }
    }

    @Test
    void countsOnlyWhatMatches() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of("Dock News"),
                    facet(corpus.search("boats"), "source").stream()
                            .map(Facet.Count::value)
                            .toList());
        }
    }

    @Test
    void countsADocumentOnceHoweverOftenItClaims() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(List.of(new Facet.Count("impose", "impose", 1)), facet(corpus.search(""), "frame"));
            assertEquals(List.of(new Facet.Count("asserted", "asserted", 1)), facet(corpus.search(""), "modality"));
        }
    }

    @Test
    void countsTheTypes() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(
                            new Facet.Count("article", "article", 2),
                            new Facet.Count("press_release", "press release", 1)),
                    facet(corpus.search(""), "type"));
        }
    }

    @Test
    void countsMonthsOfPublicationLatestFirst() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(
                    List.of(new Facet.Count("2026-06", "2026-06", 1), new Facet.Count("2025-05", "2025-05", 1)),
                    facet(corpus.search(""), "month"));
        }
    }

    @Test
    void narrowsToAChosenValue() throws IOException {
        try (var corpus = corpus()) {
            assertEquals(List.of("c"), corpus.names(chosen(new Selection("entity", "country:cn"))));
        }
    }

    @Test
    void takesAnyOfSeveralSourcesButAllOfSeveralEntities() throws IOException {
        try (var corpus = corpus()) {
            var sources = chosen(new Selection("source", "Harbour Times"), new Selection("source", "Dock News"));
            var entities = chosen(new Selection("entity", "country:cn"), new Selection("entity", "agency:bis"));

            assertEquals(3, corpus.names(sources).size());
            assertEquals(List.of("c"), corpus.names(entities));
        }
    }

    @Test
    void saysThatNothingCanBeChosenByAnUnknownFacet() throws IOException {
        try (var corpus = corpus()) {
            var result = new Searcher(corpus.index()).search(chosen(new Selection("colour", "red")));

            assertEquals(List.of(new QueryProblem(0, "nothing can be chosen by colour")), result.problems());
        }
    }

    private static SearchRequest chosen(Selection... selections) {
        return new SearchRequest("", 0, 10, Order.NEWEST, List.of(selections));
    }

    private static List<Facet.Count> facet(SearchResult result, String field) {
        return result.facets().stream()
                .filter(facet -> facet.field().equals(field))
                .flatMap(facet -> facet.values().stream())
                .toList();
    }

    private Corpus corpus() throws IOException {
        return Corpus.of(
                folder,
                document("a", "An order came. It came late.")
                        .by("Harbour Times")
                        .published("2026-06-12")
                        .claiming("An order came.", Frame.IMPOSE, Modality.ASSERTED, null)
                        .claiming("It came late.", Frame.IMPOSE, Modality.ASSERTED, null),
                document("b", "The bureau waits.")
                        .by("Harbour Times")
                        .published("2025-05-13")
                        .of(DocumentKind.PRESS_RELEASE)
                        .naming(BUREAU, "The bureau"),
                document("c", "China asks the bureau about boats.")
                        .by("Dock News")
                        .published("2025")
                        .naming(CHINA, "China")
                        .naming(BUREAU, "the bureau")
                        .naming(CHINA, "China"));
    }
}
