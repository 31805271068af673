package claimtrail.index.trace;

import claimtrail.corpus.claim.Measure;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/// The measures that the coverage speaks of, each with its events and the questions that are answered differently.
public final class Measures {

    private final Coverage coverage;

    public Measures(Coverage coverage) {
        this.coverage = coverage;
    }

    /// All measures, those with the most documents first.
    public List<Measure> all() {
        return coverage.nothing();
    }

    /// How a measure stood at the end of a day; empty where nothing is known of that day or before.
    public Optional<StatusOn> statusOn(Measure measure, LocalDate day) {
        return Optional.empty();
    }

    /// How a measure stands by its last dated event; empty where no event has a date.
    public Optional<StatusOn> lastStatus(Measure measure) {
        return statusOn(measure, LocalDate.MAX);
    }
}
