package claimtrail.index.trace;

import claimtrail.corpus.claim.Evidence;
import java.util.List;
import java.util.stream.Stream;

/// Answers a question with what the coverage says for and against it.
///
/// Each claim that speaks of enough of what was asked is for it, against it, or only hedges; see [Comparison] for the
/// rules and [Weighing] for the verdict. A document that says both is taken at the claim that comes nearest.
public final class ClaimChecker {

    private final Coverage coverage;

    public ClaimChecker(Coverage coverage) {
        this.coverage = coverage;
    }

    public CheckResult check(Question question) {
        var asked = Asked.in(question);
        var bearings = asked.stream().flatMap(this::bearings).toList();
        var sides = Sides.of(bearings);
        var weighing = Weighing.of(sides.supporting(), sides.refuting());
        var hedgedOrigins = sides.hedged().stream().map(Said::origin).distinct().count();
        return new CheckResult(
                question.text(),
                question.asOf(),
                weighing.verdict(),
                evidence(sides.supporting()),
                evidence(sides.refuting()),
                evidence(sides.hedged()),
                evidence(sides.all().filter(Said::official).distinct().toList()),
                searched(asked.size()),
                weighing.why((int) hedgedOrigins));
    }

    private Stream<Bearing> bearings(Asked asked) {
        var comparison = new Comparison(asked, coverage.claims().rarity());
        return coverage.claims().near(asked.matter()).stream().map(comparison::with);
    }

    private CheckResult.Searched searched(int questions) {
        return new CheckResult.Searched(
                coverage.documents().size(),
                coverage.claims().all().size(),
                coverage.origins(),
                coverage.officials(),
                questions);
    }

    private static List<Evidence> evidence(List<Said> said) {
        return said.stream().map(Said::evidence).toList();
    }
}
