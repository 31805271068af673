package claimtrail.index.trace;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Frame;
import java.util.List;
import java.util.stream.Stream;

/// What claims of several documents have in common.
///
/// @param id stable for the same earliest claim
/// @param canonical the fullest wording among its firm claims
/// @param asserting claims that say it is so
/// @param denying claims that say it is not so
/// @param hedged claims that plan, expect, suppose, ask or demand it
public record Proposition(
        String id,
        String canonical,
        Frame frame,
        List<Evidence> asserting,
        List<Evidence> denying,
        List<Evidence> hedged) {

    public Proposition {
        asserting = List.copyOf(asserting);
        denying = List.copyOf(denying);
        hedged = List.copyOf(hedged);
    }

    /// How many independent tellings assert it.
    public int origins() {
        return (int) asserting.stream().map(Evidence::origin).distinct().count();
    }

    /// Every claim of it.
    public Stream<Evidence> evidence() {
        return Stream.of(asserting, denying, hedged).flatMap(List::stream);
    }
}
