package claimtrail.index.search;

import static claimtrail.index.TestDocuments.document;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StandingQueriesTest {
    @Test
    void aDocumentMeetsTheQueriesThatWouldFindIt() throws IOException {
        try (var queries = StandingQueries.open()) {
            queries.put(Map.of(
                    "scales", "scales licence",
                    "lifted", "frame:lift",
                    "june", "wafer date:[2026-06-01 TO 2026-06-30]",
                    "phrase", "\"licence for scales\"",
                    "other", "zeppelin",
                    "all", "date:[* TO *]"));

            var matches = queries.matching(document("a", "Scales of wafers need a licence.")
                    .titled("Wafer scales")
                    .published("2026-06-03")
                    .claiming("Scales of wafers need a licence.", Frame.LIFT, Modality.ASSERTED, null)
                    .stored(1));

            assertEquals(
                    List.of("all", "june", "lifted", "scales"),
                    matches.stream().map(StandingQueries.Match::id).toList());
            assertEquals("the words scales, licence", matches.getLast().why());
        }
    }

    @Test
    void aQueryOfTheSameIdTakesTheOthersPlace() throws IOException {
        try (var queries = StandingQueries.open()) {
            queries.put(Map.of("a", "wafer"));
            queries.put(Map.of("a", "zeppelin"));

            assertEquals(1, queries.count());
            assertEquals(List.of(), queries.matching(document("d", "A wafer").stored(1)));

            queries.remove(List.of("a"));
            assertEquals(0, queries.count());
        }
    }

    @Test
    void saysWhatIsOnlyKnownLater() throws IOException {
        try (var queries = StandingQueries.open()) {
            var problems = queries.put(Map.of("a", "wafer origin:yes measure:letter status:lifted"));

            assertEquals(3, problems.size());
            assertTrue(problems.getFirst().message().contains("after a document has arrived"));
            assertEquals(1, queries.matching(document("d", "A wafer").stored(1)).size());
        }
    }
}
