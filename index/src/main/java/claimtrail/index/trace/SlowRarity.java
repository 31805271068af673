package claimtrail.index.trace;

import java.util.Collection;
import java.util.List;
import java.util.Set;

/// The [Rarity] of stems in something that grows: worked out anew each time while it is small and whenever it has
/// doubled, so that what was compared by it can be kept in between. Safe for use by several threads.
final class SlowRarity {

    private static final int GROWTH = 2;

    private final int small;
    private Rarity rarity = Rarity.of(List.of());

    /// @param small number of sets up to which it is always exact
    SlowRarity(int small) {
        this.small = small;
    }

    /// @param stems of each document or claim
    synchronized Rarity of(Collection<Set<String>> stems) {
        var size = stems.size();
        if (size <= small || size > (long) rarity.all() * GROWTH || size * (long) GROWTH < rarity.all()) {
            rarity = Rarity.of(stems);
        }
        return rarity;
    }
}
