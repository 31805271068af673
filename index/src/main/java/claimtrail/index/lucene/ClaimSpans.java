package claimtrail.index.lucene;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.document.Span;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/// The places of a document's claim sentences, as the index stores them: `12-80 95-140`.
public final class ClaimSpans {
    private ClaimSpans() {}

    static String write(List<Claim> claims) {
        return claims.stream()
                .map(claim -> claim.sentence().span())
                .distinct()
                .map(span -> span.start() + "-" + span.end())
                .collect(Collectors.joining(" "));
    }

    public static List<Span> read(String stored) {
        return Arrays.stream(stored.split(" "))
                .filter(pair -> !pair.isEmpty())
                .map(pair -> {
                    var hyphen = pair.indexOf('-');
                    return new Span(
                            Integer.parseInt(pair.substring(0, hyphen)), Integer.parseInt(pair.substring(hyphen + 1)));
                })
                .toList();
    }
}
