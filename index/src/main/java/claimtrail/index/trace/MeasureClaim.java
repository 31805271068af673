package claimtrail.index.trace;

import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.PartialDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// A claim about a measure, with what it says of the measure's status.
///
/// @param anchor what tells which measure it is: an entity id
record MeasureClaim(Said said, String anchor) {

    private static final Set<Frame> CHANGING = Set.of(
            Frame.IMPOSE,
            Frame.PROHIBIT,
            Frame.LICENSE,
            Frame.LIFT,
            Frame.RESCIND,
            Frame.EASE,
            Frame.DELAY,
            Frame.AMEND,
            Frame.OVERSIGHT);
    private static final Set<Status> SAID_BY_WORD_ALONE = Set.of(Status.EFFECTIVE, Status.ISSUED, Status.PROPOSED);
    private static final Pattern END_OF_TERM = Pattern.compile("\\b(until|till|through|by|before|within)\\s+$");

    /// The status that the measure got, where the claim says that it got one.
    Optional<Status> status() {
        var claim = said.claim();
        if (!CHANGING.contains(claim.frame()) || claim.stance().polarity() == Polarity.NEGATIVE || byWhomItBinds()) {
            return Optional.empty();
        }
        return switch (claim.stance().modality()) {
            case ASSERTED -> byWords().or(() -> byFrame(claim.frame())).map(this::unlessAProject);
            case PLANNED, PREDICTED -> announced(claim.frame());
            case HYPOTHETICAL, QUESTION, NORMATIVE -> Optional.empty();
        };
    }

    /// Whether a company acts: what it switches off or takes up again changes nothing in the measure itself.
    private boolean byWhomItBinds() {
        var actor = said.claim().slots().actor();
        if (actor == null) {
            return false;
        }
        var ids = actor.entities().isEmpty() ? said.named(actor.text()) : actor.entities();
        return !ids.isEmpty() && ids.stream().allMatch(id -> Names.type(id).equals("organization"));
    }

    /// The day that the claim gives for it; the end of a term is none.
    Optional<PartialDate> date() {
        var sentence = said.claim().sentence().text();
        return said.ownDates()
                .filter(date -> !endOfTerm(sentence, date))
                .map(DateMention::value)
                .filter(Objects::nonNull)
                .findFirst();
    }

    private static boolean endOfTerm(String sentence, DateMention date) {
        var place = sentence.indexOf(date.text());
        return place > 0
                && END_OF_TERM
                        .matcher(sentence.substring(0, place).toLowerCase(Locale.ROOT))
                        .find();
    }

    /// What a bill or a draft orders is proposed, however firmly it is told.
    private Status unlessAProject(Status status) {
        var sentence = said.claim().sentence().text();
        return status == Status.ISSUED && LegalState.PROJECT.in(sentence) && !LegalState.IN_FORCE.in(sentence)
                ? Status.PROPOSED
                : status;
    }

    private Optional<Status> byWords() {
        var claim = said.claim();
        var status = FrameWords.status(claim.slots().action());
        return status.filter(found -> fits(found, claim.frame()));
    }

    /// `put on hold` is a suspension and no listing, whatever `put` says alone.
    private static boolean fits(Status status, Frame frame) {
        return switch (frame) {
            case IMPOSE, PROHIBIT, LICENSE, OVERSIGHT -> SAID_BY_WORD_ALONE.contains(status);
            case AMEND -> status == Status.AMENDED || status == Status.PROPOSED;
            case LIFT -> status == Status.LIFTED || status == Status.RESCINDED;
            case RESCIND -> status == Status.RESCINDED;
            case EASE, DELAY -> status == Status.EASED || status == Status.SUSPENDED || status == Status.DELAYED;
            case EXEMPT, PERMIT, ENFORCE, PENALTY, RATIONALE, SCOPE, EFFECT, REACT, RESPOND, NORM, OTHER -> false;
        };
    }

    /// A delay has many verbs, and some ("stays") mean the opposite: there the words must tell.
    private static Optional<Status> byFrame(Frame frame) {
        return switch (frame) {
            case LIFT -> Optional.of(Status.LIFTED);
            case RESCIND -> Optional.of(Status.RESCINDED);
            case EASE -> Optional.of(Status.EASED);
            case DELAY -> Optional.empty();
            case AMEND -> Optional.of(Status.AMENDED);
            case OVERSIGHT -> Optional.of(Status.PROPOSED);
            case IMPOSE,
                    PROHIBIT,
                    LICENSE,
                    EXEMPT,
                    PERMIT,
                    ENFORCE,
                    PENALTY,
                    RATIONALE,
                    SCOPE,
                    EFFECT,
                    REACT,
                    RESPOND,
                    NORM,
                    OTHER -> Optional.of(Status.ISSUED);
        };
    }

    /// What an announcement makes of it: a rescission announced is one of its own; a day set for its effect is a
    /// day of effect.
    private Optional<Status> announced(Frame frame) {
        if (frame == Frame.RESCIND) {
            return Optional.of(Status.ANNOUNCED_RESCISSION);
        }
        var word = FrameWords.status(said.claim().slots().action());
        return word.filter(status -> date().isPresent() && (status == Status.EFFECTIVE || status == Status.SUSPENDED));
    }
}
