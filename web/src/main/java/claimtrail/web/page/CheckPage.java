package claimtrail.web.page;

import claimtrail.corpus.claim.Verdict;
import claimtrail.index.trace.CheckResult;
import claimtrail.web.api.Desk;
import claimtrail.web.api.Parameters;
import claimtrail.web.api.Traces;
import io.javalin.http.BadRequestResponse;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The page that checks a claim: the evidence first, then the verdict.
public final class CheckPage {

    private static final int LONGEST_CLAIM = 5_000;

    private final Desk desk;
    private final Traces traces;

    CheckPage(Desk desk, Traces traces) {
        this.desk = desk;
        this.traces = traces;
    }

    /// What the page shows.
    ///
    /// @param asOf the day as it was asked, "" for any
    /// @param answer `null` where nothing was asked
    public record View(String claim, String asOf, @Nullable Answer answer) {}

    /// The evidence, one testimony an origin.
    public record Answer(
            CheckResult result,
            List<Testimony> supporting,
            List<Testimony> refuting,
            List<Testimony> hedged,
            List<Testimony> primary) {

        /// The class of the verdict's badge.
        public String tone() {
            return switch (result.verdict()) {
                case SUPPORTED -> "supported";
                case REFUTED -> "refuted";
                case CONFLICTING_EVIDENCE -> "conflicting";
                case NOT_ENOUGH_EVIDENCE -> "silent";
            };
        }

        public boolean silent() {
            return result.verdict() == Verdict.NOT_ENOUGH_EVIDENCE;
        }
    }

    View view(Parameters parameters) {
        var claim = parameters.text("claim");
        var asOf = parameters.day("asOf");
        if (claim.length() > LONGEST_CLAIM) {
            throw new BadRequestResponse("claim is at most " + LONGEST_CLAIM + " characters long");
        }
        var day = asOf == null ? "" : asOf.toString();
        if (claim.isEmpty()) {
            return new View("", day, null);
        }
        var traced = traces.now();
        var result = traced.check(desk.reader().read(claim, asOf));
        var documents = traced.documents();
        return new View(
                claim,
                day,
                new Answer(
                        result,
                        Testimony.of(result.supporting(), documents),
                        Testimony.of(result.refuting(), documents),
                        Testimony.of(result.hedged(), documents),
                        Testimony.of(result.primary(), documents)));
    }
}
