package claimtrail.web.page;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.claim.Polarity;
import java.util.ArrayList;
import java.util.List;

/// How firmly a document speaks, and on whose word: counted, so that the reasons are the figures themselves.
///
/// @param says the tone in one line
/// @param reasons the counts that it rests on
public record Tone(String says, List<String> reasons) {

    public Tone {
        reasons = List.copyOf(reasons);
    }

    static Tone of(List<Claim> claims) {
        var firm = claims.stream().filter(Voice::firm).count();
        var denied = claims.stream()
                .filter(claim -> claim.stance().polarity() == Polarity.NEGATIVE)
                .count();
        var reasons = new ArrayList<String>();
        add(reasons, firm, "said to be so or not so");
        add(reasons, claims.size() - firm, "planned, expected, supposed, asked or demanded");
        add(reasons, denied, "denied");
        add(reasons, by(claims, HolderKind.AUTHOR), "in its own voice");
        add(reasons, by(claims, HolderKind.NAMED), "on the word of somebody named");
        add(reasons, by(claims, HolderKind.ANONYMOUS), "on the word of somebody unnamed");
        return new Tone(says(claims.size(), firm, by(claims, HolderKind.ANONYMOUS)), reasons);
    }

    private static String says(int all, long firm, long unnamed) {
        if (all == 0) {
            return "It claims nothing about a control.";
        }
        var firmness = firm * 4 >= all * 3L ? "Firm" : firm * 2 >= all ? "Partly firm" : "Tentative";
        return unnamed * 3 >= all ? firmness + ", and largely on unnamed sources" : firmness;
    }

    private static long by(List<Claim> claims, HolderKind kind) {
        return claims.stream()
                .filter(claim -> claim.attribution().kind() == kind)
                .count();
    }

    private static void add(List<String> reasons, long count, String what) {
        if (count > 0) {
            reasons.add(count + " " + what);
        }
    }
}
