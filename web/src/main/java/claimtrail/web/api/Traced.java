package claimtrail.web.api;

import claimtrail.index.trace.ClaimChecker;
import claimtrail.index.trace.Coverage;
import claimtrail.index.trace.Measures;
import claimtrail.index.trace.Origins;
import claimtrail.index.trace.Propositions;

/// One picture of all documents with what reads across it.
public record Traced(
        Coverage coverage, Origins origins, Propositions propositions, Measures measures, ClaimChecker checker) {

    static Traced of(Coverage coverage) {
        return new Traced(
                coverage,
                new Origins(coverage),
                new Propositions(coverage),
                new Measures(coverage),
                new ClaimChecker(coverage));
    }

    public DocumentLookup documents() {
        return coverage::find;
    }
}
