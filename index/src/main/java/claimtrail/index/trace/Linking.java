package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Optional;

/// Says of two texts whether, and how, one was taken over from the other.
final class Linking {

    private static final int DAYS_OF_A_STORY = 45;
    private static final int LONG_ENOUGH_A_NAME = 6;
    private static final double OF_ONE_SOURCE = 0.22;

    private Linking() {}

    /// How one of the two was taken over from the other.
    ///
    /// @param earlier the one that was published first, which is the origin unless it credits the other
    static Optional<Derivation> between(Print earlier, Print later, Rarity rarity) {
        var turned = creditsOther(earlier, later);
        var first = turned ? later : earlier;
        var second = turned ? earlier : later;
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

    /// What a document says of its own source, where no document of the coverage is it.
    static Optional<Derivation> creditOnly(StoredDocument stored) {
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
