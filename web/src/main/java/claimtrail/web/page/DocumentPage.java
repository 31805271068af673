package claimtrail.web.page;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.claim.Reading;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.CaptureRow;
import claimtrail.corpus.store.Source;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.corpus.store.StoredVersion;
import claimtrail.index.trace.Derivation;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traced;
import claimtrail.web.api.Traces;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The page of one document: its text with the claims marked in it, and all that is known about it.
public final class DocumentPage {

    private static final int WORTH_CONTENTS = 3;
    private static final int RELATED = 6;

    private final Desk desk;
    private final Traces traces;

    DocumentPage(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    /// What the page shows.
    ///
    /// @param shown the version whose text is shown; claims are read in the newest alone
    public record View(
            DocumentLine line,
            StoredDocument stored,
            StoredVersion shown,
            Text text,
            Weight weight,
            Origin origin,
            Family family,
            Switches switches) {

        /// Whether an earlier text is shown.
        public boolean earlier() {
            return shown.version() < stored.version();
        }
    }

    /// Where it is from.
    ///
    /// @param original address on the web, `null` where there is none that a browser may be led to
    /// @param capture the archived response, `null` where it is not known
    /// @param source that led there, `null` for an import
    public record Origin(
            @Nullable String original,
            @Nullable CaptureRow capture,
            @Nullable Source source) {}

    /// The text and what was read in it.
    ///
    /// @param contents its headings, none where a table of contents would not help
    public record Text(
            List<ReadText.Block> blocks,
            List<ReadText.Block> contents,
            List<ClaimLine> claims,
            List<Named> entities,
            List<Cited> citations) {}

    /// What a reader should see first.
    ///
    /// @param importance why it is worth reading, none where it only repeats others
    public record Weight(List<KeyClaims.Key> keys, Tone tone, List<String> importance) {}

    /// An entity with the number of its mentions.
    public record Named(Entity entity, long mentions) {

        public String href() {
            return EntityPage.href(entity.id());
        }
    }

    /// A citation in its normal form with the number of its places.
    ///
    /// @param original where the cited text can be read, `null` where that is not known
    public record Cited(String normal, @Nullable String original, long places) {

        /// What is known of the provision where it is one of a code, else the search for it.
        public String href() {
            return normal.contains(" CFR ") || normal.contains(" USC ")
                    ? new Address("/regulation").with("citation", normal).toString()
                    : new Address("/search").with("q", "\"" + normal + "\"").toString();
        }
    }

    /// Where the document stands among those that tell the same.
    ///
    /// @param derivation why it is not original, `null` where it is
    /// @param origin the document that it comes from, `null` where it is original or only credits somebody
    /// @param credit outlet that it names as its source
    /// @param retellings documents that come from it
    /// @param related documents of other origins that say the same, those with most in common first
    public record Family(
            @Nullable Derivation derivation,
            @Nullable DocumentLine origin,
            @Nullable String credit,
            List<Retelling> retellings,
            List<Related> related) {

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

    /// A document that says the same.
    ///
    /// @param claims how many things both say
    public record Related(DocumentLine document, long claims) {}

    /// The page; `null` where the corpus has no such document.
    @Nullable View view(DocumentId id, Parameters asked) {
        return desk.store()
                .documents()
                .find(id)
                .map(stored -> view(stored, asked))
                .orElse(null);
    }

    private View view(StoredDocument stored, Parameters asked) {
        var wanted = asked.number("version", stored.version(), 1, stored.version());
        var newest = new StoredVersion(stored.version(), stored.lastSeen(), stored.document());
        var shown = wanted == stored.version() ? newest : version(stored, wanted, newest);
        var reading = shown.equals(newest) ? stored.reading() : Reading.NONE;
        var traced = traces.now();
        var line = DocumentLine.of(stored);
        var claims = ReadText.numbered(reading.claims()).stream()
                .map(numbered -> ClaimLine.of(numbered, traced))
                .toList();
        var family = family(stored, claims, traced);
        var page = new Address(line.href()).with("version", shown.equals(newest) ? "" : wanted);
        return new View(
                line,
                stored,
                shown,
                text(shown.document(), reading, claims, line.title()),
                new Weight(
                        KeyClaims.of(stored.document(), claims),
                        Tone.of(reading.claims()),
                        Importance.reasons(
                                stored,
                                claims,
                                family.derivation() == null,
                                family.retellings().size())),
                origin(stored, shown.document()),
                family,
                Switches.read(asked, page));
    }

    private StoredVersion version(StoredDocument stored, int wanted, StoredVersion newest) {
        return desk.store().documents().history(stored.document().id()).stream()
                .filter(version -> version.version() == wanted)
                .findFirst()
                .orElse(newest);
    }

    private static Text text(Document document, Reading reading, List<ClaimLine> claims, String title) {
        var blocks = new ReadText(document, reading).blocksBelow(title);
        var headings = ReadText.headings(blocks);
        return new Text(
                blocks,
                headings.size() < WORTH_CONTENTS ? List.of() : headings,
                claims,
                entities(reading),
                citations(reading));
    }

    private Origin origin(StoredDocument stored, Document shown) {
        var capture = shown.capture();
        var source = stored.source();
        return new Origin(
                Address.outside(stored.document().url()),
                capture == null ? null : desk.store().captures().find(capture).orElse(null),
                source == null ? null : desk.store().sources().find(source).orElse(null));
    }

    private static Family family(StoredDocument stored, List<ClaimLine> claims, Traced traced) {
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
                        .toList(),
                related(id, claims, traced));
    }

    private static List<Related> related(DocumentId id, List<ClaimLine> claims, Traced traced) {
        var own = traced.origins().originOf(id);
        var shared = claims.stream()
                .map(ClaimLine::proposition)
                .flatMap(Stream::ofNullable)
                .distinct()
                .flatMap(proposition -> proposition
                        .evidence()
                        .filter(evidence -> !evidence.origin().equals(own))
                        .map(Evidence::document)
                        .distinct())
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        return shared.entrySet().stream()
                .sorted(Map.Entry.<DocumentId, Long>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(RELATED)
                .map(entry -> new Related(DocumentLine.of(entry.getKey(), traced.documents()), entry.getValue()))
                .toList();
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

    static <T, K> Map<K, Long> counted(List<T> values, Function<T, K> key) {
        return values.stream().collect(Collectors.groupingBy(key, Collectors.counting()));
    }
}
