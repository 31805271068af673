package claimtrail.web.page;

import claimtrail.corpus.document.Section;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.ProvisionChange;
import claimtrail.index.trace.ProvisionHistory;
import claimtrail.index.trace.ProvisionText;
import claimtrail.web.api.Citations;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traces;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The page of a provision of law: its text on a day, and what changed between two.
public final class RegulationPage {

    private static final int CITING = 30;

    private final Desk desk;
    private final Traces traces;

    RegulationPage(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    /// What the page shows.
    ///
    /// @param citation in its normal form, "" before anything is asked
    /// @param days of the texts that the corpus has
    /// @param text on the day, `null` where there is none
    /// @param cited paragraphs with the number of documents that cite them
    /// @param citing documents that cite it or something below it, newest first
    /// @param other on the day to compare with, `null` where none is asked for or there
    public record View(
            String citation,
            String at,
            String with,
            List<String> days,
            @Nullable ProvisionText text,
            @Nullable ProvisionText other,
            List<ProvisionChange> changes,
            Map<String, Long> cited,
            List<DocumentLine> citing) {

        /// Where a paragraph stands in its document.
        public String href(ProvisionText in, String label) {
            return "/document/" + in.document().id().value() + "#" + Section.anchor(label);
        }
    }

    View view(Parameters asked) {
        var words = asked.text("citation");
        var at = asked.day("at");
        var with = asked.day("with");
        var citation = words.isEmpty() ? "" : Citations.normal(words);
        var history = citation.isEmpty()
                ? new ProvisionHistory("", List.of())
                : ProvisionHistory.of(citation, desk.store().documents().officialWith(citation));
        var citing = citation.isEmpty() ? List.<StoredDocument>of() : Citing.documents(citation, traces.now());
        var text = history.on(at).orElse(null);
        var other = with == null ? null : history.on(with).orElse(null);
        return new View(
                citation,
                asked.text("at"),
                asked.text("with"),
                history.texts().stream()
                        .map(one -> String.valueOf(one.on()))
                        .distinct()
                        .toList(),
                text,
                other,
                text == null || other == null ? List.of() : ProvisionChange.between(text, other),
                Citing.byParagraph(citation, citing),
                citing.reversed().stream().limit(CITING).map(DocumentLine::of).toList());
    }
}
