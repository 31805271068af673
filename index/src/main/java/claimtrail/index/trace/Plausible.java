package claimtrail.index.trace;

import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Of the steps that single claims give a measure, those that together can be one life.
///
/// A measure is issued once. What ends or changes it comes after that. A lone report of a step that many date
/// otherwise is a disagreeing date of theirs. And where a rescission was announced, a report without a day that
/// calls it done tells the same step.
record Plausible(List<Step> steps) {

    private static final Set<Status> LATER = Set.of(
            Status.AMENDED,
            Status.SUSPENDED,
            Status.EASED,
            Status.DELAYED,
            Status.LIFTED,
            Status.RESCINDED,
            Status.ANNOUNCED_RESCISSION);
    private static final Set<Status> ENDS = Set.of(Status.LIFTED, Status.RESCINDED);
    private static final int YEAR = 4;
    private static final int DAYS_OF_ONE_STORY = 14;

    /// @param weight of its origins
    /// @param news whether it is dated only by those who tell it
    record Step(Measure.Event event, int weight, boolean news) {}

    Plausible {
        steps = List.copyOf(steps);
    }

    List<Measure.Event> events() {
        return steps.stream()
                .filter(step ->
                        !afterItsKind(step) && !onlyAYear(step) && !beforeTheStart(step) && !onlyAnnounced(step))
                .map(this::withLoneDates)
                .sorted(Comparator.comparing(
                                (Measure.Event event) -> event.date().instant())
                        .thenComparing(Measure.Event::status))
                .toList();
    }

    /// Whether a heavier step of the same kind leaves no room for this one.
    private boolean afterItsKind(Step step) {
        var heaviest = heaviest(step.event.status());
        return !step.equals(heaviest) && (step.event.status() == Status.ISSUED || lone(step, heaviest));
    }

    /// Whether the step has no more than a year where others have days: it cannot be put among them.
    private boolean onlyAYear(Step step) {
        return step.event.date().text().length() == YEAR
                && steps.stream().anyMatch(other -> other.event.date().isDay());
    }

    private static boolean lone(Step step, Step heaviest) {
        return step.weight == 1 && heaviest.weight > 1;
    }

    private boolean beforeTheStart(Step step) {
        if (steps.stream().noneMatch(one -> one.event.status() == Status.ISSUED)) {
            return false;
        }
        var start = heaviest(Status.ISSUED).event.date();
        var date = step.event.date();
        return LATER.contains(step.event.status())
                ? !date.latest().isAfter(start.latest())
                : !date.isDay() && date.latest().isBefore(start.earliest().minusYears(1));
    }

    private boolean onlyAnnounced(Step step) {
        return ENDS.contains(step.event.status())
                && step.news
                && steps.stream()
                        .filter(other -> other.event.status() == Status.ANNOUNCED_RESCISSION)
                        .anyMatch(other -> !other.event
                                        .date()
                                        .earliest()
                                        .isAfter(step.event.date().latest().plusDays(DAYS_OF_ONE_STORY))
                                && !other.event
                                        .date()
                                        .latest()
                                        .isBefore(step.event.date().earliest().minusDays(DAYS_OF_ONE_STORY)));
    }

    private Step heaviest(Status status) {
        return steps.stream()
                .filter(step -> step.event.status() == status)
                .max(Comparator.comparingInt(Step::weight)
                        .thenComparing(step -> step.event.date().instant(), Comparator.reverseOrder()))
                .orElseThrow();
    }

    private Measure.Event withLoneDates(Step step) {
        var event = step.event;
        var lone = steps.stream()
                .filter(other -> other.event.status() == event.status()
                        && !other.equals(step)
                        && heaviest(event.status()).equals(step)
                        && event.status() != Status.ISSUED
                        && lone(other, step))
                .map(other -> new Measure.OtherDate(other.event.date(), other.event.documents()));
        var disagreeing = new ArrayList<>(
                Stream.concat(event.disagreeing().stream(), lone).toList());
        return new Measure.Event(
                event.date(), event.dateTo(), event.status(), event.objects(), event.documents(), disagreeing);
    }
}
