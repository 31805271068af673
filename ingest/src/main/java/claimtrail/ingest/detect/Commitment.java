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

    private static final Set<String> GOVERNED = Set.of("xcomp", "ccomp", "acl", "advcl");

    Stance of(Candidate candidate, Frame frame, Nominals nominals) {
        return candidate.isNominal()
                ? new Stance(granted(candidate, nominals), Polarity.POSITIVE)
                : new Stance(modality(candidate, frame), polarity(candidate));
    }

    /// A noun takes its control for granted, even in a question or a doubt about something else, unless it is hedged.
    private Modality granted(Candidate candidate, Nominals nominals) {
        var sentence = candidate.sentence();
        var hedge = nominals.hedge(sentence, candidate.action());
        if (hedge != null) {
            return hedge;
        }
        return isQuestion(sentence) && !Nominals.isDefinite(sentence, candidate.action())
                ? Modality.QUESTION
                : Modality.ASSERTED;
    }

    private static boolean isQuestion(AnnotatedSentence sentence) {
        return sentence.text().matches("(?s).*\\?[\"”’')\\]]*");
    }

    private Modality modality(Candidate candidate, Frame frame) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (isQuestion(sentence) || hasMark(sentence, action, "question")) {
            return Modality.QUESTION;
        }
        if (hasMark(sentence, action, "conditional")) {
            return Modality.HYPOTHETICAL;
        }
        if (frame == Frame.IMPOSE && cues.is("contemplation", candidate.lemma())) {
            return Modality.PLANNED;
        }
        var own = modal(sentence, action, frame);
        return own != null ? own : governed(sentence, action, frame);
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
            case "may", "might", "could", "can", "ca" ->
                isNegatedBy(sentence, action) ? Modality.ASSERTED : Modality.HYPOTHETICAL;
            case "would", "'d" -> would(sentence, action, frame);
            case "should", "must", "ought", "shall" -> Modality.NORMATIVE;
            default -> null;
        };
    }

    /// "said that they would suspend" is a "will" put back in time; "would not comment" is a refusal.
    private static Modality would(AnnotatedSentence sentence, int action, Frame frame) {
        if (isDenial(sentence, action)) {
            return Modality.ASSERTED;
        }
        var above = sentence.governor(action);
        var putBack = above >= 0
                && sentence.relation(action).equals("ccomp")
                && List.of("VBD", "VBN").contains(sentence.token(above).tag());
        return putBack && STEPS.contains(frame) ? Modality.PLANNED : Modality.HYPOTHETICAL;
    }

    /// "would not comment" is a refusal.
    private static boolean isDenial(AnnotatedSentence sentence, int action) {
        return isNegatedBy(sentence, action)
                && List.of("comment", "say", "discuss")
                        .contains(sentence.token(action).lemma());
    }

    /// What the words above it make of it: "plans to", "is expected to", "is accused of"; what has no tense of its own
    /// has the modality of what it hangs on.
    private Modality governed(AnnotatedSentence sentence, int action, Frame frame) {
        var at = action;
        for (var above : Tree.above(sentence, action)) {
            var relation = sentence.relation(at);
            var cued = GOVERNED.contains(relation) ? cued(sentence, above, at) : null;
            if (cued != null) {
                return cued;
            }
            if (hasMark(sentence, above, "question")
                    && List.of("xcomp", "conj", "advcl").contains(relation)) {
                return Modality.QUESTION;
            }
            if (isFinite(sentence, at) && !relation.equals("conj")) {
                break;
            }
            var modal =
                    sentence.token(above).isVerb() || relation.equals("conj") ? modal(sentence, above, frame) : null;
            if (modal != null && !isPurpose(sentence, at)) {
                return modal;
            }
            if (relation.equals("conj")
                    && isFinite(sentence, at)
                    && !sentence.dependents(at, "nsubj").isEmpty()) {
                break;
            }
            if (hasMark(sentence, above, "conditional") && !relation.equals("advcl")) {
                return Modality.HYPOTHETICAL;
            }
            at = above;
        }
        return hasAdverb(sentence, action) ? Modality.HYPOTHETICAL : Modality.ASSERTED;
    }

    /// What one word makes of the clause that it governs.
    private @Nullable Modality cued(AnnotatedSentence sentence, int above, int clause) {
        var lemma = sentence.token(above).lemma().toLowerCase(Locale.ROOT);
        var infinitive = Tree.has(sentence, clause, "mark", "to");
        if (sentence.token(above).isNoun()) {
            return infinitive && cues.is("planned-noun", lemma) ? Modality.PLANNED : null;
        }
        if (sentence.relation(clause).equals("advcl")) {
            return null;
        }
        if (cues.is("planned", lemma)
                && (infinitive || sentence.token(clause).tag().equals("VBG"))) {
            return Modality.PLANNED;
        }
        if (cues.is("predicted", lemma)) {
            return Modality.PREDICTED;
        }
        if (cues.is("hypothetical", lemma)) {
            return Modality.HYPOTHETICAL;
        }
        return List.of("have", "need").contains(lemma)
                        && sentence.relation(clause).equals("xcomp")
                        && infinitive
                ? Modality.NORMATIVE
                : null;
    }

    /// A purpose is meant, whatever comes of what serves it.
    private static boolean isPurpose(AnnotatedSentence sentence, int clause) {
        return sentence.relation(clause).equals("advcl")
                && Tree.has(sentence, clause, "mark", "to")
                && sentence.dependents(clause, "nsubj").isEmpty();
    }

    private static boolean isFinite(AnnotatedSentence sentence, int token) {
        return List.of("VBZ", "VBP", "VBD").contains(sentence.token(token).tag())
                || sentence.dependents(token, "aux", "cop", "aux:pass").stream()
                        .anyMatch(aux -> List.of("VBZ", "VBP", "VBD", "MD")
                                .contains(sentence.token(aux).tag()));
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
