package claimtrail.corpus.store;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Reason;
import claimtrail.corpus.claim.Sentence;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.claim.Stance;
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
import java.net.URI;
import java.util.List;

/// Documents and claims to save in tests.
final class Documents {

    private Documents() {}

    static Document titled(URI address, String title, String text) {
        var metadata = new Metadata(
                new Sourced<>(title, Provenance.JSON_LD),
                new Byline(List.of("A. Writer"), "The wire"),
                new Sourced<>(new PartialDate("2026-06-12T09:30:00+02:00"), Provenance.META),
                null,
                "Example Post",
                "en",
                "text/html",
                DocumentKind.ARTICLE);
        var sections = text.isEmpty()
                ? List.<Section>of()
                : List.of(new Section(SectionKind.PARAGRAPH, new Span(0, text.length()), 0, "744.23(a)"));
        return new Document(
                DocumentId.of(address),
                address.toString(),
                address,
                null,
                metadata,
                new Body(text, sections, List.of(), List.of()));
    }

    static Claim claim(Document document) {
        return new Claim(
                document.id() + "-00000001",
                new Sentence(document.text(), new Span(0, document.text().length())),
                "The office asks for a licence.",
                Frame.LICENSE,
                new Slots(
                        new Filler("The office", List.of("agency:bis")),
                        "asks",
                        null,
                        null,
                        null,
                        List.of(new DateMention("Friday", new PartialDate("2026-06-12")))),
                new Stance(Modality.ASSERTED, Polarity.POSITIVE),
                Attribution.author(),
                new Reason("authority-asks", 0.9));
    }
}
