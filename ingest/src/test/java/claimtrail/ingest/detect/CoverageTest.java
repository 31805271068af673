package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import claimtrail.corpus.claim.Claim;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CoverageTest {

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"d1/docs/d115.json", "d1/docs/d116.json", "d2/docs/d215.json", "d2/docs/d216.json"})
    void findsNoClaimInCoverageOfSomethingElse(String name) {
        var file = SharedData.folder("data/coverage").resolve(name);
        assumeTrue(Files.exists(file), "the shared test data is not beside this checkout");
        var document = SharedData.document(file);

        var reading = Readers.DETECTOR.detect(document, Readers.ANNOTATOR.annotate(document));

        assertEquals(List.of(), reading.claims().stream().map(Claim::canonical).toList());
    }
}
