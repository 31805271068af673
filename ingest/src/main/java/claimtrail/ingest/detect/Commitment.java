package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Polarity;
import claimtrail.corpus.claim.Stance;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Reads how firmly a claim is held, and whether it is denied, from modals, governing words and marks: the cue words of
/// FactBank (Saurí and Pustejovsky, 2009) as far as this field needs them.
record Commitment(Cues cues) {

    /// Steps that somebody takes on purpose, so that "will" announces them.
    private static final Set<Frame> STEPS = Set.of(
            Frame.IMPOSE,
            Frame.LICENSE,
            Frame.EXEMPT,
            Frame.PERMIT,
            Frame.AMEND,
            Frame.EASE,
            Frame.LIFT,
            Frame.RESCIND,
            Frame.DELAY,
            Frame.RESPOND,
            Frame.SCOPE);

    Stance of(Candidate candidate, Frame frame) {
        return new Stance(modality(candidate, frame), polarity(candidate));
    }

    private Modality modality(Candidate candidate, Frame frame) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (sentence.text().endsWith("?") || hasMark(sentence, action, "question")) {
            return Modality.QUESTION;
        }
        if (hasMark(sentence, action, "conditional")) {
            return Modality.HYPOTHETICAL;
        }
        var own = modal(sentence, action, frame);
        if (own != null) {
            return own;
        }
        return governed(sentence, action, frame);
    }

    private @Nullable Modality modal(AnnotatedSentence sentence, int action, Frame frame) {
        for (var aux : sentence.dependents(action, "aux")) {
            var modality =
                    modal(sentence, action, frame, sentence.token(aux).lemma().toLowerCase(Locale.ROOT));
            if (modality != null) {
                return modality;
            }
        }
        return null;
    }

    private static @Nullable Modality modal(AnnotatedSentence sentence, int action, Frame frame, String modal) {
        return switch (modal) {
            case "will", "'ll", "wo" -> STEPS.contains(frame) ? Modality.PLANNED : Modality.PREDICTED;
            case "may", "might", "could" ->
                frame == Frame.PROHIBIT || isNegatedBy(sentence, action) ? Modality.ASSERTED : Modality.HYPOTHETICAL;
            case "would", "'d" -> isDenial(sentence, action) ? Modality.ASSERTED : Modality.HYPOTHETICAL;
            case "should", "must", "ought", "shall" -> Modality.NORMATIVE;
            default -> null;
        };
    }

    /// "would not comment" is a refusal.
    private static boolean isDenial(AnnotatedSentence sentence, int action) {
        return isNegatedBy(sentence, action)
                && List.of("comment", "say", "discuss")
                        .contains(sentence.token(action).lemma());
    }

    /// What the words above it make of it: "plans to", "is expected to", "is accused of".
    private Modality governed(AnnotatedSentence sentence, int action, Frame frame) {
        var at = action;
        for (var above : Tree.above(sentence, action)) {
            var relation = sentence.relation(at);
            var lemma = sentence.token(above).lemma().toLowerCase(Locale.ROOT);
            if (relation.equals("xcomp")
                    || relation.equals("ccomp")
                    || relation.equals("acl")
                    || relation.equals("advcl")) {
                var infinitive = Tree.has(sentence, at, "mark", "to");
                if (cues.is("planned", lemma)
                        && (infinitive || sentence.token(at).tag().equals("VBG"))
                        && !relation.equals("advcl")) {
                    return Modality.PLANNED;
                }
                if (cues.is("predicted", lemma) && !relation.equals("advcl")) {
                    return Modality.PREDICTED;
                }
                if (cues.is("hypothetical", lemma) && !relation.equals("advcl")) {
                    return Modality.HYPOTHETICAL;
                }
                if (List.of("have", "need").contains(lemma) && relation.equals("xcomp") && infinitive) {
                    return Modality.NORMATIVE;
                }
            }
            if (relation.equals("xcomp") || relation.equals("conj")) {
                var modal = modal(sentence, above, frame);
                if (modal != null
                        && (relation.equals("xcomp")
                                || sentence.dependents(at, "nsubj").isEmpty())) {
                    return modal;
                }
            } else if (!relation.equals("acl")) {
                break;
            }
            at = above;
        }
        return hasAdverb(sentence, action) ? Modality.HYPOTHETICAL : Modality.ASSERTED;
    }

    private boolean hasAdverb(AnnotatedSentence sentence, int action) {
        return sentence.dependents(action, "advmod").stream()
                .map(adverb -> sentence.token(adverb).lemma())
                .anyMatch(adverb -> adverb.endsWith("ly") && cues.is("hypothetical", adverb));
    }

    private boolean hasMark(AnnotatedSentence sentence, int action, String kind) {
        return sentence.dependents(action, "mark").stream()
                .anyMatch(mark -> cues.is(kind, sentence.token(mark).lemma()));
    }

    private Polarity polarity(Candidate candidate) {
        return isNegated(candidate.sentence(), candidate.action()) ? Polarity.NEGATIVE : Polarity.POSITIVE;
    }

    private boolean isNegated(AnnotatedSentence sentence, int action) {
        if (isNegatedBy(sentence, action)) {
            return true;
        }
        var above = sentence.governor(action);
        if (above >= 0
                && sentence.relation(action).equals("xcomp")
                && sentence.token(above).isVerb()
                && (isNegatedBy(sentence, above)
                        || List.of("fail", "cease", "stop")
                                .contains(sentence.token(above).lemma()))) {
            return true;
        }
        return sentence.dependents(action, "nsubj", "obj").stream()
                .anyMatch(part -> Tree.has(sentence, part, "det", "no")
                        || List.of("nobody", "none", "nothing")
                                .contains(sentence.token(part).lemma()));
    }

    private static boolean isNegatedBy(AnnotatedSentence sentence, int action) {
        return sentence.dependents(action, "advmod", "det", "cc", "neg", "mark").stream()
                .map(word -> sentence.token(word).lemma().toLowerCase(Locale.ROOT))
                .anyMatch(lemma -> List.of("not", "n't", "never", "no", "neither", "nor", "without", "barely", "hardly")
                        .contains(lemma));
    }
}
