package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Frame;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Decides whether a candidate is a claim, and which frame it has.
record Framing(Lexicon lexicon, Cues cues) {

    private static final List<String> CLAUSES = List.of("acl", "acl:relcl", "advcl");

    /// What a claim was taken for.
    ///
    /// @param known whether the lexicon names the predicate, and not only its surroundings
    record Framed(Frame frame, boolean known) {}

    /// The frame, or `null` for a predicate that is no claim of its own.
    @Nullable Framed frame(Candidate candidate, Nominals nominals) {
        if (leadsElsewhere(candidate)) {
            return null;
        }
        if (candidate.isNominal()) {
            return nominals.frame(candidate)
                    .map(frame -> new Framed(frame, true))
                    .orElse(null);
        }
        var named = named(candidate);
        if (CLAUSES.contains(candidate.relation())) {
            return clause(candidate, named);
        }
        if (named.isPresent()) {
            return new Framed(adjusted(candidate, named.get()), true);
        }
        return isMain(candidate) ? new Framed(adjusted(candidate, guessed(candidate)), false) : null;
    }

    /// Whether a predicate only leads to the one that makes the claim: "said that", "plans to".
    boolean leadsElsewhere(Candidate candidate) {
        return isSpeechAboutContent(candidate) || leadsToAnother(candidate) || isBareSpeech(candidate);
    }

    private Optional<Frame> named(Candidate candidate) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (candidate.pattern().startsWith("copular")) {
            var lemma = candidate.lemma();
            return sentence.token(action).isNoun() ? lexicon.noun(lemma) : lexicon.adjective(lemma);
        }
        if (cues.is("light", candidate.lemma()) || candidate.pattern().equals("existential")) {
            var together = lexicon.verb(sentence, action);
            if (together.isPresent()) {
                return together;
            }
            var object = candidate.pattern().equals("existential")
                    ? Optional.of(candidate.node("object"))
                    : sentence.dependent(action, "obj");
            return object.flatMap(noun -> lexicon.noun(sentence.token(noun).lemma()));
        }
        return isContemplated(candidate) ? Optional.of(Frame.IMPOSE) : lexicon.verb(sentence, action);
    }

    /// "weighs a ban", "proposed export controls": a control that is not there yet.
    private boolean isContemplated(Candidate candidate) {
        var sentence = candidate.sentence();
        return cues.is("contemplation", candidate.lemma())
                && sentence.dependents(candidate.action(), "obj", "nsubj:pass").stream()
                        .anyMatch(object ->
                                cues.is("control-noun", sentence.token(object).lemma()));
    }

    /// A clause inside another one counts when its predicate is known or gives a purpose or a cause.
    private @Nullable Framed clause(Candidate candidate, Optional<Frame> named) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        var marks = sentence.dependents(action, "mark").stream()
                .map(mark -> sentence.token(mark).lemma())
                .toList();
        if (candidate.relation().equals("advcl")) {
            var isOwn = !sentence.dependents(action, "nsubj").isEmpty();
            if ((marks.contains("to") && !isOwn) || marks.stream().anyMatch(mark -> cues.is("rationale-mark", mark))) {
                return new Framed(Frame.RATIONALE, named.isPresent());
            }
        }
        if (named.isEmpty() && isFinite(candidate)) {
            return new Framed(adjusted(candidate, guessed(candidate)), false);
        }
        return named.map(frame -> new Framed(adjusted(candidate, frame), true)).orElse(null);
    }

    /// A clause with a subject of its own that is no relative pronoun and no subordinator: often the main clause of
    /// a sentence that the parser hung up wrongly.
    private static boolean isFinite(Candidate candidate) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        return sentence.dependents(action, "mark").isEmpty()
                && sentence.dependents(action, "nsubj").stream()
                        .anyMatch(subject -> subject < action
                                && !sentence.token(subject).tag().startsWith("W")
                                && !sentence.token(subject).word().equals("that"));
    }

    /// "said that ..." is how a claim is attributed, not a claim.
    private boolean isSpeechAboutContent(Candidate candidate) {
        var sentence = candidate.sentence();
        return cues.is("speech", candidate.lemma())
                && (!sentence.dependents(candidate.action(), "ccomp").isEmpty()
                        || candidate.relation().equals("parataxis")
                        || !sentence.dependents(candidate.action(), "parataxis").isEmpty());
    }

    /// "it said", "postings show": speaking of nothing that is in the sentence.
    private boolean isBareSpeech(Candidate candidate) {
        return cues.is("neutral-speech", candidate.lemma())
                && candidate.sentence().dependents(candidate.action(), "obj").isEmpty();
    }

    /// "tried to", "plans to", "is expected to": the claim is what follows.
    private boolean leadsToAnother(Candidate candidate) {
        var sentence = candidate.sentence();
        var lemma = candidate.lemma();
        return sentence.dependents(candidate.action(), "xcomp").stream()
                        .anyMatch(next -> sentence.token(next).isVerb())
                && (cues.is("aspect", lemma)
                        || cues.is("planned", lemma)
                        || cues.is("predicted", lemma)
                        || cues.is("normative", lemma)
                        || cues.is("hypothetical", lemma));
    }

    /// Whether a predicate that nobody listed stands where a claim stands, and is not small talk.
    private boolean isMain(Candidate candidate) {
        var sentence = candidate.sentence();
        var subject = Tree.subject(sentence, candidate.action())
                .map(token -> sentence.token(token).lemma().toLowerCase(Locale.ROOT))
                .orElse("");
        return !candidate.pattern().equals("open-complement-bare")
                && !candidate.pattern().equals("headline-participle")
                && !candidate.pattern().equals("preposed-gerund")
                && !candidate.pattern().equals("existential")
                && !List.of("i", "you", "one", "there").contains(subject)
                && !cues.is("idle", candidate.lemma());
    }

    private Frame adjusted(Candidate candidate, Frame frame) {
        var sentence = candidate.sentence();
        var subject = Tree.subject(sentence, candidate.action());
        if (isPurpose(candidate)) {
            return Frame.RATIONALE;
        }
        if (raisesReaction(candidate, frame)) {
            return Frame.REACT;
        }
        if (frame == Frame.PERMIT && concernsBill(candidate)) {
            return Frame.OVERSIGHT;
        }
        if (subject.isPresent()
                && cues.is("bill", sentence.token(subject.get()).lemma())
                && List.of(Frame.EFFECT, Frame.OTHER, Frame.RESPOND).contains(frame)) {
            return Frame.OVERSIGHT;
        }
        if (isForbidden(sentence, candidate.action())
                && List.of(Frame.RESPOND, Frame.EFFECT, Frame.OTHER).contains(frame)) {
            return Frame.PROHIBIT;
        }
        if (frame == Frame.EFFECT || frame == Frame.OTHER || frame == Frame.RESPOND) {
            return isObliged(sentence, candidate.action()) ? Frame.NORM : frame;
        }
        return frame;
    }

    /// "the rule aims to curb", "the aim was to prevent".
    private boolean isPurpose(Candidate candidate) {
        var sentence = candidate.sentence();
        var above = candidate.governor();
        var subject = Tree.subject(sentence, candidate.action())
                .map(token -> sentence.token(token).lemma())
                .orElse("");
        var designed = above >= 0
                && candidate.relation().equals("xcomp")
                && cues.is("purpose-verb", sentence.token(above).lemma())
                && cues.is("control", subject);
        return designed || (cues.is("purpose-noun", subject) && Tree.has(sentence, candidate.action(), "mark", "to"));
    }

    /// "triggered concern", "sparked a debate".
    private boolean raisesReaction(Candidate candidate, Frame frame) {
        var sentence = candidate.sentence();
        return (frame == Frame.EFFECT || frame == Frame.OTHER || frame == Frame.RATIONALE)
                && sentence.dependents(candidate.action(), "obj").stream()
                        .anyMatch(object ->
                                cues.is("reaction-noun", sentence.token(object).lemma()));
    }

    /// "the House approved the bill", "the committee cleared it".
    private boolean concernsBill(Candidate candidate) {
        var sentence = candidate.sentence();
        return sentence.dependents(candidate.action(), "obj", "nsubj", "nsubj:pass", "obl").stream()
                .map(token -> sentence.token(token).lemma())
                .anyMatch(lemma -> cues.is("bill", lemma) || cues.is("high-body", lemma));
    }

    /// "may not sell", "must not be used", "cannot buy".
    private static boolean isForbidden(AnnotatedSentence sentence, int action) {
        var modals = sentence.dependents(action, "aux").stream()
                .map(aux -> sentence.token(aux).lemma())
                .toList();
        return Tree.has(sentence, action, "advmod", "not")
                && modals.stream().anyMatch(List.of("may", "must", "can")::contains);
    }

    private static boolean isObliged(AnnotatedSentence sentence, int action) {
        return sentence.dependents(action, "aux").stream()
                .map(aux -> sentence.token(aux).lemma())
                .anyMatch(modal -> List.of("should", "must", "ought").contains(modal));
    }

    /// Without a word that the lexicon knows, the subject tells: a rule has effects, a company acts, a speaker reacts.
    private Frame guessed(Candidate candidate) {
        var sentence = candidate.sentence();
        if (isForbidden(sentence, candidate.action())) {
            return Frame.PROHIBIT;
        }
        if (isObliged(sentence, candidate.action())) {
            return Frame.NORM;
        }
        if (cues.is("speech", candidate.lemma())) {
            return Frame.REACT;
        }
        var subject = Tree.subject(sentence, candidate.action())
                .map(token -> sentence.token(token).lemma())
                .orElse("");
        if (cues.is("bill", subject)) {
            return Frame.OVERSIGHT;
        }
        if (candidate.pattern().equals("result-participle")) {
            return Frame.EFFECT;
        }
        if (candidate.pattern().startsWith("copular")) {
            return cues.is("control", subject) ? Frame.SCOPE : Frame.OTHER;
        }
        return cues.is("control", subject) ? Frame.EFFECT : cues.is("company", subject) ? Frame.RESPOND : Frame.OTHER;
    }
}
