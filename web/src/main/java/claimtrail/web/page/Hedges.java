package claimtrail.web.page;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.HolderKind;
import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// The words of a text that take something back: by which a sentence only expects, supposes or reports, and the phrases
/// behind which nobody stands by name.
final class Hedges {

    private static final Pattern WORDS = Pattern.compile(
            Lines.of("hedges.txt")
                    .sorted(Comparator.comparingInt(String::length).reversed())
                    .map(Pattern::quote)
                    .collect(Collectors.joining("|", "\\b(?:", ")\\b")),
            Pattern.CASE_INSENSITIVE);

    private Hedges() {}

    /// A hedge with its place.
    record Hedge(Span span, String why) {}

    /// The hedges in the sentences of some claims, in order.
    static List<Hedge> in(String text, List<Claim> claims) {
        var hedges = new ArrayList<Hedge>();
        var sentences = claims.stream()
                .map(claim -> claim.sentence().span())
                .distinct()
                .filter(span -> span.end() <= text.length())
                .toList();
        for (var sentence : sentences) {
            WORDS.matcher(sentence.of(text))
                    .results()
                    .map(found -> new Span(found.start(), found.end()).shiftedBy(sentence.start()))
                    .forEach(span -> hedges.add(new Hedge(span, "a hedge: it is not said to be so")));
        }
        claims.stream()
                .filter(claim -> claim.sentence().span().end() <= text.length())
                .forEach(claim -> nobody(text, claim, hedges));
        return hedges;
    }

    private static void nobody(String text, Claim claim, List<Hedge> hedges) {
        var holder = claim.attribution().holder();
        if (claim.attribution().kind() != HolderKind.ANONYMOUS || holder == null || holder.isEmpty()) {
            return;
        }
        var sentence = claim.sentence().span();
        var place = sentence.of(text).indexOf(holder);
        if (place >= 0) {
            var start = sentence.start() + place;
            hedges.add(new Hedge(new Span(start, start + holder.length()), "nobody stands behind it by name"));
        }
    }
}
