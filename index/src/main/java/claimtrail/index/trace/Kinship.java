package claimtrail.index.trace;

import claimtrail.corpus.document.DocumentId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/// Keeps who took over from whom while documents come and change: only what is new is compared, and only with the
/// texts that it meets.
///
/// What a rare word is depends on all documents; when it is worked out anew ([SlowRarity]), all are compared anew. Safe
/// for use by several threads.
final class Kinship {

    private static final Comparator<Print> EARLIEST_FIRST =
            Comparator.comparing(Print::stored, Coverage.EARLIEST_FIRST);

    private final Map<DocumentId, Print> known = new HashMap<>();
    private final Map<DocumentId, Derivation> strongest = new HashMap<>();
    private final Map<DocumentId, Derivation> credits = new HashMap<>();
    private final SlowRarity rarities;
    private Rarity rarity = Rarity.of(List.of());
    private Meetings meetings = new Meetings(rarity);

    /// @param rarities of stems among the documents
    Kinship(SlowRarity rarities) {
        this.rarities = rarities;
    }

    /// The graph of exactly these documents.
    synchronized DerivationGraph of(Collection<Print> prints) {
        var weights = rarities.of(prints.stream().map(Print::stems).toList());
        if (!weights.equals(rarity)) {
            forgetAll(weights);
        }
        var now = new HashMap<DocumentId, Print>();
        prints.forEach(print -> now.put(print.id(), print));
        var stale =
                known.values().stream().filter(print -> !unchanged(print, now)).toList();
        var fresh = prints.stream().filter(print -> !unchanged(print, known)).toList();
        var orphans = leave(stale);
        fresh.forEach(this::enter);
        fresh.forEach(this::compare);
        orphans.stream().map(known::get).filter(Objects::nonNull).forEach(this::compare);
        var all = new HashMap<>(credits);
        all.putAll(strongest);
        return new DerivationGraph(all);
    }

    private static boolean unchanged(Print print, Map<DocumentId, Print> among) {
        var there = among.get(print.id());
        return there != null && there.stored().change() == print.stored().change();
    }

    private void forgetAll(Rarity weights) {
        known.clear();
        strongest.clear();
        credits.clear();
        rarity = weights;
        meetings = new Meetings(rarity);
    }

    private void enter(Print print) {
        known.put(print.id(), print);
        meetings.add(print);
        Linking.creditOnly(print.stored()).ifPresent(credit -> credits.put(print.id(), credit));
    }

    /// Ids of those that were taken over from one of them, which have to look for another origin.
    private Set<DocumentId> leave(List<Print> stale) {
        for (var print : stale) {
            known.remove(print.id());
            meetings.remove(print);
            credits.remove(print.id());
            strongest.remove(print.id());
        }
        var gone = stale.stream().map(Print::id).collect(Collectors.toSet());
        var orphans = strongest.values().stream()
                .filter(derivation -> gone.contains(derivation.derivedFrom()))
                .map(Derivation::document)
                .collect(Collectors.toSet());
        strongest.keySet().removeAll(orphans);
        return orphans;
    }

    private void compare(Print print) {
        for (var id : meetings.of(print)) {
            var other = Objects.requireNonNull(known.get(id));
            var inOrder = EARLIEST_FIRST.compare(print, other) < 0;
            Linking.between(inOrder ? print : other, inOrder ? other : print, rarity)
                    .ifPresent(link -> strongest.merge(link.document(), link, this::stronger));
        }
    }

    /// The one with the higher score; of two that are equal the one from the earlier document.
    private Derivation stronger(Derivation one, Derivation other) {
        if (one.score() != other.score()) {
            return one.score() > other.score() ? one : other;
        }
        return EARLIEST_FIRST.compare(origin(one), origin(other)) <= 0 ? one : other;
    }

    private Print origin(Derivation derivation) {
        return Objects.requireNonNull(known.get(Objects.requireNonNull(derivation.derivedFrom())));
    }
}
