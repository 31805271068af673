package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.claim.Slots;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/// Writes the one sentence by which a claim can be read without its article: the predicate's own clause, with a name
/// where a pronoun stood, without attribution, asides and neighbouring clauses. Hedges stay.
final class Canonical {

    private static final Set<String> LEFT_OUT = Set.of(
            "parataxis", "acl:relcl", "conj", "cc", "mark", "discourse", "dep", "nsubj", "nsubj:pass", "csubj", "expl");
    private static final int LONGEST = 45;

    private Canonical() {}

    static String of(Candidate candidate, Slots slots, Referents referents, Modality modality) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (candidate.isNominal()) {
            return finished(Tree.phrase(sentence, action) + standing(sentence, action, modality));
        }
        var subject = Tree.subject(sentence, action)
                .map(head -> referents.text(sentence, head))
                .orElseGet(() -> slots.actor() == null || Tree.isPassive(sentence, action)
                        ? slots.object() == null ? "" : slots.object().text()
                        : slots.actor().text());
        var tokens = new TreeSet<Integer>();
        collect(sentence, action, tokens, true);
        addLeadingVerb(sentence, action, tokens);
        return finished((subject + " " + words(sentence, List.copyOf(tokens))).strip());
    }

    /// What is said of a control that a noun takes for granted.
    private static String standing(AnnotatedSentence sentence, int noun, Modality modality) {
        var verb = sentence.token(noun).tag().endsWith("S") ? " are " : " is ";
        return verb
                + switch (modality) {
                    case ASSERTED -> sentence.token(noun).lemma().endsWith("ing") ? "done" : "in place";
                    case PLANNED -> "planned";
                    case PREDICTED -> "expected";
                    case HYPOTHETICAL -> "possible";
                    case QUESTION -> "in question";
                    case NORMATIVE -> "called for";
                };
    }

    /// "plans", "is expected": the hedge that governs an infinitive.
    private static void addLeadingVerb(AnnotatedSentence sentence, int action, Set<Integer> tokens) {
        var above = sentence.governor(action);
        if (above < 0 || above > action || !sentence.relation(action).equals("xcomp")) {
            return;
        }
        tokens.add(above);
        tokens.addAll(sentence.dependents(above, "aux", "aux:pass", "cop", "advmod"));
        tokens.addAll(sentence.dependents(action, "mark"));
    }

    private static void collect(AnnotatedSentence sentence, int token, Set<Integer> into, boolean top) {
        into.add(token);
        for (var dependent : sentence.dependents(token)) {
            var relation = sentence.relation(dependent);
            var apart =
                    top ? LEFT_OUT.contains(relation) : relation.equals("parataxis") || relation.equals("acl:relcl");
            if (!apart && !isAttribution(sentence, dependent)) {
                collect(sentence, dependent, into, false);
            }
        }
    }

    private static boolean isAttribution(AnnotatedSentence sentence, int token) {
        return sentence.token(token).word().equalsIgnoreCase("according")
                || Tree.has(sentence, token, "case", "accord");
    }

    private static String words(AnnotatedSentence sentence, List<Integer> tokens) {
        var parts = new ArrayList<String>();
        for (var at = 0; at < Math.min(tokens.size(), LONGEST); at++) {
            var token = sentence.token(tokens.get(at));
            var joined = at > 0
                    && sentence.token(tokens.get(at - 1)).span().end()
                            == token.span().start();
            parts.add((joined || at == 0 ? "" : " ") + token.word());
        }
        return String.join("", parts)
                .replaceAll("[\"“”]", "")
                .replaceAll("\\s+", " ")
                .replaceAll("\\s+([,.;:])", "$1");
    }

    private static String finished(String text) {
        var bare = text.replaceAll("^[\\s,;:.\\-–—]+|[\\s,;:.\\-–—?!]+$", "");
        return bare.isEmpty() ? text : Character.toUpperCase(bare.charAt(0)) + bare.substring(1) + ".";
    }
}
