package claimtrail.ingest.detect;

import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.DependencyMatch;
import java.util.Map;

/// A word of a sentence that may say something of a control, with what stands around it. Missing places are -1.
///
/// @param pattern name of the pattern that found it
/// @param confidence of that pattern
/// @param action index of the predicate's token
/// @param nodes the other tokens that the pattern names
record Candidate(
        AnnotatedSentence sentence, String pattern, double confidence, int action, Map<String, Integer> nodes) {

    static Candidate of(AnnotatedSentence sentence, DependencyMatch match, double confidence) {
        return new Candidate(
                sentence, match.pattern(), confidence, match.nodes().getOrDefault("action", 0), match.nodes());
    }

    int node(String name) {
        return nodes.getOrDefault(name, -1);
    }

    String lemma() {
        return sentence.token(action).lemma();
    }

    String relation() {
        return sentence.relation(action);
    }

    int governor() {
        return sentence.governor(action);
    }

    boolean isNominal() {
        return pattern.equals("nominal");
    }
}
