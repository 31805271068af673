package claimtrail.ingest.detect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.Metadata;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnotatedDocumentTest {

    private static final String YESTERDAY = "The export controls on AI chips began yesterday.";

    @Test
    void countsFromTheDayOfPublication() {
        assertEquals(List.of("2026-06-16"), dates("2026-06-17"));
    }

    @Test
    void guessesNoDayWhereNoneWasGiven() {
        assertEquals(List.of("none"), dates(null));
    }

    @Test
    void findsNoClaimInAnotherLanguageAndSaysSo() {
        var english = Texts.document("Die Ausfuhr von Chips nach China ist nicht verboten. ".repeat(30));
        var metadata = english.metadata();
        var german = new Document(
                english.id(),
                "test",
                null,
                null,
                new Metadata(null, metadata.byline(), null, null, null, "de", metadata.mediaType(), metadata.kind()),
                new Body(english.text(), List.of(), List.of(), List.of()));

        var reading = Readers.DETECTOR.detect(german, Readers.ANNOTATOR.annotate(german));

        assertTrue(reading.claims().isEmpty());
        assertEquals(1, reading.notes().size());
    }

    private static List<String> dates(@Nullable String published) {
        var document = Texts.document("test", null, published, YESTERDAY);
        return Readers.ANNOTATOR.annotate(document).sentences().getFirst().times().stream()
                .map(time -> time.value() == null ? "none" : time.value().text())
                .toList();
    }
}
