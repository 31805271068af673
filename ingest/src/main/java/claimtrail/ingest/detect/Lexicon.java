package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Which frame a word names, from `frames.tsv`: verbs alone or with a particle, object or oblique, nouns, adjectives.
final class Lexicon {

    private final Map<String, Frame> frames = new HashMap<>();

    private Lexicon() {}

    static Lexicon load() {
        var lexicon = new Lexicon();
        for (var row : Resource.rows("frames.tsv")) {
            var frame = Frame.labelled(row[1]).orElseThrow();
            for (var lemma : row[2].split(" ", -1)) {
                lexicon.frames.putIfAbsent(row[0] + " " + lemma, frame);
            }
        }
        return lexicon;
    }

    /// The frame of a verb with what it governs, else of the verb alone.
    Optional<Frame> verb(AnnotatedSentence sentence, int action) {
        var lemma = sentence.token(action).lemma().toLowerCase(Locale.ROOT);
        for (var partner : partners(sentence, action)) {
            var frame = frames.get("verb " + lemma + "+" + partner);
            if (frame != null) {
                return Optional.of(frame);
            }
        }
        return Optional.ofNullable(frames.get("verb " + lemma));
    }

    Optional<Frame> noun(String lemma) {
        return Optional.ofNullable(frames.get("noun " + lemma.toLowerCase(Locale.ROOT)));
    }

    Optional<Frame> adjective(String lemma) {
        return Optional.ofNullable(frames.get("adjective " + lemma.toLowerCase(Locale.ROOT)));
    }

    private static List<String> partners(AnnotatedSentence sentence, int action) {
        var partners = new ArrayList<String>();
        for (var dependent :
                sentence.dependents(action, "compound", "obj", "obl", "nsubj", "advmod", "xcomp", "advcl", "case")) {
            partners.add(sentence.token(dependent).lemma().toLowerCase(Locale.ROOT));
            if (sentence.relation(dependent).startsWith("obl")) {
                sentence.dependent(dependent, "case")
                        .ifPresent(preposition ->
                                partners.add(sentence.token(preposition).lemma().toLowerCase(Locale.ROOT)));
            }
        }
        return partners;
    }
}
