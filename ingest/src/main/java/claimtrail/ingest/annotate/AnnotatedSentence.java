package claimtrail.ingest.annotate;

import claimtrail.corpus.document.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/// A sentence with what is known of its words. Tokens are named by their index in it.
///
/// @param text verbatim
/// @param span place in the document's text
/// @param paragraph number of the block of text that it stands in
/// @param dependencies one arc for each token, by token; none where it was not parsed
/// @param timesOnDemand its times in order; looked for where they are asked for, since few sentences make a claim
public record AnnotatedSentence(
        String text,
        Span span,
        int paragraph,
        List<Token> tokens,
        List<Dependency> dependencies,
        Supplier<List<TimeMention>> timesOnDemand) {

    public AnnotatedSentence {
        tokens = List.copyOf(tokens);
        dependencies = List.copyOf(dependencies);
    }

    /// In order.
    public List<TimeMention> times() {
        return timesOnDemand.get();
    }

    public boolean parsed() {
        return !dependencies.isEmpty();
    }

    public Token token(int index) {
        return tokens.get(index);
    }

    /// The token that governs another, -1 above the root.
    public int governor(int index) {
        return dependencies.get(index).governor();
    }

    public String relation(int index) {
        return dependencies.get(index).relation();
    }

    /// Tokens that this one governs, in order, of one of these relations; of any relation when none is named. A
    /// relation takes in its subtypes: `obl` also finds `obl:tmod`.
    public List<Integer> dependents(int index, String... relations) {
        var found = new ArrayList<Integer>();
        for (var arc : dependencies) {
            if (arc.governor() == index && isOneOf(arc.relation(), relations)) {
                found.add(arc.dependent());
            }
        }
        return found;
    }

    public Optional<Integer> dependent(int index, String... relations) {
        return dependents(index, relations).stream().findFirst();
    }

    /// A token with everything below it, in order.
    public List<Integer> subtree(int index) {
        return IntStream.range(0, tokens.size())
                .filter(token -> isBelow(token, index))
                .boxed()
                .toList();
    }

    /// Whether a token is another one or hangs below it.
    public boolean isBelow(int token, int ancestor) {
        var at = token;
        for (var steps = 0; at >= 0 && steps <= tokens.size(); steps++) {
            if (at == ancestor) {
                return true;
            }
            at = governor(at);
        }
        return false;
    }

    /// The words from the first to the last of these tokens, verbatim.
    public String words(int first, int last) {
        return text.substring(
                token(first).span().start() - span.start(), token(last).span().end() - span.start());
    }

    private static boolean isOneOf(String relation, String... relations) {
        if (relations.length == 0) {
            return true;
        }
        for (var wanted : relations) {
            if (relation.equals(wanted) || relation.startsWith(wanted + ":")) {
                return true;
            }
        }
        return false;
    }
}
