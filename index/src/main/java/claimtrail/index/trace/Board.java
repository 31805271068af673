package claimtrail.index.trace;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions about one measure that its coverage answers, each with the answers given.
///
/// Answers are names of entities, days, or what [BoardValues] knows; other words are no answer. A question is in
/// dispute when two answers exclude each other: a part of a set, a vaguer word or an earlier status excludes nothing.
final class Board {

    private static final Set<Frame> OF_THE_CONTROL = Set.of(Frame.IMPOSE, Frame.PROHIBIT, Frame.LICENSE, Frame.SCOPE);
    private static final Set<Frame> OF_ITS_START = Set.of(Frame.IMPOSE, Frame.PROHIBIT, Frame.LICENSE);
    private static final String CUT_OFF = "who is cut off";
    private static final String INSTRUMENT = "instrument";
    private static final String REASON = "reason";
    private static final String STATUS = "status";
    private static final int MOST_ANSWERS = 12;

    private final List<MeasureClaim> claims;
    private final Map<String, String> names;
    private final List<Measure.Event> events;

    /// @param names usual names of entities by id
    Board(List<MeasureClaim> claims, Map<String, String> names, List<Measure.Event> events) {
        this.claims = claims;
        this.names = names;
        this.events = events;
    }

    List<Measure.Slot> slots() {
        return Stream.of(
                        objects(),
                        slot("whose", Board::ofItsStart, this::agencies, (one, other) -> true),
                        slot(CUT_OFF, Board::ofTheControl, Board::cutOff, excluding(CUT_OFF)),
                        slot(INSTRUMENT, Board::ofItsStart, Board::instruments, excluding(INSTRUMENT)),
                        slot(STATUS, claim -> true, Board::statuses, excluding(STATUS)),
                        slot(
                                "since when",
                                Board::ofItsStart,
                                this::starts,
                                (one, other) -> !one.startsWith(other) && !other.startsWith(one)),
                        slot(REASON, Board::giving, Board::reasons, excluding(REASON)))
                .filter(slot -> !slot.values().isEmpty())
                .toList();
    }

    private static BiPredicate<String, String> excluding(String slot) {
        return (one, other) -> BoardValues.exclude(slot, one, other);
    }

    private Measure.Slot slot(
            String name,
            Function<MeasureClaim, Boolean> wanted,
            Function<MeasureClaim, List<String>> answers,
            BiPredicate<String, String> exclude) {
        var given = new TreeMap<String, List<Said>>();
        claims.stream()
                .filter(wanted::apply)
                .forEach(claim -> answers.apply(claim)
                        .forEach(answer -> given.computeIfAbsent(answer, none -> new ArrayList<>())
                                .add(claim.said())));
        return slot(name, given, exclude);
    }

    private static Measure.Slot slot(String name, Map<String, List<Said>> given, BiPredicate<String, String> exclude) {
        var values = given.entrySet().stream()
                .map(answer -> value(answer.getKey(), answer.getValue()))
                .sorted(Comparator.comparingInt(Measure.Value::origins)
                        .reversed()
                        .thenComparing(Measure.Value::value))
                .limit(MOST_ANSWERS)
                .toList();
        var answers = values.stream().map(Measure.Value::value).toList();
        var disputed = answers.stream()
                .anyMatch(one -> answers.stream().anyMatch(other -> !one.equals(other) && exclude.test(one, other)));
        return new Measure.Slot(name, values, disputed);
    }

    private static Measure.Value value(String answer, List<Said> said) {
        var evidence = said.stream().map(Said::evidence).distinct().toList();
        var origins =
                (int) evidence.stream().map(one -> one.origin()).distinct().count();
        var seen = said.stream()
                .flatMap(one -> one.published().stream())
                .sorted(Comparator.comparing(PartialDate::instant))
                .toList();
        return new Measure.Value(
                answer,
                origins,
                evidence,
                seen.isEmpty() ? null : seen.getFirst(),
                seen.isEmpty() ? null : seen.getLast());
    }

    /// The models and chips that each document holds to be covered, compared as sets.
    private Measure.Slot objects() {
        var sets = new LinkedHashMap<Object, Set<String>>();
        var saying = new LinkedHashMap<Object, List<Said>>();
        for (var claim : claims) {
            var object = claim.said().claim().slots().object();
            if (!ofTheControl(claim) || object == null) {
                continue;
            }
            var covered = object.entities().stream()
                    .filter(id ->
                            Names.type(id).equals("model") || Names.type(id).equals("chip"))
                    .toList();
            if (!covered.isEmpty()) {
                var document = claim.said().stored().document().id();
                sets.computeIfAbsent(document, none -> new HashSet<>()).addAll(covered);
                saying.computeIfAbsent(document, none -> new ArrayList<>()).add(claim.said());
            }
        }
        var given = new TreeMap<String, List<Said>>();
        var idsOf = new TreeMap<String, Set<String>>();
        sets.forEach((document, ids) -> {
            var precise = MeasureName.precise(ids);
            var answer = named(precise);
            idsOf.put(answer, precise);
            given.computeIfAbsent(answer, none -> new ArrayList<>())
                    .addAll(Objects.requireNonNull(saying.get(document)));
        });
        return slot("what is controlled", given, (one, other) -> apart(idsOf.get(one), idsOf.get(other)));
    }

    /// Whether each set holds what the other does not; a family holds its members.
    private static boolean apart(@Nullable Set<String> one, @Nullable Set<String> other) {
        return one != null && other != null && !within(one, other) && !within(other, one);
    }

    private static boolean within(Set<String> one, Set<String> other) {
        return one.stream()
                .allMatch(id -> other.stream().anyMatch(held -> held.equals(id) || held.startsWith(id + "-")));
    }

    private String named(Set<String> ids) {
        return MeasureName.listed(
                ids.stream().map(id -> names.getOrDefault(id, id)).sorted().toList());
    }

    private static boolean ofTheControl(MeasureClaim claim) {
        return OF_THE_CONTROL.contains(claim.said().claim().frame()) && firm(claim);
    }

    private static boolean ofItsStart(MeasureClaim claim) {
        return OF_ITS_START.contains(claim.said().claim().frame()) && firm(claim);
    }

    private static boolean giving(MeasureClaim claim) {
        return claim.said().claim().frame() == Frame.RATIONALE && claim.said().firm();
    }

    private static boolean firm(MeasureClaim claim) {
        return claim.said().firm() && claim.said().claim().stance().polarity() == Polarity.POSITIVE;
    }

    private List<String> agencies(MeasureClaim claim) {
        var actor = claim.said().claim().slots().actor();
        var ids = actor == null ? List.<String>of() : actor.entities();
        return ids.stream()
                .filter(id -> Names.type(id).equals("agency") && Agencies.acting(id))
                .map(Agencies::answering)
                .distinct()
                .map(id -> names.getOrDefault(id, id))
                .toList();
    }

    private static List<String> cutOff(MeasureClaim claim) {
        return BoardValues.in(CUT_OFF, claim.said().claim().canonical());
    }

    /// What the instrument is called, and what the action makes of it.
    private static List<String> instruments(MeasureClaim claim) {
        var slots = claim.said().claim().slots();
        var filler = slots.instrument();
        var found = new TreeSet<>(BoardValues.in(INSTRUMENT, slots.action()));
        found.addAll(BoardValues.in(INSTRUMENT, filler == null ? "" : filler.text()));
        return List.copyOf(found);
    }

    private static List<String> statuses(MeasureClaim claim) {
        var stance = claim.said().claim().stance();
        if (!OF_ITS_START.contains(claim.said().claim().frame())) {
            return claim.status().map(Status::label).stream().toList();
        }
        if (stance.polarity() == Polarity.NEGATIVE) {
            var stands = FrameWords.status(claim.said().claim().slots().action());
            return stands.filter(Status.EFFECTIVE::equals).map(none -> "not in force").stream()
                    .toList();
        }
        return List.of(stance.modality() == Modality.ASSERTED ? "in force" : "only contemplated");
    }

    /// The days that are told for the first step of the measure; other days belong to other steps.
    private List<String> starts(MeasureClaim claim) {
        var days = firstSteps().collect(Collectors.toSet());
        return claim.date().map(PartialDate::text).filter(days::contains).stream()
                .toList();
    }

    private Stream<String> firstSteps() {
        return events.stream()
                .filter(event -> event.status() == Status.ISSUED)
                .limit(1)
                .flatMap(event -> Stream.concat(
                        Stream.of(event.date()), event.disagreeing().stream().map(Measure.OtherDate::date)))
                .map(PartialDate::text);
    }

    private static List<String> reasons(MeasureClaim claim) {
        return BoardValues.in(REASON, claim.said().claim().sentence().text());
    }
}
