package claimtrail.index.lucene;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Mention;
import claimtrail.corpus.document.Document;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Section;
import claimtrail.corpus.document.SectionKind;
import claimtrail.corpus.store.StoredDocument;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.lucene.document.BinaryDocValuesField;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Writes one document of the corpus into the fields of one document of the index.
public final class DocumentFields {
    /// How often the title's words are counted besides the text's own.
    private static final int TITLE_WEIGHT = 3;

    private static final int LONGEST_VALUE = 200;
    private static final FacetsConfig FACETS = FacetField.config();
    private static final FieldType WITH_OFFSETS = withOffsets();

    private final org.apache.lucene.document.Document fields = new org.apache.lucene.document.Document();
    private final StoredDocument stored;
    private final Document document;

    private DocumentFields(StoredDocument stored) {
        this.stored = stored;
        this.document = stored.document();
    }

    /// All fields of a document, as they are matched with queries that wait for it.
    ///
    /// @throws IOException never; the library declares it for facets in files of their own
    public static org.apache.lucene.document.Document of(StoredDocument stored) throws IOException {
        return of(stored, FACETS);
    }

    /// @throws IOException never; the library declares it for facets in files of their own
    static org.apache.lucene.document.Document of(StoredDocument stored, FacetsConfig facets) throws IOException {
        var writing = new DocumentFields(stored);
        writing.identity();
        writing.words();
        writing.ownWords();
        writing.origin();
        writing.date();
        writing.reading();
        return facets.build(writing.fields);
    }

    private void identity() {
        fields.add(new StringField(Fields.ID, document.id().value(), Field.Store.YES));
        fields.add(
                new BinaryDocValuesField(Fields.ID, new BytesRef(document.id().value())));
        fields.add(new LongPoint(Fields.SEEN, stored.firstSeen().getEpochSecond()));
        stored(Fields.INPUT, document.input());
        stored(Fields.URL, Objects.toString(document.url(), null));
        stored(Fields.TITLE, document.metadata().titleText());
        stored(Fields.PUBLISHER, document.metadata().publisher());
        stored(Fields.TEXT, document.text());
    }

    /// The text comes first, so that the offsets of its words are offsets into the stored text.
    private void words() {
        fields.add(new Field(Fields.WORDS, document.text(), WITH_OFFSETS));
        lead().ifPresent(lead -> fields.add(new Field(Fields.WORDS, lead, WITH_OFFSETS)));
        stored.reading().claims().stream()
                .map(Claim::canonical)
                .distinct()
                .forEach(canonical -> fields.add(new Field(Fields.WORDS, canonical, WITH_OFFSETS)));
        var title = document.metadata().titleText();
        if (title != null) {
            fields.add(new TextField(Fields.TITLE_WORDS, title, Field.Store.NO));
            for (var i = 0; i < TITLE_WEIGHT; i++) {
                fields.add(new Field(Fields.WORDS, title, WITH_OFFSETS));
            }
        }
    }

    /// What is not English, by the rules of its own language: the whole of a document, or the blocks that are.
    private void ownWords() {
        var language = document.metadata().language();
        var own = language == null ? Optional.<String>empty() : OwnWords.field(language);
        if (own.isPresent()) {
            fields.add(new TextField(own.get(), document.text(), Field.Store.NO));
            var title = document.metadata().titleText();
            if (title != null) {
                fields.add(new TextField(own.get(), title, Field.Store.NO));
            }
            return;
        }
        for (var section : document.body().sections()) {
            if (section.language() != null) {
                OwnWords.field(section.language())
                        .ifPresent(field ->
                                fields.add(new TextField(field, section.span().of(document.text()), Field.Store.NO)));
            }
        }
    }

    private Optional<String> lead() {
        return document.body().sections().stream()
                .filter(section -> section.kind() == SectionKind.PARAGRAPH)
                .map(Section::span)
                .map(span -> span.of(document.text()))
                .findFirst();
    }

    private void origin() {
        var host = document.url() == null ? null : document.url().getHost();
        var publisher = document.metadata().publisher();
        folded(Fields.SOURCE, stored.source());
        folded(Fields.SOURCE, publisher);
        folded(Fields.SOURCE, host);
        Stream.of(publisher, stored.source(), host)
                .filter(name -> name != null && !name.isBlank())
                .findFirst()
                .ifPresent(name -> facet(FacetField.SOURCE, FacetValue.of(name.strip())));

        var kind = document.metadata().kind().name().toLowerCase(Locale.ROOT);
        fields.add(new StringField(Fields.TYPE, kind, Field.Store.YES));
        facet(FacetField.TYPE, new FacetValue(kind, kind.replace('_', ' ')));

        var language = document.metadata().language();
        if (language != null) {
            folded(Fields.LANGUAGE, language);
            folded(Fields.LANGUAGE, language.split("-", 2)[0]);
        }
    }

    private void date() {
        var date = document.metadata().publishedDate();
        var official = document.metadata().kind() == DocumentKind.OFFICIAL;
        fields.add(new NumericDocValuesField(
                Fields.DAY_MARK, DayMark.of(date, official).packed()));
        if (date != null) {
            stored(Fields.DATE, date.text());
            if (DayMark.isPlausible(date)) {
                day(date);
            }
        }
    }

    private void day(PartialDate date) {
        fields.add(new IntPoint(Fields.DAYS, (int) date.earliest().toEpochDay(), (int)
                date.latest().toEpochDay()));
        var second = date.instant().getEpochSecond();
        fields.add(new NumericDocValuesField(Fields.PUBLISHED, second));
        fields.add(new LongPoint(Fields.PUBLISHED, second));
        if (date.text().length() >= 7) {
            facet(FacetField.MONTH, FacetValue.of(date.earliest().toString().substring(0, 7)));
        }
    }

    private void reading() {
        var reading = stored.reading();
        if (!reading.claims().isEmpty()) {
            stored(Fields.CLAIM_SPANS, ClaimSpans.write(reading.claims()));
        }
        reading.mentions().stream()
                .map(Mention::entity)
                .distinct()
                .forEach(entity -> facet(FacetField.ENTITY, new FacetValue(entity.id(), entity.name())));
        for (var name : names()) {
            folded(Fields.ENTITY, name);
        }
        reading.citations().stream()
                .map(cited -> cited.citation().text())
                .distinct()
                .forEach(citation -> fields.add(new TextField(Fields.CITES, citation, Field.Store.NO)));
        reading.claims().stream()
                .flatMap(claim -> Stream.ofNullable(claim.attribution().holder()))
                .distinct()
                .forEach(holder -> fields.add(new TextField(Fields.HOLDER, holder, Field.Store.NO)));
        labels(FacetField.FRAME, Fields.FRAME, claim -> claim.frame().label());
        labels(
                FacetField.MODALITY,
                Fields.MODALITY,
                claim -> claim.stance().modality().label());
    }

    /// By what an entity can be asked for: its id, its slug, its name, and what it is called in this text.
    private Set<String> names() {
        var names = new LinkedHashSet<String>();
        for (var mention : stored.reading().mentions()) {
            var id = mention.entity().id();
            names.add(Analysis.folded(id));
            names.add(Analysis.folded(id.substring(id.indexOf(':') + 1)));
            names.add(Analysis.folded(mention.entity().name()));
            names.add(Analysis.folded(mention.text()));
        }
        return names;
    }

    private void labels(FacetField facet, String field, Function<Claim, String> label) {
        stored.reading().claims().stream().map(label).distinct().forEach(value -> {
            fields.add(new StringField(field, value, Field.Store.NO));
            facet(facet, FacetValue.of(value));
        });
    }

    private void facet(FacetField facet, FacetValue value) {
        if (!value.value().isEmpty() && value.stored().length() <= LONGEST_VALUE) {
            fields.add(new SortedSetDocValuesFacetField(facet.label(), value.stored()));
            fields.add(new StringField(
                    Fields.SELECTION, Analysis.selection(facet.label(), value.value()), Field.Store.NO));
        }
    }

    private void folded(String field, @Nullable String value) {
        if (value != null && !value.isBlank() && value.length() <= LONGEST_VALUE) {
            fields.add(new StringField(field, Analysis.folded(value), Field.Store.NO));
        }
    }

    private void stored(String field, @Nullable String value) {
        if (value != null) {
            fields.add(new StoredField(field, value));
        }
    }

    private static FieldType withOffsets() {
        var type = new FieldType(TextField.TYPE_NOT_STORED);
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.freeze();
        return type;
    }
}
