package claimtrail.web.page;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;

/// Who says a claim, and how firmly, in words.
public final class Voice {

    private Voice() {}

    /// Whose word it is: `in its own voice`, `Howard Lutnick`, `unnamed: people familiar with the matter`.
    public static String holder(Attribution attribution) {
        var holder = attribution.holder();
        return switch (attribution.kind()) {
            case AUTHOR -> "in its own voice";
            case NAMED -> holder == null ? "a named source" : holder;
            case ANONYMOUS -> "unnamed: " + (holder == null ? "somebody" : holder);
        };
    }

    /// How far the holder commits to it: `says it is so`, `denies it`, `says it may be so`.
    public static String commitment(Claim claim) {
        var denied = claim.stance().polarity() == Polarity.NEGATIVE;
        return switch (claim.stance().modality()) {
            case ASSERTED -> denied ? "says it is not so" : "says it is so";
            case PLANNED -> denied ? "plans not to" : "planned";
            case PREDICTED -> denied ? "expected not to be" : "expected";
            case HYPOTHETICAL -> denied ? "may not be" : "only possible";
            case QUESTION -> "asked";
            case NORMATIVE -> denied ? "should not be" : "demanded";
        };
    }

    /// Whether the claim says something about the world as it is.
    public static boolean firm(Claim claim) {
        return claim.stance().modality() == Modality.ASSERTED;
    }
}
