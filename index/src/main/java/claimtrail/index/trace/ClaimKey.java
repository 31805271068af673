package claimtrail.index.trace;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Frame;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// What claims that say the same have in common: what happens, to what, by which instrument, where. A slot that a
/// claim leaves empty fits any.
///
/// @param kind the frame, or the frame that stands for a few that tell one thing
record ClaimKey(Frame kind, Set<String> actor, Set<String> object, Set<String> destination, Set<String> instrument) {

    private static final double ALIKE_WITH_SHARED_NAMES = 0.3;
    private static final double ALIKE_IN_WORDS_ALONE = 0.5;
    private static final double NEVER = 2;

    ClaimKey {
        actor = Set.copyOf(actor);
        object = Set.copyOf(object);
        destination = Set.copyOf(destination);
        instrument = Set.copyOf(instrument);
    }

    static ClaimKey of(Claim claim) {
        var slots = claim.slots();
        return new ClaimKey(
                kind(claim.frame()),
                ids(slots.actor()),
                ids(slots.object()),
                ids(slots.destination()),
                ids(slots.instrument()));
    }

    /// Names under which claims of the same kind meet: each entity of the slots; without any, the kind alone.
    Set<String> blocks() {
        var ids = new HashSet<String>();
        for (var slot : List.of(actor, object, destination, instrument)) {
            ids.addAll(slot);
        }
        return ids.isEmpty()
                ? Set.of(kind.label())
                : ids.stream().map(id -> kind.label() + " " + id).collect(Collectors.toSet());
    }

    /// From which likeness of their words on two claims say the same; above 1 where they do not, whatever the words.
    double alikeFrom(ClaimKey other) {
        if (kind != other.kind || !compatible(other)) {
            return NEVER;
        }
        var names = !disjoint(object, other.object) || !disjoint(instrument, other.instrument);
        return names ? ALIKE_WITH_SHARED_NAMES : ALIKE_IN_WORDS_ALONE;
    }

    private boolean compatible(ClaimKey other) {
        return fits(actor, other.actor)
                && fits(object, other.object)
                && fits(destination, other.destination)
                && fits(instrument, other.instrument);
    }

    private static boolean fits(Set<String> one, Set<String> other) {
        return one.isEmpty() || other.isEmpty() || !disjoint(one, other);
    }

    private static boolean disjoint(Set<String> one, Set<String> other) {
        return one.stream().noneMatch(other::contains);
    }

    /// A control that is imposed and a control that bars are told as one thing; so are its ends.
    private static Frame kind(Frame frame) {
        return switch (frame) {
            case IMPOSE, PROHIBIT -> Frame.IMPOSE;
            case LIFT, RESCIND -> Frame.LIFT;
            case PERMIT, EXEMPT -> Frame.PERMIT;
            case LICENSE,
                    AMEND,
                    EASE,
                    DELAY,
                    ENFORCE,
                    PENALTY,
                    RATIONALE,
                    SCOPE,
                    EFFECT,
                    REACT,
                    RESPOND,
                    NORM,
                    OVERSIGHT,
                    OTHER -> frame;
        };
    }

    private static Set<String> ids(@Nullable Filler filler) {
        return filler == null ? Set.of() : Set.copyOf(filler.entities());
    }
}
