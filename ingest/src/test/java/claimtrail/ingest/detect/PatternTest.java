package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PatternTest {

    private static final Candidates CANDIDATES = Candidates.load();

    static List<List<String>> examples() {
        return Resource.rows("pattern-examples.tsv").stream().map(List::of).toList();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("examples")
    void findsItsWordInItsExample(List<String> example) {
        var document = Texts.document("Export controls on AI chips are new.\n\n" + example.get(2));
        var sentence = Readers.ANNOTATOR.annotate(document).sentences().getLast();

        var found = CANDIDATES.in(sentence).stream()
                .map(candidate -> candidate.pattern() + " "
                        + sentence.token(candidate.action()).word())
                .toList();

        assertTrue(found.contains(example.get(0) + " " + example.get(1)), () -> "found: " + found);
    }

    @Test
    void namesOnlyPatternsThatThereAre() {
        var patterns = Resource.rows("patterns.tsv").stream().map(row -> row[0]).toList();

        assertEquals(
                List.of(),
                examples().stream()
                        .map(List::getFirst)
                        .filter(name -> !patterns.contains(name))
                        .toList());
    }
}
