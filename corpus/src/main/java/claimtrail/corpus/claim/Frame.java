package claimtrail.corpus.claim;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What a claim says about a control: one step of its life, or what follows from it.
public enum Frame {
    /// An authority puts it in force, or plans to.
    IMPOSE,
    /// It bars something.
    PROHIBIT,
    /// It asks for a licence, or grants one.
    LICENSE,
    /// It spares somebody or something.
    EXEMPT,
    /// It lets something happen.
    PERMIT,
    /// It is changed.
    AMEND,
    /// It is made less, in part.
    EASE,
    /// It is ended.
    LIFT,
    /// The rule behind it is taken back.
    RESCIND,
    /// It is put off or suspended.
    DELAY,
    /// It is applied, obeyed, broken or evaded.
    ENFORCE,
    /// Breaking it is punished.
    PENALTY,
    /// Why it is there.
    RATIONALE,
    /// What and whom it covers.
    SCOPE,
    /// What follows from it.
    EFFECT,
    /// What somebody says or thinks of it.
    REACT,
    /// What somebody does about it.
    RESPOND,
    /// What should be done.
    NORM,
    /// What it means for the supervision of the field; legislatures and courts.
    OVERSIGHT,
    OTHER;

    /// The word of the public JSON.
    public String label() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Frame> labelled(String label) {
        return Stream.of(values()).filter(value -> value.label().equals(label)).findFirst();
    }
}
