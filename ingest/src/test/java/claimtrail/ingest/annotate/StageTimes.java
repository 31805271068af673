package claimtrail.ingest.annotate;

import claimtrail.corpus.document.PartialDate;
import edu.stanford.nlp.ling.CoreAnnotations;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.pipeline.Annotation;
import edu.stanford.nlp.process.Morphology;
import edu.stanford.nlp.util.CoreMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// How long each model takes over the same sentences, one model after the other.
public final class StageTimes {

    private StageTimes() {}

    /// Seconds by stage, in the order in which the stages follow on each other.
    public static Map<String, Double> of(List<String> texts) {
        var models = Models.load();
        var morphology = new Morphology();
        var sentences = texts.stream()
                .flatMap(text -> Sentences.of(text).stream().map(tokens -> sentence(text, tokens)))
                .toList();
        var seconds = new LinkedHashMap<String, Double>();
        seconds.put("tokens", timed(texts, Sentences::of));
        seconds.put("tags and lemmas", timed(sentences, sentence -> {
            models.tagger().tagCoreLabels(tokens(sentence));
            tokens(sentence).forEach(token -> token.setLemma(morphology.lemma(token.word(), token.tag())));
        }));
        seconds.put("names", timed(sentences, sentence -> models.names().classifySentence(tokens(sentence))));
        seconds.put("dependencies", timed(sentences, sentence -> models.parser().predict(sentence)));
        seconds.put(
                "times",
                timed(
                        sentences,
                        sentence -> models.times()
                                .in(
                                        sentence,
                                        sentence.get(CoreAnnotations.TextAnnotation.class),
                                        sentence.get(CoreAnnotations.CharacterOffsetBeginAnnotation.class),
                                        PartialDate.parse("2026-06-12").orElseThrow())));
        return seconds;
    }

    private static List<CoreLabel> tokens(CoreMap sentence) {
        return sentence.get(CoreAnnotations.TokensAnnotation.class);
    }

    private static CoreMap sentence(String text, List<CoreLabel> tokens) {
        var sentence = new Annotation(text.substring(
                tokens.getFirst().beginPosition(), tokens.getLast().endPosition()));
        for (var at = 0; at < tokens.size(); at++) {
            tokens.get(at).setIndex(at + 1);
            tokens.get(at).setSentIndex(0);
        }
        sentence.set(
                CoreAnnotations.CharacterOffsetBeginAnnotation.class,
                tokens.getFirst().beginPosition());
        sentence.set(
                CoreAnnotations.CharacterOffsetEndAnnotation.class,
                tokens.getLast().endPosition());
        sentence.set(CoreAnnotations.TokensAnnotation.class, tokens);
        sentence.set(CoreAnnotations.SentenceIndexAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenBeginAnnotation.class, 0);
        sentence.set(CoreAnnotations.TokenEndAnnotation.class, tokens.size());
        return sentence;
    }

    private static <T> double timed(List<T> things, Consumer<T> work) {
        things.stream().limit(200).forEach(work);
        var start = System.nanoTime();
        things.forEach(work);
        return (System.nanoTime() - start) / 1e9;
    }
}
