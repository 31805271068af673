package claimtrail.index.trace;

import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Verdict;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the coverage says about a claim that was asked about.
///
/// @param hedged sentences on the matter that only plan, expect, suppose or ask: they carry no verdict
/// @param primary sentences of official documents on the matter, whichever side they take
/// @param why one line in plain words, with the counts that the verdict rests on
public record CheckResult(
        String claim,
        @Nullable LocalDate asOf,
        Verdict verdict,
        List<Evidence> supporting,
        List<Evidence> refuting,
        List<Evidence> hedged,
        List<Evidence> primary,
        Searched searched,
        String why) {

    public CheckResult {
        supporting = List.copyOf(supporting);
        refuting = List.copyOf(refuting);
        hedged = List.copyOf(hedged);
        primary = List.copyOf(primary);
    }

    /// What was looked through.
    ///
    /// @param origins documents that are not derived from another one
    /// @param official official documents among them
    /// @param questions claims that the asked text makes
    public record Searched(int documents, int claims, int origins, int official, int questions) {}
}
