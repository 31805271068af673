package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Which document was taken over from which.
final class DerivationGraph {

    private static final int DAYS_OF_A_STORY = 45;
    private static final int LONG_ENOUGH_A_NAME = 6;
    private static final double OF_ONE_SOURCE = 0.22;

    private final Map<DocumentId, Derivation> derivations;

    private DerivationGraph(Map<DocumentId, Derivation> derivations) {
        this.derivations = derivations;
    }

    /// @param prints of the documents, earliest first
    static DerivationGraph of(List<Print> prints) {
        var rarity = Rarity.of(prints.stream().map(Print::stems).toList());
        var strongest = new HashMap<DocumentId, Derivation>();
        for (var pair : new LikelyPairs(rarity).among(prints)) {
            link(pair, rarity).ifPresent(link -> strongest.merge(link.document(), link, DerivationGraph::stronger));
        }
        for (var print : prints) {
            creditOnly(print.stored()).ifPresent(link -> strongest.putIfAbsent(link.document(), link));
        }
        return new DerivationGraph(Map.copyOf(strongest));
    }

    Optional<Derivation> of(DocumentId document) {
        return Optional.ofNullable(derivations.get(document));
    }

    List<Derivation> all() {
        return derivations.values().stream()
                .sorted(Comparator.comparing(Derivation::document))
                .toList();
    }

    /// The first document on the way back; where documents credit each other, the way ends before it turns.
    DocumentId originOf(DocumentId document) {
        var seen = new HashSet<DocumentId>();
        var at = document;
        while (seen.add(at)) {
            var from = derivations.get(at);
            if (from == null || from.derivedFrom() == null || seen.contains(from.derivedFrom())) {
                return at;
            }
            at = from.derivedFrom();
        }
        return at;
    }

    private static Derivation stronger(Derivation one, Derivation other) {
        return other.score() > one.score() ? other : one;
    }

    private static Optional<Derivation> link(LikelyPairs.Pair pair, Rarity rarity) {
        var turned = creditsOther(pair.one(), pair.other());
        var first = turned ? pair.other() : pair.one();
        var second = turned ? pair.one() : pair.other();
        var likeness = Likeness.of(first, second, rarity);
        var kind = kind(first, second, likeness);
        return kind.map(found -> new Derivation(
                second.id(),
                first.id(),
                second.stored().document().metadata().byline().credit(),
                likeness.score(),
                found,
                why(first, second, likeness, found)));
    }

    private static Optional<Derivation.Kind> kind(Print first, Print second, Likeness likeness) {
        var credits = creditsOther(second, first) || shareCredit(first, second);
        if (likeness.copied()) {
            return Optional.of(
                    credits || namesOutlet(second, first) ? Derivation.Kind.SYNDICATED : Derivation.Kind.COPY);
        }
        if (likeness.takenOver()) {
            return Optional.of(Derivation.Kind.SYNDICATED);
        }
        if (official(first) || official(second) || !oneStory(first, second)) {
            return Optional.empty();
        }
        var ofOneSource = likeness.sentences() >= OF_ONE_SOURCE
                && likeness.comparable()
                && (credits || namesOutlet(second, first));
        return likeness.retold() || ofOneSource ? Optional.of(Derivation.Kind.REWRITE) : Optional.empty();
    }

    private static Optional<Derivation> creditOnly(StoredDocument stored) {
        var metadata = stored.document().metadata();
        var credit = metadata.byline().credit();
        return Outlet.credited(metadata).known()
                ? Optional.of(new Derivation(
                        stored.document().id(),
                        null,
                        credit,
                        0,
                        Derivation.Kind.REWRITE,
                        "names " + credit + " as its source"))
                : Optional.empty();
    }

    private static String why(Print first, Print second, Likeness likeness, Derivation.Kind kind) {
        var reasons = new ArrayList<String>();
        switch (kind) {
            case COPY, SYNDICATED -> reasons.add(percent(likeness.words()) + " of the text word for word");
            case REWRITE -> {
                reasons.add(percent(likeness.found()) + " of the sentences tell the same");
                if (likeness.order() > 0) {
                    reasons.add(percent(likeness.order()) + " of these in the same order");
                }
            }
        }
        if (creditsOther(second, first) || namesOutlet(second, first)) {
            reasons.add("names it as its source");
        } else if (shareCredit(first, second)) {
            reasons.add("both name "
                    + second.stored().document().metadata().byline().credit());
        }
        return String.join(", ", reasons);
    }

    private static String percent(double share) {
        return Math.round(share * 100) + " %";
    }

    private static boolean creditsOther(Print one, Print other) {
        var credited = Outlet.credited(one.stored().document().metadata());
        return credited.known()
                && credited.equals(Outlet.publishing(other.stored().document().metadata()));
    }

    /// Whether the text names the other's outlet, as in "according to the Example Wire".
    private static boolean namesOutlet(Print one, Print other) {
        var metadata = other.stored().document().metadata();
        var outlet = Outlet.publishing(metadata).name();
        var own = Outlet.publishing(one.stored().document().metadata()).name();
        return metadata.kind() == DocumentKind.ARTICLE
                && outlet.length() >= LONG_ENOUGH_A_NAME
                && !outlet.equals(own)
                && one.plain().contains(outlet);
    }

    private static boolean shareCredit(Print one, Print other) {
        var credited = Outlet.credited(one.stored().document().metadata());
        return credited.known()
                && credited.equals(Outlet.credited(other.stored().document().metadata()));
    }

    private static boolean official(Print print) {
        return print.stored().document().metadata().kind() == DocumentKind.OFFICIAL;
    }

    /// Close enough in time; a document without a date may be of any day.
    private static boolean oneStory(Print one, Print other) {
        var first = one.stored().document().metadata().publishedDate();
        var second = other.stored().document().metadata().publishedDate();
        if (first == null || second == null) {
            return true;
        }
        var days = Math.abs(ChronoUnit.DAYS.between(first.earliest(), second.earliest()));
        return days <= DAYS_OF_A_STORY;
    }
}
