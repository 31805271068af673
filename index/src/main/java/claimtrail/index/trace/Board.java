package claimtrail.index.trace;

import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Measure;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.PartialDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The questions about one measure that its coverage answers, each with the answers given.
final class Board {

    private static final Set<Frame> OF_THE_CONTROL =
            Set.of(Frame.IMPOSE, Frame.PROHIBIT, Frame.LICENSE, Frame.SCOPE, Frame.PERMIT, Frame.EXEMPT);
    private static final Set<Frame> OF_ITS_START = Set.of(Frame.IMPOSE, Frame.PROHIBIT, Frame.LICENSE);
    private static final double SAME_ANSWER = 0.5;
    private static final int MOST_ANSWERS = 12;

    private final List<MeasureClaim> claims;
    private final Map<String, String> names;
    private final Rarity rarity;

    /// @param names usual names of entities by id
    Board(List<MeasureClaim> claims, Map<String, String> names, Rarity rarity) {
        this.claims = claims;
        this.names = names;
        this.rarity = rarity;
    }

    List<Measure.Slot> slots() {
        return Stream.of(
                        slot("what is controlled", this::objects),
                        slot("who is cut off", this::destinations),
                        slot("instrument", this::instruments),
                        slot("status", Board::statuses),
                        slot("since when", Board::dates),
                        slot("reason", Board::reasons))
                .filter(slot -> !slot.values().isEmpty())
                .toList();
    }

    private Measure.Slot slot(String name, Function<MeasureClaim, List<String>> answers) {
        var given = new TreeMap<String, List<Said>>();
        for (var claim : claims) {
            for (var answer : answers.apply(claim)) {
                given.computeIfAbsent(likeGiven(answer, given.keySet()), none -> new ArrayList<>())
                        .add(claim.said());
            }
        }
        var values = given.entrySet().stream()
                .map(answer -> value(answer.getKey(), answer.getValue()))
                .sorted(Comparator.comparingInt(Measure.Value::origins)
                        .reversed()
                        .thenComparing(Measure.Value::value))
                .limit(MOST_ANSWERS)
                .toList();
        return new Measure.Slot(name, values);
    }

    private String likeGiven(String answer, Set<String> given) {
        var matter = Matter.of(answer).stems();
        return given.contains(answer)
                ? answer
                : given.stream()
                        .filter(one -> rarity.likeness(Matter.of(one).stems(), matter) >= SAME_ANSWER)
                        .filter(one -> !numbered(one) && !numbered(answer))
                        .findFirst()
                        .orElse(answer);
    }

    /// `Mythos 5` and `Fable 5`, or two days, are two answers however alike they look.
    private static boolean numbered(String answer) {
        return answer.chars().anyMatch(Character::isDigit);
    }

    private static Measure.Value value(String answer, List<Said> said) {
        var evidence = said.stream().map(Said::evidence).distinct().toList();
        var origins = (int) evidence.stream().map(Evidence::origin).distinct().count();
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

    private List<String> objects(MeasureClaim claim) {
        return OF_THE_CONTROL.contains(claim.said().claim().frame())
                ? answers(claim.said().claim().slots().object(), Set.of("model", "chip", "product"))
                : List.of();
    }

    private List<String> destinations(MeasureClaim claim) {
        return answers(claim.said().claim().slots().destination(), Set.of("country", "group", "place", "organization"));
    }

    private List<String> instruments(MeasureClaim claim) {
        return answers(claim.said().claim().slots().instrument(), Set.of("instrument"));
    }

    /// Names of the entities of these types; else the words themselves.
    private List<String> answers(@Nullable Filler filler, Set<String> types) {
        if (filler == null) {
            return List.of();
        }
        var named = filler.entities().stream()
                .filter(id -> types.contains(Names.type(id)))
                .map(id -> names.getOrDefault(id, id))
                .toList();
        return named.isEmpty() ? List.of(filler.text()) : named;
    }

    private static List<String> statuses(MeasureClaim claim) {
        var stance = claim.said().claim().stance();
        if (!OF_ITS_START.contains(claim.said().claim().frame())) {
            return claim.status().map(Status::label).stream().toList();
        }
        if (stance.polarity() == Polarity.NEGATIVE) {
            return List.of("not in force");
        }
        return List.of(stance.modality() == Modality.ASSERTED ? "in force" : "only contemplated");
    }

    private static List<String> dates(MeasureClaim claim) {
        return OF_ITS_START.contains(claim.said().claim().frame())
                        && claim.said().firm()
                ? claim.said().claim().slots().dates().stream()
                        .map(DateMention::value)
                        .filter(Objects::nonNull)
                        .map(PartialDate::text)
                        .toList()
                : List.of();
    }

    private static List<String> reasons(MeasureClaim claim) {
        return claim.said().claim().frame() == Frame.RATIONALE
                ? List.of(claim.said().claim().canonical())
                : List.of();
    }
}
