package claimtrail.index;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.claim.Reason;
import claimtrail.corpus.claim.Sentence;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.claim.Stance;
import claimtrail.corpus.document.Body;
import claimtrail.corpus.document.Byline;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
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
import claimtrail.corpus.store.StoredDocument;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Writes a document for a test, part by part.
public final class TestDocuments {
    private static final Instant CRAWLED = Instant.parse("2026-11-20T08:00:00Z");

    private final String name;
    private final String text;
    private final List<Mention> mentions = new ArrayList<>();
    private final List<CitedAt> citations = new ArrayList<>();
    private final List<Claim> claims = new ArrayList<>();
    private @Nullable String title;
    private @Nullable PartialDate published;
    private @Nullable String publisher;
    private @Nullable String source;
    private DocumentKind kind = DocumentKind.ARTICLE;
    private String language = "en";

    private TestDocuments(String name, String text) {
        this.name = name;
        this.text = text;
    }

    /// A document at `https://example.org/NAME`.
    public static TestDocuments document(String name, String text) {
        return new TestDocuments(name, text);
    }

    public static DocumentId id(String name) {
        return DocumentId.of(address(name));
    }

    public TestDocuments titled(String value) {
        title = value;
        return this;
    }

    public TestDocuments published(String date) {
        published = new PartialDate(date);
        return this;
    }

    public TestDocuments by(String value) {
        publisher = value;
        return this;
    }

    public TestDocuments from(String value) {
        source = value;
        return this;
    }

    public TestDocuments in(String value) {
        language = value;
        return this;
    }

    public TestDocuments of(DocumentKind value) {
        kind = value;
        return this;
    }

    public TestDocuments naming(Entity entity, String words) {
        mentions.add(new Mention(entity, place(words), words));
        return this;
    }

    public TestDocuments citing(Citation citation) {
        citations.add(new CitedAt(citation, new Span(0, 1)));
        return this;
    }

    public TestDocuments claiming(String sentence, Frame frame, Modality modality, @Nullable String holder) {
        claims.add(new Claim(
                id(name).value() + "-0000000" + claims.size(),
                new Sentence(sentence, place(sentence)),
                sentence,
                frame,
                new Slots(null, "does", null, null, null, List.of()),
                new Stance(modality, Polarity.POSITIVE),
                holder == null ? Attribution.author() : new Attribution(HolderKind.NAMED, holder, "said", false),
                new Reason("test", 1)));
        return this;
    }

    public StoredDocument stored(long change) {
        var metadata = new Metadata(
                title == null ? null : new Sourced<>(title, Provenance.IMPORT),
                Byline.NONE,
                published == null ? null : new Sourced<>(published, Provenance.IMPORT),
                null,
                publisher,
                language,
                "text/plain",
                kind);
        var whole = new Section(SectionKind.PARAGRAPH, new Span(0, text.length()), 0, null);
        var body = new Body(text, List.of(whole), List.of(), List.of());
        var document = new Document(id(name), name, address(name), null, metadata, body);
        return new StoredDocument(
                document, new Reading(mentions, citations, claims, List.of()), source, 1, CRAWLED, CRAWLED, change);
    }

    private Span place(String words) {
        var start = text.indexOf(words);
        return new Span(start, start + words.length());
    }

    private static URI address(String name) {
        return URI.create("https://example.org/" + name);
    }
}
