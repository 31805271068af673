package claimtrail.web.api;

import claimtrail.corpus.claim.Claim;
import claimtrail.corpus.claim.Evidence;
import claimtrail.corpus.claim.Reading;
import claimtrail.index.trace.Proposition;
import claimtrail.index.trace.Question;
import java.util.List;
import java.util.stream.Collectors;

/// What the coverage says against a proposition beyond those who deny it in its own words, and which official texts
/// speak
/// of it: found by checking it as if somebody had asked.
///
/// @param against sentences that contradict it
/// @param official sentences of official texts on the matter
public record Contradictions(List<Evidence> against, List<Evidence> official) {

    public Contradictions {
        against = List.copyOf(against);
        official = List.copyOf(official);
    }

    static final Contradictions NONE = new Contradictions(List.of(), List.of());

    public static Contradictions of(Proposition proposition, Traced traced) {
        return proposition
                .evidence()
                .filter(one -> one.claim().canonical().equals(proposition.canonical()))
                .findFirst()
                .flatMap(one -> traced.documents()
                        .find(one.document())
                        .map(stored -> new Question(
                                proposition.canonical(),
                                stored.document(),
                                reading(one.claim(), stored.reading()),
                                null)))
                .map(question -> of(proposition, traced, question))
                .orElse(NONE);
    }

    private static Contradictions of(Proposition proposition, Traced traced, Question question) {
        var own = proposition.evidence().map(one -> one.claim().id()).collect(Collectors.toSet());
        var result = traced.check(question);
        return new Contradictions(
                result.refuting().stream()
                        .filter(one -> !own.contains(one.claim().id()))
                        .toList(),
                result.primary());
    }

    private static Reading reading(Claim claim, Reading whole) {
        var sentence = claim.sentence().span();
        return new Reading(
                whole.mentions().stream()
                        .filter(mention -> sentence.contains(mention.span()))
                        .toList(),
                List.of(),
                List.of(claim),
                List.of());
    }
}
