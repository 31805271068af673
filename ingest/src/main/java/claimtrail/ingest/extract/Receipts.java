package claimtrail.ingest.extract;

import claimtrail.corpus.document.Field;
import claimtrail.corpus.document.FieldReading;
import claimtrail.corpus.document.Metadata;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.document.Provenance;
import claimtrail.corpus.document.Receipt;
import claimtrail.corpus.document.Sourced;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Writes the receipt of a document: of all that was found for each field, what was used and what says otherwise.
final class Receipts {

    /// Values of a field that are kept.
    private static final int MOST = 6;

    private final List<FieldReading> found;
    private final List<FieldReading> written = new ArrayList<>();

    private Receipts(List<FieldReading> found) {
        this.found = found;
    }

    /// @param found what the reader saw, nothing of it used yet
    /// @param unless where a used value was read that nothing found equals
    static Receipt of(Metadata metadata, @Nullable URI url, Receipt found, Hints hints, Provenance unless) {
        var all = new ArrayList<>(found.fields());
        Optional.ofNullable(hints.published()).ifPresent(date -> all.add(reading(Field.PUBLISHED, date)));
        var receipts = new Receipts(all);
        receipts.write(Field.TITLE, text(metadata.title()), from(metadata.title(), unless));
        receipts.write(Field.AUTHORS, String.join("; ", metadata.byline().authors()), unless);
        receipts.write(Field.PUBLISHED, text(metadata.published()), from(metadata.published(), unless));
        receipts.write(Field.MODIFIED, text(metadata.modified()), from(metadata.modified(), unless));
        var publisher = metadata.publisher();
        receipts.write(
                Field.PUBLISHER,
                publisher == null ? "" : publisher,
                publisher != null && publisher.equals(hints.publisher()) ? Provenance.FEED : unless);
        receipts.writeFirst(Field.SECTION);
        receipts.write(Field.LANGUAGE, metadata.language() == null ? "" : metadata.language(), Provenance.TEXT);
        receipts.write(Field.ADDRESS, url == null ? "" : url.toString(), Provenance.HTTP);
        receipts.writeFirst(Field.LICENCE);
        var credit = metadata.byline().credit();
        receipts.write(Field.CREDIT, credit == null ? "" : credit, Provenance.TEXT);
        return new Receipt(receipts.written, found.caveats());
    }

    static FieldReading reading(Field field, Sourced<?> value) {
        return new FieldReading(field, value.value().toString(), value.from(), false);
    }

    private void writeFirst(Field field) {
        found.stream()
                .filter(reading -> reading.field() == field)
                .findFirst()
                .ifPresent(first -> write(field, first.value(), first.from()));
    }

    /// A field's used value and, behind it, one of each of those that differ from it.
    private void write(Field field, String used, Provenance from) {
        var others = new LinkedHashMap<String, FieldReading>();
        found.stream()
                .filter(reading -> reading.field() == field && !reading.value().isBlank())
                .forEach(reading -> others.putIfAbsent(key(field, reading.value()), reading));
        if (!used.isBlank()) {
            var same = others.remove(key(field, used));
            var place = same == null || field == Field.TITLE || field == Field.PUBLISHED ? from : same.from();
            written.add(new FieldReading(field, used, place, true));
        }
        others.values().stream().limit(MOST - 1L).forEach(written::add);
    }

    /// What two values that say the same have in common.
    private static String key(Field field, String value) {
        return switch (field) {
            case PUBLISHED, MODIFIED ->
                PartialDate.parse(value).map(date -> date.earliest().toString()).orElse(value);
            case LANGUAGE -> Languages.tag(value).orElse(value);
            case ADDRESS, LICENCE -> value.toLowerCase(Locale.ROOT).replaceAll("^https?://(?:www\\.)?|/$", "");
            case TITLE, AUTHORS, PUBLISHER, SECTION, CREDIT -> Spaces.key(value);
        };
    }

    private static String text(@Nullable Sourced<?> value) {
        return value == null ? "" : value.value().toString();
    }

    private static Provenance from(@Nullable Sourced<?> value, Provenance unless) {
        return value == null ? unless : value.from();
    }
}
