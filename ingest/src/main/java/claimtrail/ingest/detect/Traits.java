package claimtrail.ingest.detect;

import claimtrail.corpus.claim.EntityType;
import claimtrail.ingest.annotate.AnnotatedSentence;
import claimtrail.ingest.annotate.WordVectors;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What a trained model looks at to tell whether a predicate makes a claim, and of which frame: the word and
/// its place in the tree, what it governs, what the rules say of it, what its clause and its sentence name, and
/// what its words mean.
record Traits(Lexicon lexicon, Cues cues, Named named, WordVectors vectors) {

    /// Dependents whose words tell much.
    private static final Set<String> TELLING = Set.of(
            "obj",
            "nsubj",
            "nsubj:pass",
            "mark",
            "aux",
            "advmod",
            "compound:prt",
            "case",
            "det",
            "cop",
            "xcomp",
            "ccomp",
            "compound",
            "amod",
            "aux:pass",
            "expl");

    private static final Set<EntityType> TYPES = Set.copyOf(List.of(EntityType.values()));

    /// What a whole sentence shows.
    ///
    /// @param shown traits that all its predicates share
    record Surroundings(Set<String> shown) {}

    Surroundings about(AnnotatedSentence sentence) {
        var shown = new HashSet<String>();
        for (var token : sentence.tokens()) {
            kinds(token.lemma()).forEach(kind -> shown.add("in:" + kind));
        }
        named.in(sentence.span())
                .forEach(mention -> shown.add("in:" + mention.entity().type().label()));
        var words = sentence.tokens().size();
        shown.add("words:" + (words < 8 ? "few" : words < 20 ? "some" : words < 40 ? "many" : "very many"));
        if (sentence.tokens().getLast().word().equals("?")) {
            shown.add("asks");
        }
        if (sentence.tokens().stream().noneMatch(token -> token.isVerb())) {
            shown.add("verbless");
        }
        return new Surroundings(shown);
    }

    /// @param framed what the rules take it for
    /// @param ruled whether the rules take it for a claim
    /// @param isNew whether its lemma was not met before in the document
    Map<String, Double> of(
            Candidate candidate, Surroundings about, Framing.@Nullable Framed framed, boolean ruled, boolean isNew) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        var found = new Found(new HashMap<>());
        word(candidate, found);
        place(candidate, found);
        rules(candidate, framed, ruled, found);
        dependents(sentence, action, found);
        about.shown().forEach(found::add);
        clause(candidate, found);
        found.add(isNew ? "new" : "met");
        return found.traits();
    }

    private void word(Candidate candidate, Found found) {
        var token = candidate.sentence().token(candidate.action());
        var lemma = token.lemma().toLowerCase(Locale.ROOT);
        var kind = token.isVerb() ? "verb" : token.isNoun() ? "noun" : "other";
        found.add("always");
        found.add("is:" + kind);
        found.add("lemma:" + lemma + ":" + kind);
        found.add("tag:" + token.tag());
        kinds(lemma).forEach(cue -> found.add("cue:" + kind + ":" + cue));
        if (lemma.length() > 5) {
            found.add("end:" + kind + ":" + lemma.substring(lemma.length() - 4));
        }
        found.vector(kind, vectors.of(lemma), 1);
    }

    private void place(Candidate candidate, Found found) {
        var sentence = candidate.sentence();
        var relation = candidate.relation();
        var above = candidate.governor();
        var kind = sentence.token(candidate.action()).isNoun() ? "noun" : "other";
        found.add("pattern:" + candidate.pattern());
        found.add("relation:" + relation + ":" + kind);
        if (above < 0) {
            found.add("top:" + kind);
            return;
        }
        var governor = sentence.token(above);
        found.add("above:" + governor.lemma().toLowerCase(Locale.ROOT));
        found.add("above:" + relation + ":" + governor.tag());
        kinds(governor.lemma()).forEach(cue -> found.add("above:" + relation + ":" + cue));
        found.vector("above", vectors.of(governor.lemma()), 0.5);
        for (var higher : Tree.above(sentence, candidate.action())) {
            if (cues.is("speech", sentence.token(higher).lemma())) {
                found.add("said");
            }
        }
    }

    private void rules(Candidate candidate, Framing.@Nullable Framed framed, boolean ruled, Found found) {
        var sentence = candidate.sentence();
        var kind = sentence.token(candidate.action()).isNoun() ? "noun" : "other";
        found.add(ruled ? "ruled" : "not ruled");
        if (framed != null) {
            var frame = framed.frame().label();
            found.add("frame:" + frame);
            found.add("frame:" + frame + (ruled ? ":ruled" : ":off"));
            found.add(framed.known() ? "known" : "guessed");
            found.add("frame:" + frame + (framed.known() ? ":known" : ":guessed"));
        }
        lexicon.verb(sentence, candidate.action()).ifPresent(frame -> found.add("verb:" + frame.label() + ":" + kind));
        lexicon.noun(candidate.lemma()).ifPresent(frame -> found.add("noun:" + frame.label() + ":" + kind));
        lexicon.adjective(candidate.lemma()).ifPresent(frame -> found.add("adjective:" + frame.label() + ":" + kind));
    }

    private void dependents(AnnotatedSentence sentence, int action, Found found) {
        for (var dependent : sentence.dependents(action)) {
            var relation = sentence.relation(dependent);
            var lemma = sentence.token(dependent).lemma().toLowerCase(Locale.ROOT);
            found.add("has:" + relation);
            if (TELLING.contains(relation)) {
                found.add("has:" + relation + ":" + lemma);
            }
            for (var preposition : sentence.dependents(dependent, "case")) {
                found.add("has:" + relation + ":"
                        + sentence.token(preposition).lemma().toLowerCase(Locale.ROOT));
            }
            if (relation.equals("obj") || relation.startsWith("obl") || relation.startsWith("nmod")) {
                part(sentence, dependent, relation.equals("obj") ? "object" : "oblique", found);
            }
        }
        var passive = Tree.isPassive(sentence, action);
        Tree.subject(sentence, action).ifPresent(subject -> {
            part(sentence, subject, passive ? "object" : "subject", found);
            found.add(
                    sentence.dependents(action, "nsubj", "csubj").contains(subject) ? "own subject" : "subject above");
        });
        if (passive) {
            found.add("passive");
        }
    }

    /// What a phrase beside the predicate is.
    private void part(AnnotatedSentence sentence, int head, String role, Found found) {
        var lemma = sentence.token(head).lemma().toLowerCase(Locale.ROOT);
        found.add(role + ":" + lemma);
        kinds(lemma).forEach(cue -> found.add(role + ":" + cue));
        for (var token : sentence.subtree(head)) {
            if (Math.abs(token - head) < 8) {
                var far = token == head ? "" : " near";
                named.in(sentence.token(token).span(), TYPES)
                        .forEach(mention -> found.add(
                                role + far + ":" + mention.entity().type().label()));
                kinds(sentence.token(token).lemma()).forEach(cue -> found.add(role + " near:" + cue));
            }
        }
        if (!role.equals("oblique")) {
            found.vector(role, vectors.of(lemma), 0.5);
        }
    }

    /// What the predicate's own clause names.
    private void clause(Candidate candidate, Found found) {
        var sentence = candidate.sentence();
        for (var token : Bearing.clause(sentence, candidate.action())) {
            if (token != candidate.action()) {
                kinds(sentence.token(token).lemma()).forEach(cue -> found.add("clause:" + cue));
                named.in(sentence.token(token).span())
                        .forEach(mention ->
                                found.add("clause:" + mention.entity().type().label()));
            }
        }
    }

    private List<String> kinds(String lemma) {
        return cues.kinds(lemma);
    }

    /// Traits as they are gathered.
    private record Found(Map<String, Double> traits) {

        void add(String trait) {
            traits.put(trait, 1.0);
        }

        void vector(String role, float[] vector, double weight) {
            for (var at = 0; at < vector.length; at++) {
                if (vector[at] != 0) {
                    traits.put("~" + role + ":" + at, vector[at] * weight);
                }
            }
        }
    }
}
