package claimtrail.index.trace;

import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.document.Citation;
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
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Finds which measure each claim is about.
///
/// A claim that names an instrument of its own (a rule, an act) is about that; any other is about what its document is
/// mostly about: the instrument, else the company, model or chip that it names most. Instruments that one sentence
/// names beside one citation of an official text are one measure.
final class MeasureGrouping {

    private static final Set<String> SHARED =
            Table.lines("shared-instruments.txt").collect(Collectors.toUnmodifiableSet());
    private static final Set<Frame> NOT_ABOUT_A_MEASURE = Set.of(Frame.OTHER, Frame.REACT, Frame.NORM);
    private static final int TITLE_WEIGHT = 3;

    private final Coverage coverage;

    MeasureGrouping(Coverage coverage) {
        this.coverage = coverage;
    }

    /// Claims by the anchor of their measure.
    Map<String, List<MeasureClaim>> groups() {
        var joined = citedTogether();
        var mainAnchors = new HashMap<DocumentId, Optional<String>>();
        var groups = new TreeMap<String, List<MeasureClaim>>();
        for (var said : coverage.claims().all()) {
            if (NOT_ABOUT_A_MEASURE.contains(said.claim().frame())) {
                continue;
            }
            var main = mainAnchors.computeIfAbsent(said.stored().document().id(), id -> mainAnchor(said.stored()));
            ownInstrument(said).or(() -> main).or(() -> sharedInstrument(said)).ifPresent(found -> {
                var anchor = joined.getOrDefault(found, found);
                groups.computeIfAbsent(anchor, none -> new ArrayList<>()).add(new MeasureClaim(said, anchor));
            });
        }
        return groups;
    }

    private static Optional<String> ownInstrument(Said said) {
        var slots = said.claim().slots();
        var named = Stream.of(slots.instrument(), slots.object(), slots.actor())
                .filter(Objects::nonNull)
                .map(Filler::entities)
                .flatMap(List::stream);
        return Stream.concat(named, said.names().stream().sorted())
                .filter(MeasureGrouping::ownInstrument)
                .findFirst();
    }

    private static Optional<String> sharedInstrument(Said said) {
        return said.names().stream()
                .filter(id -> Names.type(id).equals("instrument"))
                .sorted()
                .findFirst();
    }

    private static boolean ownInstrument(String id) {
        return Names.type(id).equals("instrument") && !SHARED.contains(id.substring(id.indexOf(':') + 1));
    }

    /// The instrument that the document names most; else the model, chip or company.
    private static Optional<String> mainAnchor(StoredDocument stored) {
        var counts = new HashMap<String, Integer>();
        var title = Matter.of(
                        Objects.requireNonNullElse(stored.document().metadata().titleText(), ""))
                .stems();
        for (var mention : stored.reading().mentions()) {
            var id = mention.entity().id();
            var inTitle = title.containsAll(Matter.of(mention.text()).stems());
            counts.merge(id, inTitle ? TITLE_WEIGHT : 1, Integer::sum);
        }
        return most(counts, MeasureGrouping::ownInstrument)
                .or(() -> most(
                        counts,
                        id -> Names.particular(id)
                                && !Names.type(id).equals("instrument")
                                && !Names.type(id).equals("person")));
    }

    private static Optional<String> most(Map<String, Integer> counts, Predicate<String> wanted) {
        return counts.entrySet().stream()
                .filter(count -> wanted.test(count.getKey()) && count.getValue() > 1)
                .max(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(Map.Entry::getKey);
    }

    /// For each instrument the first of those that stand beside the same citation.
    private Map<String, String> citedTogether() {
        var byCitation = new TreeMap<String, List<String>>();
        for (var said : coverage.claims().all()) {
            var own = ownInstrument(said);
            own.ifPresent(id -> citations(said)
                    .forEach(citation -> byCitation
                            .computeIfAbsent(citation, none -> new ArrayList<>())
                            .add(id)));
        }
        var joined = new HashMap<String, String>();
        for (var ids : byCitation.values()) {
            var first = joined.getOrDefault(ids.getFirst(), ids.getFirst());
            ids.forEach(id -> joined.putIfAbsent(id, first));
        }
        return joined;
    }

    private static Stream<String> citations(Said said) {
        return said.stored().reading().citations().stream()
                .filter(cited -> said.claim().sentence().span().contains(cited.span()))
                .map(cited -> cited.citation())
                .filter(MeasureGrouping::ofOneText)
                .map(Citation::text);
    }

    /// Whether the citation means one official text and not a section that many texts change.
    private static boolean ofOneText(Citation citation) {
        return switch (citation) {
            case Citation.FederalRegister one -> true;
            case Citation.FrDocument one -> true;
            case Citation.Rin one -> true;
            case Citation.Docket one -> true;
            case Citation.ExecutiveOrder one -> true;
            case Citation.EuAct one -> true;
            case Citation.PublicLaw one -> true;
            case Citation.Cfr section -> false;
            case Citation.Usc section -> false;
            case Citation.Eccn number -> false;
            case Citation.Gao decision -> false;
            case Citation.Other other -> false;
        };
    }
}
