package claimtrail.web.page;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
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
import claimtrail.corpus.document.Dropped;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.document.Sourced;
import claimtrail.corpus.document.Span;
import claimtrail.corpus.store.Appointment;
import claimtrail.corpus.store.Rhythm;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.SourceKind;
import claimtrail.corpus.store.Store;
import claimtrail.corpus.store.Visit;
import claimtrail.index.trace.Question;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A handful of documents with hand-made readings, one of them hostile, in a real store.
final class SmallWorld {

    static final String ORDER =
            "The Commerce Department ordered a licence for every export of Mythos 5 on 12 June 2026.";
    static final String LIFTED = "On 30 June 2026 the Commerce Department lifted the controls on Mythos 5.";
    static final String PERHAPS = "Officials may yet ban exports of Mythos 5, people close to the talks said.";
    static final String DENIED = "The Commerce Department has not banned exports of Mythos 5, a spokesman said.";

    private static final Instant SEEN = Instant.parse("2026-07-02T06:00:00Z");
    private static final Entity COMMERCE = new Entity("agency:commerce", "Commerce Department", EntityType.AGENCY);
    private static final Entity MYTHOS = new Entity("model:claude-mythos-5", "Claude Mythos 5", EntityType.MODEL);

    private SmallWorld() {}

    static DocumentId id(String slug) {
        return DocumentId.of(address(slug));
    }

    static void fill(Store store) {
        store.sources().put(source("ledger", "The Harbour Ledger", DocumentKind.ARTICLE));
        store.sources().put(source("register", "The Register Office", DocumentKind.OFFICIAL));
        store.sources().visited(Visit.read("ledger", SEEN, "RSS 2.0", 5, 5), Appointment.NOW, null);
        store.sources()
                .visited(
                        Visit.failed("register", SEEN, "the server closed the connection"),
                        new Appointment(SEEN, null, 1),
                        null);
        var order = article("order", "Licence ordered for two models", "The Harbour Ledger", "2026-06-13")
                .says(ORDER, Frame.IMPOSE, Modality.ASSERTED, Polarity.POSITIVE, Attribution.author())
                .says(
                        PERHAPS,
                        Frame.PROHIBIT,
                        Modality.HYPOTHETICAL,
                        Polarity.POSITIVE,
                        new Attribution(HolderKind.ANONYMOUS, "people close to the talks", "said", false));
        save(store, order, "ledger");
        var wire = article("wire", "Commerce orders licence for Mythos 5", "Meridian Wire", "2026-06-12")
                .says(ORDER, Frame.IMPOSE, Modality.ASSERTED, Polarity.POSITIVE, Attribution.author())
                .says(
                        DENIED,
                        Frame.PROHIBIT,
                        Modality.ASSERTED,
                        Polarity.NEGATIVE,
                        new Attribution(HolderKind.NAMED, "a spokesman", "said", true));
        save(store, wire, null);
        var lifted = article("lifted", "Controls lifted", "Dispatch on Controls", "2026-07-01")
                .says(LIFTED, Frame.LIFT, Modality.ASSERTED, Polarity.POSITIVE, Attribution.author());
        save(store, lifted, null);
        var hostile = article("hostile", "<script>alert('title')</script> & \"quotes\"", "<b>Mallory</b>", null)
                .says(
                        "<img src=x onerror=alert(1)> was banned.",
                        Frame.OTHER,
                        Modality.ASSERTED,
                        Polarity.POSITIVE,
                        Attribution.author());
        save(store, hostile, null);
        var rule = new Draft(
                        "rule",
                        "Framework for the Diffusion of Models",
                        "Register Office",
                        "2025-01-15",
                        DocumentKind.OFFICIAL)
                .says(
                        "A licence under 15 CFR 744.23 is required to export the weights described in ECCN 4E091.",
                        Frame.LICENSE,
                        Modality.ASSERTED,
                        Polarity.POSITIVE,
                        Attribution.author());
        save(store, rule, "register");
    }

    /// An article that was changed after it was first seen, with other stories beside it.
    static void edit(Store store) {
        for (var word : List.of("two", "three")) {
            var draft = article("edited", "Talks go on", "Dispatch on Controls", "2026-06-20")
                    .tells("It named " + word + " models.")
                    .beside(word.equals("two") ? "Five more stories" : "Six more stories");
            save(store, draft, null);
        }
    }

    /// One article more, whose title is its slug, and which shares no words with others but that it quotes.
    static void story(Store store, String slug, Instant seen) {
        var draft = article(slug, slug, "The Harbour Ledger", null);
        var words = new Random(slug.hashCode())
                .longs(30)
                .mapToObj(number -> Long.toString(number & Integer.MAX_VALUE, 36))
                .collect(Collectors.joining(" "));
        draft.add(SectionKind.PARAGRAPH, words + " quotes");
        store.documents().save(draft.document(), draft.reading(), null, seen, List.of());
    }

    /// A section of a code as it stood on two days.
    static void code(Store store) {
        for (var day : List.of("2025-01-01", "2026-01-01")) {
            var draft = new Draft("code/" + day, "15 CFR 744.23", "eCFR", day, DocumentKind.OFFICIAL)
                    .orders("15 CFR 744.23(a)", "A licence is required as of " + day + ".");
            save(store, draft, "register");
        }
    }

    /// A claim as somebody types it, with one reading: an order about exports.
    static Question question(String text, @Nullable LocalDate asOf) {
        var draft = new Draft("typed", "Typed", "nobody", null, DocumentKind.ARTICLE)
                .says(text, Frame.IMPOSE, Modality.ASSERTED, Polarity.POSITIVE, Attribution.author());
        return new Question(text, draft.document(), draft.reading(), asOf);
    }

    private static Source source(String id, String name, DocumentKind yields) {
        return new Source(
                id,
                name,
                SourceKind.FEED,
                URI.create("https://" + id + ".example/feed"),
                null,
                yields,
                Rhythm.every(Duration.ofHours(2)),
                false);
    }

    private static void save(Store store, Draft draft, @Nullable String source) {
        store.documents().save(draft.document(), draft.reading(), source, SEEN, List.of());
    }

    private static URI address(String slug) {
        return URI.create("https://news.example/" + slug);
    }

    private static Draft article(String slug, String title, String publisher, @Nullable String day) {
        return new Draft(slug, title, publisher, day, DocumentKind.ARTICLE);
    }

    /// A document in the making: sentences after a heading, each a paragraph with one claim.
    private static final class Draft {

        private final String slug;
        private final String title;
        private final String publisher;
        private final @Nullable String day;
        private final DocumentKind kind;
        private String beside = "Five more stories";
        private final StringBuilder text = new StringBuilder();
        private final List<Section> sections = new ArrayList<>();
        private final List<Claim> claims = new ArrayList<>();

        Draft(String slug, String title, String publisher, @Nullable String day, DocumentKind kind) {
            this.slug = slug;
            this.title = title;
            this.publisher = publisher;
            this.day = day;
            this.kind = kind;
            add(SectionKind.HEADING, title);
        }

        private Span add(SectionKind sort, String block) {
            if (!text.isEmpty()) {
                text.append("\n\n");
            }
            var span = new Span(text.length(), text.length() + block.length());
            text.append(block);
            sections.add(new Section(sort, span, sort == SectionKind.HEADING ? 1 : 0, null));
            return span;
        }

        Draft says(String sentence, Frame frame, Modality modality, Polarity polarity, Attribution holder) {
            var span = add(SectionKind.PARAGRAPH, sentence);
            var slots = new Slots(
                    new Filler("the Commerce Department", List.of(COMMERCE.id())),
                    "ordered",
                    new Filler("exports of Claude Mythos 5", List.of(MYTHOS.id())),
                    null,
                    null,
                    List.of(new DateMention("12 June 2026", new PartialDate("2026-06-12"))));
            claims.add(new Claim(
                    id(slug) + "-" + "%08x".formatted(claims.size() + 1),
                    new Sentence(sentence, span),
                    sentence,
                    frame,
                    slots,
                    new Stance(modality, polarity),
                    holder,
                    new Reason("by-hand", 1)));
            return this;
        }

        Draft tells(String paragraph) {
            add(SectionKind.PARAGRAPH, paragraph);
            return this;
        }

        /// A paragraph of a code.
        Draft orders(String label, String paragraph) {
            var section = add(SectionKind.PARAGRAPH, paragraph);
            sections.removeLast();
            sections.add(new Section(SectionKind.PARAGRAPH, section, 0, label));
            return this;
        }

        Draft beside(String stories) {
            beside = stories;
            return this;
        }

        Document document() {
            var published = day == null ? null : new Sourced<>(new PartialDate(day), Provenance.JSON_LD);
            var metadata = new Metadata(
                    new Sourced<>(title, Provenance.META),
                    new Byline(List.of("Ada Quill"), slug.equals("order") ? "Meridian Wire" : null),
                    published,
                    null,
                    publisher,
                    "en",
                    "text/html",
                    kind);
            var body = new Body(
                    text.toString(),
                    sections,
                    List.of(new Dropped("related", beside)),
                    List.of("utf-8 read as windows-1252"));
            return new Document(id(slug), address(slug).toString(), address(slug), null, metadata, body);
        }

        Reading reading() {
            var mentions = Stream.of(COMMERCE, MYTHOS)
                    .flatMap(entity -> mention(entity, entity.equals(MYTHOS) ? "Mythos 5" : entity.name()))
                    .toList();
            var citations = Stream.concat(
                            cited("15 CFR 744.23", new Citation.Cfr(15, "744.23", null)),
                            cited("ECCN 4E091", new Citation.Eccn("4E091")))
                    .toList();
            return new Reading(mentions, citations, claims, List.of());
        }

        private Stream<Mention> mention(Entity entity, String name) {
            return places(name).map(span -> new Mention(entity, span, name));
        }

        private Stream<CitedAt> cited(String words, Citation citation) {
            return places(words).map(span -> new CitedAt(citation, span));
        }

        private Stream<Span> places(String words) {
            return Pattern.compile(words, Pattern.LITERAL)
                    .matcher(text)
                    .results()
                    .map(found -> new Span(found.start(), found.end()));
        }
    }
}
