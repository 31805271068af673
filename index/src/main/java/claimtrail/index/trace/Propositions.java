package claimtrail.index.trace;

import java.util.List;
import java.util.Optional;

/// The propositions that the coverage is about.
public final class Propositions {

    private final Coverage coverage;

    public Propositions(Coverage coverage) {
        this.coverage = coverage;
    }

    /// All propositions, those with the most origins first.
    public List<Proposition> all() {
        return coverage.sameClaims().all();
    }

    /// The proposition that a claim says.
    public Optional<Proposition> of(String claimId) {
        return coverage.sameClaims().of(claimId);
    }
}
