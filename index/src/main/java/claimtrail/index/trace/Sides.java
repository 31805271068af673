package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.PartialDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What speaks for, what against, and what only hedges; nearest first, each sentence once, each document on one side.
record Sides(List<Said> supporting, List<Said> refuting, List<Said> hedged) {

    private static final int CLAIMS_OF_A_DOCUMENT = 3;

    /// What a document only supposes where it speaks of the matter, it does not hold by a sentence that is farther off.
    private static final double MUCH_NEARER = 0.9;

    private record Weighed(Said said, double share, int side) {}

    static Sides of(List<Bearing> bearings) {
        var weighed = new ArrayList<Weighed>();
        for (var bearing : bearings) {
            switch (bearing) {
                case Bearing.Supports supports -> weighed.add(new Weighed(supports.said(), supports.share(), 0));
                case Bearing.Refutes refutes -> weighed.add(new Weighed(refutes.said(), refutes.share(), 1));
                case Bearing.Pending pending -> {
                    if (!overtaken(pending.said(), bearings)) {
                        weighed.add(new Weighed(pending.said(), pending.share(), 1));
                    }
                }
                case Bearing.Ended ended -> weighed.add(new Weighed(ended.said(), ended.share(), 1));
                case Bearing.Hedged hedged -> weighed.add(new Weighed(hedged.said(), hedged.share(), 2));
                case Bearing.Apart apart -> {}
            }
        }
        lastEnd(bearings).ifPresent(end -> weighed.removeIf(one -> one.side == 0 && before(one.said, end)));
        weighed.sort(Comparator.comparingDouble(Weighed::share)
                .reversed()
                .thenComparing(one -> one.said.claim().id()));
        return sorted(weighed);
    }

    /// Whether somebody says later that it is so.
    private static boolean overtaken(Said project, List<Bearing> bearings) {
        var told = project.published();
        return bearings.stream()
                .flatMap(bearing -> bearing instanceof Bearing.Supports supports
                        ? supports.said().published().stream()
                        : Stream.empty())
                .anyMatch(later ->
                        told.isEmpty() || later.earliest().isAfter(told.get().latest()));
    }

    private static Optional<LocalDate> lastEnd(List<Bearing> bearings) {
        return bearings.stream()
                .flatMap(bearing ->
                        bearing instanceof Bearing.Ended ended ? ended.said().when().stream() : Stream.empty())
                .map(PartialDate::latest)
                .max(Comparator.naturalOrder());
    }

    /// What was said of a time before the end, or of no known time, says nothing of the time after it.
    private static boolean before(Said said, LocalDate end) {
        return said.when().map(when -> !when.earliest().isAfter(end)).orElse(true);
    }

    Stream<Said> all() {
        return Stream.of(supporting, refuting, hedged).flatMap(List::stream);
    }

    private static Sides sorted(List<Weighed> nearestFirst) {
        var sides = List.of(new ArrayList<Said>(), new ArrayList<Said>(), new ArrayList<Said>());
        var taken = new HashSet<String>();
        Map<DocumentId, Integer> sideOf = new HashMap<>();
        Map<DocumentId, Integer> counts = new HashMap<>();
        Map<DocumentId, Double> hedgedAt = new HashMap<>();
        for (var weighed : nearestFirst) {
            var document = weighed.said.stored().document().id();
            var firm = weighed.side < 2;
            if (!firm) {
                hedgedAt.putIfAbsent(document, weighed.share);
            } else if (weighed.share < MUCH_NEARER * hedgedAt.getOrDefault(document, 0.0)) {
                continue;
            }
            var side = firm ? sideOf.computeIfAbsent(document, first -> weighed.side) : Integer.valueOf(2);
            if (side == weighed.side
                    && taken.add(document + " "
                            + weighed.said.claim().sentence().span().start())
                    && counts.merge(document, 1, Integer::sum) <= CLAIMS_OF_A_DOCUMENT) {
                sides.get(weighed.side).add(weighed.said);
            }
        }
        return new Sides(sides.get(0), sides.get(1), sides.get(2));
    }
}
