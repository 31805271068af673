package claimtrail.index.trace;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.document.PartialDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Compares a question with one claim after the other.
final class Comparison {

    private static final double SPEAKS_OF_IT = 0.5;
    private static final double NEARLY_THE_SAME_WORDS = 0.65;

    private static final int FEW_WORDS = 2;

    private final Asked asked;
    private final Rarity rarity;
    private final boolean asksInForce;
    private final boolean asksUnlicensed;
    private final boolean asksForAStandingControl;

    Comparison(Asked asked, Rarity rarity) {
        this.asked = asked;
        this.rarity = rarity;
        this.asksInForce = asked.state() && LegalState.IN_FORCE.in(asked.text());
        this.asksUnlicensed = LegalState.UNLICENSED.in(asked.text());
        this.asksForAStandingControl =
                asked.state() && asked.frame() != Frame.DELAY && !LegalState.ON_HOLD.in(asked.text());
    }

    Bearing with(Said said) {
        if (asksInForce && onlyAProject(said)) {
            var share = share(said, FrameRelation.OPEN);
            return speaksOfIt(said, share) ? new Bearing.Pending(said, share) : Bearing.APART;
        }
        return asksUnlicensed ? onALicence(said) : byFrame(said);
    }

    private boolean onlyAProject(Said said) {
        var sentence = said.claim().sentence().text();
        return LegalState.NOT_IN_FORCE.in(sentence)
                || (LegalState.PROJECT.in(sentence) && !LegalState.IN_FORCE.in(sentence));
    }

    /// Whether something needs no licence is told only by who speaks of licences.
    private Bearing onALicence(Said said) {
        var sentence = said.claim().sentence().text();
        var without = LegalState.UNLICENSED.in(sentence);
        var share = share(said, FrameRelation.OPEN);
        if (!speaksOfIt(said, share) || !(without || LegalState.LICENSED.in(sentence)) || isAfter(said.givenDate())) {
            return Bearing.APART;
        }
        if (!said.firm()) {
            return new Bearing.Hedged(said, share);
        }
        return without ? new Bearing.Supports(said, share) : new Bearing.Refutes(said, share, "tells of a licence");
    }

    private boolean speaksOfIt(Said said, double share) {
        return share >= SPEAKS_OF_IT && sameThing(said);
    }

    private Bearing byFrame(Said said) {
        var byFrame = presupposed(said)
                ? FrameRelation.SAME
                : FrameRelation.of(asked.frame(), said.claim().frame());
        var share = share(said, byFrame);
        var relation = byFrame == FrameRelation.OPEN ? byWords(said, share) : byFrame;
        if (relation == FrameRelation.APART || !speaksOfIt(said, share)) {
            return Bearing.APART;
        }
        if (!said.firm() && !asksForThatHedge(said)) {
            return new Bearing.Hedged(said, share);
        }
        return relation == FrameRelation.ENDS || putOnHold(said) ? ended(said, share) : sided(said, share, relation);
    }

    /// Whether it is asked that a control stands, and the claim is that it is suspended.
    private boolean putOnHold(Said said) {
        return asksForAStandingControl && LegalState.ON_HOLD.in(said.claim().canonical());
    }

    /// Whether the claim says something of a control that it takes to be there: "the ban hurts exporters" holds that
    /// there is a ban.
    private boolean presupposed(Said said) {
        var asksForItsStart = FrameRelation.of(Frame.IMPOSE, asked.frame()) == FrameRelation.SAME;
        return asksForItsStart
                && said.ofAControl()
                && FrameRelation.of(asked.frame(), said.claim().frame()) == FrameRelation.OPEN;
    }

    /// Whether the question itself is about a plan, an expectation or a demand, and the claim is one.
    private boolean asksForThatHedge(Said said) {
        return asked.modality() != Modality.ASSERTED
                && asked.modality() == said.claim().stance().modality();
    }

    private Bearing sided(Said said, double share, FrameRelation relation) {
        if (asked.asOf() != null && isAfter(said.givenDate())) {
            return relation == FrameRelation.SAME && said.claim().stance().polarity() == asked.polarity()
                    ? new Bearing.Refutes(said, share, "dates it later")
                    : Bearing.APART;
        }
        var denied = said.claim().stance().polarity() != asked.polarity();
        if ((denied || relation == FrameRelation.AGAINST) && writtenBeforeTheAskedDay(said)) {
            return Bearing.APART;
        }
        if (relation == FrameRelation.AGAINST) {
            return denied ? new Bearing.Supports(said, share) : new Bearing.Refutes(said, share, "says the opposite");
        }
        if (denied) {
            return new Bearing.Refutes(said, share, "denies it");
        }
        return difference(said)
                .<Bearing>map(because -> new Bearing.Refutes(said, share, because))
                .orElseGet(() -> new Bearing.Supports(said, share));
    }

    /// That a thing was otherwise before the asked day says nothing of the day itself.
    private boolean writtenBeforeTheAskedDay(Said said) {
        return asked.date().isPresent()
                && said.published()
                        .filter(date ->
                                date.latest().isBefore(asked.date().get().earliest()))
                        .isPresent();
    }

    /// What was asked came to an end: that matters when it is asked how things stand, from that day on.
    private Bearing ended(Said said, double share) {
        var asksForNow = asked.asOf() != null || asked.state();
        var over = asksForNow
                && said.claim().stance().polarity() == Polarity.POSITIVE
                && (asked.asOf() == null || !isAfter(said.when()));
        if (!over) {
            return Bearing.APART;
        }
        return asked.polarity() == Polarity.POSITIVE
                ? new Bearing.Ended(said, share)
                : new Bearing.Supports(said, share);
    }

    /// Share of what was asked that the claim speaks of, rare words weighing more. What the frames tell alike need not
    /// be said in the same words, and an actor that the claim leaves open fits any. Where both give
    /// a day, the days are compared and not their words.
    private double share(Said said, FrameRelation byFrame) {
        var needed = new HashSet<>(asked.matter().stems());
        if (said.givenDate().isPresent()) {
            asked.date().ifPresent(day -> needed.removeAll(AskedDay.stems(day)));
        }
        if (byFrame == FrameRelation.SAME) {
            needed.removeAll(asked.action());
        }
        if (said.claim().slots().actor() == null || said.ofAControl()) {
            needed.removeAll(asked.actor());
        }
        var shared = needed.stream().filter(said.matter().stems()::contains).toList();
        return needed.size() < FEW_WORDS ? 0 : rarity.sum(shared) / Math.max(rarity.sum(needed), 1e-9);
    }

    /// Whether the claim is about one of the particular things that the question names, if it names any.
    private boolean sameThing(Said said) {
        var particular = asked.names().stream().filter(Names::particular).toList();
        return particular.isEmpty() || particular.stream().anyMatch(said.names()::contains);
    }

    /// Where the frames do not tell: nearly the same words, the action among them, say the same.
    private FrameRelation byWords(Said said, double share) {
        var stems = said.matter().stems();
        return share >= NEARLY_THE_SAME_WORDS && stems.containsAll(asked.action())
                ? FrameRelation.SAME
                : FrameRelation.APART;
    }

    private Optional<String> difference(Said said) {
        var sentence = said.claim().sentence().text();
        if (OpposedWords.between(asked.text(), sentence)) {
            return Optional.of("says it otherwise");
        }
        if (otherDay(said.givenDate())) {
            return Optional.of("gives another date");
        }
        return otherNumber(sentence) ? Optional.of("gives another number") : Optional.empty();
    }

    private boolean otherDay(Optional<PartialDate> date) {
        return asked.date().isPresent()
                && date.isPresent()
                && (date.get().earliest().isAfter(asked.date().get().latest().plusDays(1))
                        || date.get()
                                .latest()
                                .isBefore(asked.date().get().earliest().minusDays(1)));
    }

    private boolean otherNumber(String sentence) {
        var said = Matter.quantities(sentence);
        return Matter.quantities(asked.text()).entrySet().stream().anyMatch(quantity -> {
            var others = said.getOrDefault(quantity.getKey(), Set.of());
            return !others.isEmpty() && quantity.getValue().stream().noneMatch(others::contains);
        });
    }

    private boolean isAfter(Optional<PartialDate> date) {
        var asOf = asked.asOf();
        return asOf != null && date.isPresent() && date.get().earliest().isAfter(asOf);
    }
}
