package claimtrail.index.trace;

import claimtrail.corpus.claim.Verdict;
import java.util.List;

/// Answers a question with what the coverage says for and against it.
public final class ClaimChecker {

    private final Coverage coverage;

    public ClaimChecker(Coverage coverage) {
        this.coverage = coverage;
    }

    public CheckResult check(Question question) {
        var searched = new CheckResult.Searched(coverage.documents().size(), 0, 0, 0, 0);
        return new CheckResult(
                question.text(),
                question.asOf(),
                Verdict.NOT_ENOUGH_EVIDENCE,
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                searched,
                "nothing found");
    }
}
