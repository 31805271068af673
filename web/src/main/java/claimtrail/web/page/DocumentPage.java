package claimtrail.web.page;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.index.trace.Derivation;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The page of one document: its text with the claims marked in it, and all that is known about it.
public final class DocumentPage {

    private final Desk desk;
    private final Traces traces;

    DocumentPage(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    /// What the page shows.
    ///
    /// @param original address on the web, `null` where there is none that a browser may be led to
    /// @param capture the archived response, `null` where it is not known
    /// @param source that led there, `null` for an import
    public record View(
            DocumentLine line,
            StoredDocument stored,
            Text text,
            @Nullable String original,
            @Nullable CaptureRow capture,
            @Nullable Source source,
            Family family) {}

    /// The text and what was read in it.
    public record Text(
            List<ReadText.Block> blocks, List<ReadText.Numbered> claims, List<Named> entities, List<Cited> citations) {}

    /// An entity with the number of its mentions.
    public record Named(Entity entity, long mentions) {

        /// The search for all documents that name it.
        public String href() {
            return new Address("/search").with("facet", "entity:" + entity.id()).toString();
        }
    }

    /// A citation in its normal form with the number of its places.
    ///
    /// @param original where the cited text can be read, `null` where that is not known
    public record Cited(String normal, @Nullable String original, long places) {

        /// The search for it.
        public String href() {
            return new Address("/search").with("q", "\"" + normal + "\"").toString();
        }
    }

    /// Where the document stands among those that tell the same.
    ///
    /// @param derivation why it is not original, `null` where it is
    /// @param origin the document that it comes from, `null` where it is original or only credits somebody
    /// @param credit outlet that it names as its source
    /// @param retellings documents that come from it
    public record Family(
            @Nullable Derivation derivation,
            @Nullable DocumentLine origin,
            @Nullable String credit,
            List<Retelling> retellings) {

        /// `Rewrite of`, `Copy of`, `Syndicated from`.
        public String relation() {
            return derivation == null ? "" : words(derivation.kind());
        }

        static String words(Derivation.Kind kind) {
            return switch (kind) {
                case COPY -> "Copy of";
                case REWRITE -> "Rewrite of";
                case SYNDICATED -> "Syndicated from";
            };
        }
    }

    /// A document that comes from this one.
    public record Retelling(Derivation derivation, DocumentLine document) {}

    /// The page; `null` where the corpus has no such document.
    @Nullable View view(DocumentId id) {
        return desk.store().documents().find(id).map(this::view).orElse(null);
    }

    private View view(StoredDocument stored) {
        var document = stored.document();
        var reading = stored.reading();
        var capture = document.capture();
        var source = stored.source();
        var text = new Text(
                new ReadText(document, reading)
                        .blocksBelow(DocumentLine.of(stored).title()),
                ReadText.numbered(reading.claims()),
                entities(reading),
                citations(reading));
        return new View(
                DocumentLine.of(stored),
                stored,
                text,
                Address.outside(document.url()),
                capture == null ? null : desk.store().captures().find(capture).orElse(null),
                source == null ? null : desk.store().sources().find(source).orElse(null),
                family(stored, traces.now()));
    }

    private static Family family(StoredDocument stored, Traced traced) {
        var id = stored.document().id();
        var derivation = traced.origins().of(id).orElse(null);
        var origin = derivation == null ? null : derivation.derivedFrom();
        var credit = Optional.ofNullable(stored.document().metadata().byline().credit())
                .orElse(derivation == null ? null : derivation.credit());
        return new Family(
                derivation,
                origin == null ? null : DocumentLine.of(origin, traced.documents()),
                credit,
                traced.origins().copiesOf(id).stream()
                        .map(copy -> new Retelling(copy, DocumentLine.of(copy.document(), traced.documents())))
                        .toList());
    }

    private static List<Named> entities(Reading reading) {
        return counted(reading.mentions(), Mention::entity).entrySet().stream()
                .map(entry -> new Named(entry.getKey(), entry.getValue()))
                .sorted(Comparator.comparing(Named::mentions)
                        .reversed()
                        .thenComparing(named -> named.entity().name()))
                .toList();
    }

    private static List<Cited> citations(Reading reading) {
        return counted(reading.citations(), CitedAt::citation).entrySet().stream()
                .map(entry -> new Cited(
                        entry.getKey().text(),
                        entry.getKey().address().map(Object::toString).orElse(null),
                        entry.getValue()))
                .sorted(Comparator.comparing(Cited::normal))
                .toList();
    }

    private static <T, K> Map<K, Long> counted(List<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
