package claimtrail.ingest.detect;

import claimtrail.corpus.document.Span;
import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.SharedAnnotator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The predicates of a document of the gold set with what they are.
///
/// @param unplaced required claims whose trigger is no predicate
record Labelled(String id, String part, List<Label> labels, int unplaced) {

    /// @param frame `null` for a predicate that makes no claim
    record Label(Predicate predicate, @Nullable String frame, boolean isOptional, String words) {}

    boolean isForTraining() {
        return part.equals("train");
    }

    static List<Labelled> all(List<GoldTexts.GoldText> texts) {
        var candidates = Candidates.load();
        var framing = new Framing(Lexicon.load(), Cues.load());
        var entities = EntityReader.load();
        return texts.parallelStream()
                .map(text -> of(text, candidates, framing, entities))
                .toList();
    }

    private static Labelled of(GoldTexts.GoldText gold, Candidates candidates, Framing framing, EntityReader entities) {
        var document = gold.document();
        var annotated = SharedAnnotator.ANNOTATOR.annotate(document);
        var named = new Named(entities.read(document.text(), annotated));
        var predicates = new Predicates(candidates, framing, named, annotated.vectors());
        var open = new ArrayList<>(gold.claims());
        var labels = new ArrayList<Label>();
        for (var sentence : annotated.sentences()) {
            var found = predicates.in(sentence);
            var frames = new HashMap<Integer, GoldTexts.GoldClaim>();
            for (var claim : List.copyOf(open)) {
                var at = place(claim.trigger(), sentence, found);
                if (at >= 0) {
                    frames.putIfAbsent(at, claim);
                    open.remove(claim);
                }
            }
            for (var predicate : found) {
                var claim = frames.get(predicate.candidate().action());
                labels.add(new Label(
                        predicate,
                        claim == null ? null : claim.frame(),
                        claim != null && !claim.required(),
                        sentence.token(predicate.candidate().action()).word() + " | " + sentence.text()));
            }
        }
        var missing = annotated.onSubject() ? open : gold.claims();
        return new Labelled(gold.id(), gold.part(), labels, (int)
                missing.stream().filter(GoldTexts.GoldClaim::required).count());
    }

    /// The highest predicate inside a trigger, -1 where there is none.
    private static int place(Span trigger, AnnotatedSentence sentence, List<Predicate> predicates) {
        return predicates.stream()
                .map(predicate -> predicate.candidate().action())
                .filter(action -> trigger.overlaps(sentence.token(action).span()))
                .min(Comparator.comparing((Integer action) -> depth(sentence, action)))
                .orElse(-1);
    }

    private static int depth(AnnotatedSentence sentence, int token) {
        return (int) IntStream.iterate(token, at -> at >= 0, sentence::governor)
                .limit(sentence.tokens().size())
                .count();
    }
}
