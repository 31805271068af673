package claimtrail.web.page;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Evidence;
import claimtrail.index.trace.Proposition;
import claimtrail.web.api.Traced;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A claim of a document with what the coverage makes of it.
///
/// @param number in the document, from 1
/// @param proposition what it says, `null` where it is no news of its document
public record ClaimLine(int number, Claim claim, @Nullable Proposition proposition, Counts counts) {

    /// How many independent tellings say it is so, say it is not so, and only contemplate it.
    public record Counts(int supporting, int disputing, int unclear) {
        static final Counts NONE = new Counts(0, 0, 0);

        static Counts of(Proposition proposition) {
            return new Counts(
                    origins(proposition.asserting()), origins(proposition.denying()), origins(proposition.hedged()));
        }

        private static int origins(List<Evidence> evidence) {
            return (int) evidence.stream().map(Evidence::origin).distinct().count();
        }

        public boolean disputed() {
            return supporting > 0 && disputing > 0;
        }

        /// `4 origins say so, 1 says not, 2 unclear`.
        public String text() {
            var text = supporting + (supporting == 1 ? " origin says so" : " origins say so");
            return text
                    + (disputing == 0 ? "" : ", " + disputing + (disputing == 1 ? " says not" : " say not"))
                    + (unclear == 0 ? "" : ", " + unclear + " unclear");
        }
    }

    static ClaimLine of(ReadText.Numbered numbered, Traced traced) {
        var proposition = traced.proposition(numbered.claim().id()).orElse(null);
        return new ClaimLine(
                numbered.number(),
                numbered.claim(),
                proposition,
                proposition == null ? Counts.NONE : Counts.of(proposition));
    }

    /// The page of what it says; "" where there is none.
    public String href() {
        return proposition == null ? "" : PropositionPage.href(proposition.id());
    }
}
