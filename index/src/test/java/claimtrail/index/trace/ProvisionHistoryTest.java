package claimtrail.index.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

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
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ProvisionHistoryTest {

    private final Document older = code(
            "2030-01-01", "15 CFR 999.4(a)", "Large models need a licence.", "15 CFR 999.4(b)", "Small ones do not.");
    private final Document newer = code(
            "2030-06-01",
            "15 CFR 999.4(a)",
            "All models need a licence.",
            "15 CFR 999.4(c)",
            "Toys are free.",
            "15 CFR 999.40",
            "Other.");
    private final ProvisionHistory history = ProvisionHistory.of("15 CFR 999.4", List.of(newer, older));

    @Test
    void hasTheTextOfADay() {
        assertEquals(older, history.on(LocalDate.of(2030, 3, 1)).orElseThrow().document());
    }

    @Test
    void hasNoTextBeforeTheFirst() {
        assertEquals(true, history.on(LocalDate.of(2029, 12, 31)).isEmpty());
    }

    @Test
    void leavesOutTheNextSection() {
        assertEquals(
                List.of("15 CFR 999.4(a)", "15 CFR 999.4(c)"),
                List.copyOf(history.on(null).orElseThrow().paragraphs().keySet()));
    }

    @Test
    void tellsWhatWasChangedRemovedAndAdded() {
        var changes = ProvisionChange.between(
                history.texts().getFirst(), history.texts().getLast());

        assertEquals(
                List.of("CHANGED 15 CFR 999.4(a)", "REMOVED 15 CFR 999.4(b)", "ADDED 15 CFR 999.4(c)"),
                changes.stream()
                        .map(change -> change.kind() + " " + change.citation())
                        .toList());
    }

    @Test
    void marksTheWordsThatChanged() {
        var change = ProvisionChange.between(
                        history.texts().getFirst(), history.texts().getLast())
                .getFirst();

        assertEquals(
                List.of(
                        new ProvisionChange.Piece(ProvisionChange.Fate.REMOVED, "Large "),
                        new ProvisionChange.Piece(ProvisionChange.Fate.ADDED, "All "),
                        new ProvisionChange.Piece(ProvisionChange.Fate.STAYED, "models need a licence.")),
                change.pieces());
    }

    private static Document code(String day, String... labelled) {
        var text = new StringBuilder();
        var sections = new ArrayList<Section>();
        for (var i = 0; i < labelled.length; i += 2) {
            text.append(text.isEmpty() ? "" : "\n\n");
            var start = text.length();
            text.append(labelled[i + 1]);
            sections.add(new Section(SectionKind.PARAGRAPH, new Span(start, text.length()), 0, labelled[i]));
        }
        var metadata = new Metadata(
                null,
                Byline.NONE,
                new Sourced<>(new PartialDate(day), Provenance.PROPERTIES),
                null,
                null,
                "en",
                "application/xml",
                DocumentKind.OFFICIAL);
        return new Document(
                DocumentId.ofInput(day + ".xml"),
                day + ".xml",
                null,
                null,
                metadata,
                new Body(text.toString(), sections, List.of(), List.of()));
    }
}
