package claimtrail.index.trace;

import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.store.StoredDocument;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;

/// Finds which measure each claim is about.
///
/// A claim that names an instrument of its own (a rule, an act) is about that; any other is about what its document is
/// mostly about: the instrument, else the instrument that other documents name beside its citations, else the company,
/// model or chip that it names most, as [Targets] joins them. What is said of one target at times far apart is about
/// different measures. Instruments that one sentence names beside one citation of an official text are one measure.
final class MeasureGrouping {

    private static final Set<Frame> NOT_ABOUT_A_MEASURE = Set.of(Frame.OTHER, Frame.REACT, Frame.NORM);
    private static final int TITLE_WEIGHT = 3;

    private final Coverage coverage;
    private final Targets targets;
    private final Map<String, String> joined;
    private final Map<DocumentId, String> mainAnchors;

    private MeasureGrouping(
            Coverage coverage, Targets targets, Map<String, String> joined, Map<DocumentId, String> mainAnchors) {
        this.coverage = coverage;
        this.targets = targets;
        this.joined = joined;
        this.mainAnchors = mainAnchors;
    }

    /// Claims by the anchor of their measure.
    static Map<String, List<MeasureClaim>> groups(Coverage coverage) {
        var targets = Targets.of(coverage.documents());
        var joined = CitedTogether.instruments(coverage.claims().all());
        var main = mainAnchors(coverage.documents(), targets, joined);
        return Episodes.apart(new MeasureGrouping(coverage, targets, joined, main).byAnchor());
    }

    private Map<String, List<MeasureClaim>> byAnchor() {
        var groups = new TreeMap<String, List<MeasureClaim>>();
        for (var said : coverage.claims().all()) {
            if (!NOT_ABOUT_A_MEASURE.contains(said.claim().frame())) {
                anchor(said)
                        .ifPresent(anchor -> groups.computeIfAbsent(anchor, none -> new ArrayList<>())
                                .add(new MeasureClaim(said, anchor)));
            }
        }
        return groups;
    }

    private Optional<String> anchor(Said said) {
        var main = Optional.ofNullable(mainAnchors.get(said.stored().document().id()));
        return ownInstrument(said)
                .or(() -> main)
                .or(() -> said.names().stream()
                        .filter(MeasureKinds::list)
                        .sorted()
                        .findFirst())
                .map(found -> joined.getOrDefault(found, found))
                .map(targets::head);
    }

    static Optional<String> ownInstrument(Said said) {
        var slots = said.claim().slots();
        var named = Stream.of(slots.instrument(), slots.object(), slots.actor())
                .filter(Objects::nonNull)
                .map(Filler::entities)
                .flatMap(List::stream);
        return Stream.concat(named, said.names().stream().sorted())
                .filter(MeasureKinds::issued)
                .findFirst();
    }

    private static Map<DocumentId, String> mainAnchors(
            List<StoredDocument> documents, Targets targets, Map<String, String> joined) {
        var anchors = new HashMap<DocumentId, String>();
        for (var stored : documents) {
            instrument(counts(stored))
                    .ifPresent(id -> anchors.put(stored.document().id(), joined.getOrDefault(id, id)));
        }
        var byCitation = CitedTogether.anchors(documents, anchors);
        for (var stored : documents) {
            if (!anchors.containsKey(stored.document().id())) {
                CitedTogether.anchor(stored, byCitation)
                        .or(() -> most(headed(counts(stored), targets), Targets::target, 2))
                        .ifPresent(id -> anchors.put(stored.document().id(), id));
            }
        }
        return anchors;
    }

    /// How often the document names each entity, its title weighing more.
    private static Map<String, Integer> counts(StoredDocument stored) {
        var counts = new HashMap<String, Integer>();
        var title = Matter.of(
                        Objects.requireNonNullElse(stored.document().metadata().titleText(), ""))
                .stems();
        for (var mention : stored.reading().mentions()) {
            var inTitle = title.containsAll(Matter.of(mention.text()).stems());
            counts.merge(mention.entity().id(), inTitle ? TITLE_WEIGHT : 1, Integer::sum);
        }
        return counts;
    }

    /// The instrument that the document names most; one named only once, where no target stands in the title.
    private static Optional<String> instrument(Map<String, Integer> counts) {
        var aboutATarget = counts.entrySet().stream()
                .anyMatch(count -> Targets.target(count.getKey()) && count.getValue() > TITLE_WEIGHT);
        return most(counts, MeasureKinds::issued, aboutATarget ? 2 : 1);
    }

    private static Map<String, Integer> headed(Map<String, Integer> counts, Targets targets) {
        var headed = new HashMap<String, Integer>();
        counts.forEach((id, count) -> headed.merge(targets.head(id), count, Integer::sum));
        return headed;
    }

    private static Optional<String> most(Map<String, Integer> counts, Predicate<String> wanted, int atLeast) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey()) && count.getValue() >= atLeast)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }
}
