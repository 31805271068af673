package claimtrail.web.page;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.document.Citation;
import claimtrail.corpus.document.CitedAt;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.document.PartialDate;
import claimtrail.corpus.store.StoredDocument;
import claimtrail.web.api.Traced;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who tells of a measure up to a day: its official texts, the provisions that are cited, and the coverage.
///
/// @param provisions of codes that its documents cite, most cited first
/// @param newest documents that tell of it, newest first
public record Told(
        int articles,
        int origins,
        DayBars bars,
        List<DocumentLine> official,
        List<DocumentPage.Cited> provisions,
        List<DocumentLine> newest) {

    private static final int PROVISIONS = 12;
    private static final int NEWEST = 10;

    static Told of(Measure measure, Traced traced, @Nullable LocalDate day) {
        var documents = documents(measure).stream()
                .flatMap(id -> traced.documents().find(id).stream())
                .filter(stored -> by(stored.document().metadata().publishedDate(), day))
                .sorted(Comparator.comparing(Told::published, Comparator.nullsFirst(Comparator.naturalOrder())))
                .toList();
        var ids = documents.stream().map(stored -> stored.document().id()).toList();
        return new Told(
                documents.size(),
                traced.origins().count(ids),
                DayBars.of(EntityPage.days(ids, traced)),
                documents.stream()
                        .filter(stored -> stored.document().metadata().kind() == DocumentKind.OFFICIAL)
                        .map(DocumentLine::of)
                        .toList(),
                provisions(documents),
                documents.reversed().stream()
                        .limit(NEWEST)
                        .map(DocumentLine::of)
                        .toList());
    }

    /// A question of the board with what had been said by the end of a day; without answers where nothing had.
    static Measure.Slot upTo(Measure.Slot slot, Traced traced, LocalDate day) {
        var values = slot.values().stream()
                .map(value -> upTo(value, traced, day))
                .filter(value -> !value.evidence().isEmpty())
                .toList();
        return new Measure.Slot(slot.name(), values, slot.disputed() && values.size() > 1);
    }

    private static Measure.Value upTo(Measure.Value value, Traced traced, LocalDate day) {
        var evidence = value.evidence().stream()
                .filter(one -> traced.documents()
                        .find(one.document())
                        .map(stored -> by(stored.document().metadata().publishedDate(), day))
                        .orElse(false))
                .toList();
        var origins = (int) evidence.stream().map(Evidence::origin).distinct().count();
        var days = evidence.stream()
                .flatMap(one -> traced.documents().find(one.document()).stream())
                .flatMap(
                        stored -> Stream.ofNullable(stored.document().metadata().publishedDate()))
                .sorted(Comparator.comparing(PartialDate::instant))
                .toList();
        return new Measure.Value(
                value.value(),
                origins,
                evidence,
                days.isEmpty() ? null : days.getFirst(),
                days.isEmpty() ? null : days.getLast());
    }

    /// What has no date was said at no known time: it counts only where no day is asked about.
    private static boolean by(@Nullable PartialDate published, @Nullable LocalDate day) {
        return day == null || (published != null && !published.earliest().isAfter(day));
    }

    private static @Nullable Instant published(StoredDocument stored) {
        var published = stored.document().metadata().publishedDate();
        return published == null ? null : published.instant();
    }

    private static Set<DocumentId> documents(Measure measure) {
        var documents = new LinkedHashSet<DocumentId>();
        measure.events().forEach(event -> documents.addAll(event.documents()));
        measure.board().stream()
                .flatMap(slot -> slot.values().stream())
                .flatMap(value -> value.evidence().stream())
                .forEach(evidence -> documents.add(evidence.document()));
        return documents;
    }

    private static List<DocumentPage.Cited> provisions(List<StoredDocument> documents) {
        var citations = documents.stream()
                .flatMap(stored -> stored.reading().citations().stream()
                        .map(CitedAt::citation)
                        .distinct())
                .filter(citation -> citation instanceof Citation.Cfr || citation instanceof Citation.Usc)
                .toList();
        return DocumentPage.counted(citations, citation -> citation).entrySet().stream()
                .map(entry -> new DocumentPage.Cited(
                        entry.getKey().text(),
                        entry.getKey().address().map(Object::toString).orElse(null),
                        entry.getValue()))
                .sorted(Comparator.comparing(DocumentPage.Cited::places)
                        .reversed()
                        .thenComparing(DocumentPage.Cited::normal))
                .limit(PROVISIONS)
                .toList();
    }
}
