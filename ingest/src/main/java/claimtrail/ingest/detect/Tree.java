package claimtrail.ingest.detect;

import claimtrail.corpus.document.Span;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/// Ways of going about in a sentence's tree.
final class Tree {

    /// What hangs on a phrase and is not needed to know what it names.
    private static final Set<String> ASIDES = Set.of(
            "acl:relcl",
            "parataxis",
            "punct",
            "dep",
            "discourse",
            "cc:preconj",
            "acl",
            "advcl",
            "cop",
            "nsubj",
            "nsubj:pass",
            "mark",
            "aux",
            "ccomp");

    private Tree() {}

    /// The words of a noun phrase without asides, verbatim from its first to its last word.
    static String phrase(AnnotatedSentence sentence, int head) {
        var span = phraseSpan(sentence, head);
        var start = sentence.span().start();
        return sentence.text()
                .substring(span.start() - start, span.end() - start)
                .replaceAll("\\s+", " ");
    }

    /// Where [#phrase(AnnotatedSentence,int)] stands in the document.
    static Span phraseSpan(AnnotatedSentence sentence, int head) {
        var tokens = new TreeSet<Integer>();
        collect(sentence, head, tokens, head);
        var first = tokens.first();
        var last = tokens.last();
        while (first < head && isEdge(sentence, first)) {
            first++;
        }
        while (last > head && isEdge(sentence, last)) {
            last--;
        }
        if (last - first > 24) {
            first = Math.max(first, head - 12);
            last = Math.min(last, head + 12);
        }
        return new Span(
                sentence.token(first).span().start(),
                sentence.token(last).span().end());
    }

    /// From the first to the last word below a head.
    static Span span(AnnotatedSentence sentence, int head) {
        var tokens = sentence.subtree(head);
        return new Span(
                sentence.token(tokens.getFirst()).span().start(),
                sentence.token(tokens.getLast()).span().end());
    }

    private static void collect(AnnotatedSentence sentence, int token, Set<Integer> into, int head) {
        if (!into.add(token)) {
            return;
        }
        for (var dependent : sentence.dependents(token)) {
            var relation = sentence.relation(dependent);
            var apart = ASIDES.contains(relation) || (token == head && relation.equals("case"));
            if (!apart && !(relation.equals("appos") && dependent - token > 3)) {
                collect(sentence, dependent, into, head);
            }
        }
    }

    private static boolean isEdge(AnnotatedSentence sentence, int token) {
        return !Character.isLetterOrDigit(sentence.token(token).word().charAt(0))
                && !"$€£§".contains(sentence.token(token).word().substring(0, 1));
    }

    /// The predicate's own subject, or that of the predicate it is joined to or hangs on.
    static Optional<Integer> subject(AnnotatedSentence sentence, int action) {
        var at = action;
        for (var steps = 0; steps < 6 && at >= 0; steps++) {
            var own = sentence.dependent(at, "nsubj", "csubj");
            if (own.isPresent()) {
                return own;
            }
            var relation = sentence.relation(at);
            if (!List.of("conj", "xcomp", "advcl", "dep").contains(relation)) {
                return Optional.empty();
            }
            at = sentence.governor(at);
        }
        return Optional.empty();
    }

    static boolean isPassive(AnnotatedSentence sentence, int action) {
        return sentence.dependents(action).stream()
                .anyMatch(dependent -> sentence.relation(dependent).endsWith(":pass"));
    }

    /// Whether a token has a dependent with this lemma.
    static boolean has(AnnotatedSentence sentence, int token, String relation, String lemma) {
        return sentence.dependents(token, relation).stream()
                .anyMatch(dependent -> sentence.token(dependent).lemma().equalsIgnoreCase(lemma));
    }

    /// Predicates from this one up to the root of the sentence.
    static List<Integer> above(AnnotatedSentence sentence, int token) {
        var path = new ArrayList<Integer>();
        for (var at = sentence.governor(token); at >= 0 && path.size() < 40; at = sentence.governor(at)) {
            path.add(at);
        }
        return path;
    }
}
