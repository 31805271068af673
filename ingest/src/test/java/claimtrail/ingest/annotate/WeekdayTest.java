package claimtrail.ingest.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;

import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a Wednesday's article means by the name of a weekday.
class WeekdayTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "The Commerce Department lifted the export ban on AI chips on Tuesday. | 2025-05-13",
                "The export ban on AI chips took effect on Friday. | 2025-05-09",
                "The Commerce Department will lift the export ban on AI chips on Friday. | 2025-05-16",
                "The export ban on AI chips will be lifted on Friday. | 2025-05-16",
                "The Commerce Department said on Tuesday it will lift the export ban on AI chips. | 2025-05-13",
                "The export ban on AI chips was announced on Wednesday. | 2025-05-14"
            })
    void isTheLastOneUnlessTheSentenceSpeaksOfWhatIsToCome(String sentence, String day) {
        var metadata = new Metadata(
                null,
                Byline.NONE,
                new Sourced<>(PartialDate.parse("2025-05-14").orElseThrow(), Provenance.IMPORT),
                null,
                null,
                "en",
                "text/plain",
                DocumentKind.ARTICLE);
        var document = new Document(
                DocumentId.ofInput("weekday"),
                "weekday",
                null,
                null,
                metadata,
                new Body(sentence, List.of(), List.of(), List.of()));

        var times = SharedAnnotator.ANNOTATOR
                .annotate(document)
                .sentences()
                .getFirst()
                .times();

        assertEquals(day, String.valueOf(times.getFirst().value()));
    }
}
