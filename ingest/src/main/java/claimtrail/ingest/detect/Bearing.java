package claimtrail.ingest.detect;

import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Frame;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Tells what bears upon controls from what only stands beside it: a step of a control always does; an effect, a
/// reason, a reaction or a guess does when its own clause names a control or what is controlled, and a clause inside
/// another one only when it names the control.
record Bearing(Cues cues, Named named) {

    private static final Set<EntityType> PARTIES =
            Set.of(EntityType.AGENCY, EntityType.ORGANIZATION, EntityType.MODEL, EntityType.CHIP, EntityType.PERSON);
    private static final Set<String> OTHER_CLAUSES =
            Set.of("ccomp", "advcl", "acl:relcl", "parataxis", "csubj", "conj", "dep");
    private static final Set<String> INSIDE = Set.of("acl", "acl:relcl", "advcl");
    private static final Set<String> READER = Set.of("we", "you", "i", "one", "everyone", "anyone", "who", "what");

    boolean isOnSubject(Candidate candidate, Framing.Framed framed) {
        if (candidate.isNominal() || (framed.known() && isStep(framed.frame()))) {
            return true;
        }
        var sentence = candidate.sentence();
        var clause = clause(sentence, candidate.action());
        if (clause.stream().anyMatch(token -> isControl(sentence, token))) {
            return true;
        }
        if (isInside(sentence, candidate.action()) && !isReason(candidate)) {
            return false;
        }
        if (isThin(candidate) && !framed.known()) {
            return false;
        }
        var subject = Tree.subject(sentence, candidate.action());
        var reader = subject.map(token -> sentence.token(token).word().toLowerCase(Locale.ROOT))
                .filter(READER::contains)
                .isPresent();
        if (reader && !framed.known()) {
            return false;
        }
        return framed.known()
                || subject.filter(token -> isCountry(sentence, token)).isPresent()
                || clause.stream().anyMatch(token -> isParty(sentence, token));
    }

    /// Verbs of these frames speak of controls and of little else.
    private static boolean isStep(Frame frame) {
        return switch (frame) {
            case PROHIBIT, LICENSE, EXEMPT, EASE, LIFT, RESCIND, DELAY, PENALTY, NORM -> true;
            case IMPOSE, PERMIT, AMEND, ENFORCE, OVERSIGHT, RATIONALE, SCOPE, EFFECT, REACT, RESPOND, OTHER -> false;
        };
    }

    /// "because they had contributed": the reason for a step that the sentence names.
    private boolean isReason(Candidate candidate) {
        var sentence = candidate.sentence();
        return candidate.relation().equals("advcl")
                && sentence.dependents(candidate.action(), "mark").stream()
                        .anyMatch(mark -> cues.is(
                                        "rationale-mark", sentence.token(mark).lemma())
                                || cues.is(
                                        "concession-mark", sentence.token(mark).lemma()));
    }

    /// Whether the predicate stands in a clause that describes a noun or another predicate, or goes on such a clause.
    private static boolean isInside(AnnotatedSentence sentence, int action) {
        var joined = false;
        for (var at = action; at >= 0; at = sentence.governor(at)) {
            var relation = sentence.relation(at);
            if (INSIDE.contains(relation) || (joined && relation.equals("xcomp"))) {
                return true;
            }
            joined = relation.equals("conj");
        }
        return false;
    }

    /// The predicate's subject and all that it governs, without clauses of their own.
    static List<Integer> clause(AnnotatedSentence sentence, int action) {
        var tokens = new ArrayList<Integer>();
        collect(sentence, action, tokens, action);
        Tree.subject(sentence, action).ifPresent(subject -> collect(sentence, subject, tokens, subject));
        if (sentence.relation(action).startsWith("acl")) {
            tokens.add(sentence.governor(action));
        }
        return tokens;
    }

    private static void collect(AnnotatedSentence sentence, int token, List<Integer> into, int top) {
        into.add(token);
        for (var dependent : sentence.dependents(token)) {
            var relation = sentence.relation(dependent);
            var nested = OTHER_CLAUSES.contains(relation) && !(relation.equals("conj") && token != top);
            if (!nested && !into.contains(dependent)) {
                collect(sentence, dependent, into, top);
            }
        }
    }

    private boolean isControl(AnnotatedSentence sentence, int token) {
        var lemma = sentence.token(token).lemma();
        return (sentence.token(token).isNoun() && cues.is("control", lemma))
                || cues.is("trade-word", lemma)
                || cues.is("beside-control", lemma)
                || !named.in(sentence.token(token).span(), Set.of(EntityType.INSTRUMENT))
                        .isEmpty();
    }

    /// Predicates that say little of themselves.
    private boolean isThin(Candidate candidate) {
        return candidate.pattern().equals("copular-noun")
                || candidate.relation().equals("conj")
                || cues.is("light", candidate.lemma());
    }

    private boolean isCountry(AnnotatedSentence sentence, int token) {
        return !named.in(sentence.token(token).span(), Set.of(EntityType.COUNTRY, EntityType.GROUP))
                .isEmpty();
    }

    private boolean isParty(AnnotatedSentence sentence, int token) {
        var lemma = sentence.token(token).lemma();
        return cues.is("authority", lemma)
                || cues.is("company", lemma)
                || cues.is("bill", lemma)
                || Set.of("it", "they", "this", "these", "that").contains(lemma)
                || !named.in(sentence.token(token).span(), PARTIES).isEmpty();
    }
}
