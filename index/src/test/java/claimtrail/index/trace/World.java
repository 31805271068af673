package claimtrail.index.trace;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
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
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import claimtrail.corpus.store.StoredDocument;
import java.net.URI;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A small coverage told line by line, for tests.
final class World {

    static final Entity FABLE = new Entity("model:claude-fable-5", "Claude Fable 5", EntityType.MODEL);
    static final Entity BUREAU = new Entity("agency:bis", "Bureau of Industry and Security", EntityType.AGENCY);
    static final Entity DIRECTIVE = new Entity("instrument:june-directive", "June directive", EntityType.INSTRUMENT);

    private final List<StoredDocument> documents = new ArrayList<>();

    /// One document in the making.
    final class Page {
        private final String name;
        private final List<String> sentences = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();
        private @Nullable String title;
        private @Nullable String published;
        private @Nullable String publisher;
        private @Nullable String credit;
        private DocumentKind kind = DocumentKind.ARTICLE;
        private List<Entity> named = List.of(FABLE, DIRECTIVE);
        private @Nullable URI url;

        private Page(String name) {
            this.name = name;
        }

        Page titled(String newTitle) {
            title = newTitle;
            return this;
        }

        Page on(String date) {
            published = date;
            return this;
        }

        Page by(String outlet) {
            publisher = outlet;
            return this;
        }

        Page crediting(String outlet) {
            credit = outlet;
            return this;
        }

        Page at(String address) {
            url = URI.create(address);
            return this;
        }

        /// Names these instead of the usual model and directive.
        Page naming(Entity... entities) {
            named = List.of(entities);
            return this;
        }

        Page official() {
            kind = DocumentKind.OFFICIAL;
            return this;
        }

        Page says(String sentence) {
            sentences.add(sentence);
            return this;
        }

        Page claims(
                String sentence,
                Frame frame,
                Modality modality,
                Polarity polarity,
                String action,
                @Nullable String date) {
            var dates = date == null ? List.<DateMention>of() : List.of(new DateMention(date, new PartialDate(date)));
            return claims(
                    sentence,
                    frame,
                    new Stance(modality, polarity),
                    new Slots(
                            new Filler("the bureau", List.of(BUREAU.id())),
                            action,
                            new Filler("the model", List.of(FABLE.id())),
                            null,
                            new Filler("directive", List.of(DIRECTIVE.id())),
                            dates));
        }

        Page claims(String sentence, Frame frame, Stance stance, Slots slots) {
            says(sentence);
            var start = String.join(" ", sentences).length() - sentence.length();
            claims.add(new Claim(
                    id(name) + "-%08x".formatted(claims.size()),
                    new Sentence(sentence, new Span(start, start + sentence.length())),
                    sentence,
                    frame,
                    slots,
                    stance,
                    Attribution.author(),
                    new Reason("test", 1)));
            return this;
        }

        /// A firm claim in which the bureau acts on these, with no instrument of a name.
        Page acts(String sentence, Frame frame, String action, @Nullable String date, Entity... objects) {
            var ids = Stream.of(objects).map(Entity::id).toList();
            var dates = date == null ? List.<DateMention>of() : List.of(new DateMention(date, new PartialDate(date)));
            var object = new Filler("what it acts on", ids);
            var slots = new Slots(new Filler("the bureau", List.of(BUREAU.id())), action, object, null, null, dates);
            return claims(sentence, frame, new Stance(Modality.ASSERTED, Polarity.POSITIVE), slots);
        }

        Page asserts(String sentence, Frame frame, String action) {
            return claims(sentence, frame, Modality.ASSERTED, Polarity.POSITIVE, action, null);
        }

        Page asserts(String sentence, Frame frame, String action, String date) {
            return claims(sentence, frame, Modality.ASSERTED, Polarity.POSITIVE, action, date);
        }

        World end() {
            documents.add(stored());
            return World.this;
        }

        private StoredDocument stored() {
            var change = documents.size() + 1;
            return new StoredDocument(
                    document(),
                    reading(),
                    null,
                    1,
                    Instant.ofEpochSecond(change),
                    Instant.ofEpochSecond(change),
                    change);
        }

        private Reading reading() {
            var mentions = named.stream()
                    .map(entity -> new Mention(entity, new Span(0, 1), entity.name()))
                    .toList();
            return new Reading(claims.isEmpty() ? List.of() : mentions, List.of(), claims, List.of());
        }

        private Document document() {
            var metadata = new Metadata(
                    title == null ? null : new Sourced<>(title, Provenance.META),
                    new Byline(List.of(), credit),
                    published == null ? null : new Sourced<>(new PartialDate(published), Provenance.META),
                    null,
                    publisher,
                    "en",
                    "text/html",
                    kind);
            var text = String.join(" ", sentences);
            return new Document(id(name), name, url, null, metadata, new Body(text, List.of(), List.of(), List.of()));
        }
    }

    Page page(String name) {
        return new Page(name);
    }

    Coverage coverage() {
        return Coverage.of(documents, documents.size());
    }

    static DocumentId id(String name) {
        return DocumentId.ofInput(name);
    }

    /// A question in which nothing was read, so that its words decide.
    static Question question(String text, @Nullable LocalDate asOf) {
        var page = new World().page("question").says(text);
        return new Question(text, page.document(), Reading.NONE, asOf);
    }

    /// A question that asks about one claim of this frame.
    static Question question(String text, Frame frame, @Nullable LocalDate asOf) {
        var page = new World().page("question").asserts(text, frame, "does");
        return new Question(text, page.document(), page.reading(), asOf);
    }
}
