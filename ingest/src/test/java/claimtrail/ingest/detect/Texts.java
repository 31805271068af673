package claimtrail.ingest.detect;

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
import org.jspecify.annotations.Nullable;

/// Documents made of nothing but a text.
final class Texts {

    private Texts() {}

    static Document document(String text) {
        return document("test", null, "2026-06-17", text);
    }

    static Document document(String input, @Nullable String title, @Nullable String published, String text) {
        var date = published == null ? null : PartialDate.parse(published).orElse(null);
        var metadata = new Metadata(
                title == null ? null : new Sourced<>(title, Provenance.IMPORT),
                Byline.NONE,
                date == null ? null : new Sourced<>(date, Provenance.IMPORT),
                null,
                null,
                "en",
                "text/plain",
                DocumentKind.ARTICLE);
        return new Document(
                DocumentId.ofInput(input),
                input,
                null,
                null,
                metadata,
                new Body(text, List.of(), List.of(), List.of()));
    }
}
