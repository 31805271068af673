package claimtrail.index.trace;

import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.document.PartialDate;
import java.util.Optional;
import java.util.Set;

/// Compares a question with one claim after the other.
final class Comparison {

    private static final double SPEAKS_OF_IT = 0.5;
    private static final double NEARLY_THE_SAME_WORDS = 0.65;

    private final Asked asked;
    private final Rarity rarity;

    Comparison(Asked asked, Rarity rarity) {
        this.asked = asked;
        this.rarity = rarity;
    }

    Bearing with(Said said) {
        var share = share(said);
        if (share < SPEAKS_OF_IT || !sameThing(said)) {
            return Bearing.APART;
        }
        var relation = relation(said, share);
        if (relation == FrameRelation.APART) {
            return Bearing.APART;
        }
        if (!said.firm() && said.claim().stance().modality() != asked.modality()) {
            return new Bearing.Hedged(said, share);
        }
        if (relation == FrameRelation.ENDS) {
            return ended(said, share);
        }
        return sided(said, share, relation);
    }

    private Bearing sided(Said said, double share, FrameRelation relation) {
        if (asked.asOf() != null && isAfter(said.givenDate())) {
            return relation == FrameRelation.SAME && said.claim().stance().polarity() == asked.polarity()
                    ? new Bearing.Refutes(said, share, "dates it later")
                    : Bearing.APART;
        }
        var denied = said.claim().stance().polarity() != asked.polarity();
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

    /// Share of what was asked that the claim speaks of, rare words weighing more.
    private double share(Said said) {
        var stems = asked.matter().stems();
        var shared = stems.stream().filter(said.matter().stems()::contains).toList();
        return rarity.sum(shared) / Math.max(rarity.sum(stems), 1e-9);
    }

    /// Whether the claim is about one of the particular things that the question names, if it names any.
    private boolean sameThing(Said said) {
        var particular = asked.names().stream().filter(Names::particular).toList();
        return particular.isEmpty() || particular.stream().anyMatch(said.names()::contains);
    }

    private FrameRelation relation(Said said, double share) {
        var relation = FrameRelation.of(asked.frame(), said.claim().frame());
        return relation == FrameRelation.APART && share >= NEARLY_THE_SAME_WORDS ? FrameRelation.SAME : relation;
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
