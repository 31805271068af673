package claimtrail.index.search;

import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentId;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/// What documents have to do with each other, as far as searches ask for it: it is found across documents, so it
/// changes without a document changing, and is not in the index.
///
/// @param originOf the document that a copy or rewrite goes back to
/// @param measures the measures with the documents that tell of them
/// @param isLater whether all this will only be known later
public record Relations(Map<DocumentId, DocumentId> originOf, List<MeasureCoverage> measures, boolean isLater) {
    public static final Relations NONE = new Relations(Map.of(), List.of());

    /// For documents that are only just arriving: nothing is known of them yet.
    static final Relations LATER = new Relations(Map.of(), List.of(), true);

    public Relations(Map<DocumentId, DocumentId> originOf, List<MeasureCoverage> measures) {
        this(originOf, measures, false);
    }

    public Relations {
        originOf = Map.copyOf(originOf);
        measures = List.copyOf(measures);
    }

    /// The documents that tell of a measure.
    ///
    /// @param byStatus those that tell of a step of its life
    public record MeasureCoverage(
            String id, String name, Set<DocumentId> documents, Map<Status, Set<DocumentId>> byStatus) {
        public MeasureCoverage {
            documents = Set.copyOf(documents);
            byStatus = Map.copyOf(byStatus);
        }
    }

    /// The statuses that any document tells of.
    Set<Status> statuses() {
        var told = EnumSet.noneOf(Status.class);
        measures.forEach(measure -> told.addAll(measure.byStatus().keySet()));
        return told;
    }

    Set<DocumentId> telling(Status status) {
        return measures.stream()
                .map(measure -> measure.byStatus().getOrDefault(status, Set.of()))
                .flatMap(Collection::stream)
                .collect(Collectors.toUnmodifiableSet());
    }

    /// The measures that a text names: by id, or by words of their name.
    List<MeasureCoverage> named(String text) {
        var asked = Set.copyOf(Synonyms.name(text));
        return measures.stream()
                .filter(measure -> measure.id().equalsIgnoreCase(text.strip())
                        || Set.copyOf(Synonyms.name(measure.name())).containsAll(asked))
                .toList();
    }
}
