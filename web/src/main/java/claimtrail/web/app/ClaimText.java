package claimtrail.web.app;

import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import claimtrail.index.trace.Question;
import claimtrail.ingest.pipeline.Pipeline.ReadingStages;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Reads a sentence that somebody asks about with the same reader as any document.
final class ClaimText {

    private static final int MOST_CHARACTERS = 4_000;

    private final ReadingStages stages;

    ClaimText(ReadingStages stages) {
        this.stages = stages;
    }

    /// @param asOf the day about which is asked; relative dates of the text are then relative to it
    Question read(String text, @Nullable LocalDate asOf) {
        var words = text.strip();
        if (words.isEmpty()) {
            throw new IllegalArgumentException("there is no claim to check");
        }
        if (words.length() > MOST_CHARACTERS) {
            throw new IllegalArgumentException("a claim has at most " + MOST_CHARACTERS + " characters");
        }
        var document = document(words, asOf);
        return new Question(words, document, stages.readQuestion(document), asOf);
    }

    private static Document document(String text, @Nullable LocalDate asOf) {
        var day = asOf == null ? null : new Sourced<>(PartialDate.of(asOf), Provenance.IMPORT);
        var metadata = new Metadata(null, Byline.NONE, day, null, null, "en", "text/plain", DocumentKind.ARTICLE);
        var whole = new Section(SectionKind.PARAGRAPH, new Span(0, text.length()), 0, null);
        return new Document(
                DocumentId.ofInput("question " + text),
                "question",
                null,
                null,
                metadata,
                new Body(text, List.of(whole), List.of(), List.of()));
    }
}
