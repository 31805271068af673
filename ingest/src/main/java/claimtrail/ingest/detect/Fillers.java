package claimtrail.ingest.detect;

import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Slots;
import claimtrail.corpus.document.Span;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Fills the slots of a claim from what hangs on its predicate.
record Fillers(Named named, Cues cues, Discourse discourse, Nominals nominals) {

    private static final Set<String> TOWARDS = Set.of("to", "into", "in", "for", "from", "with", "against");
    private static final Set<EntityType> PLACES = Set.of(EntityType.COUNTRY, EntityType.GROUP);
    private static final int LONGEST_ACTION = 6;

    Slots of(Candidate candidate) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (candidate.isNominal()) {
            return nominal(sentence, action);
        }
        var actor = actor(candidate);
        var object = object(candidate);
        return new Slots(
                filler(sentence, actor.orElse(-1)),
                action(candidate),
                filler(sentence, object.orElse(-1)),
                destination(sentence, action),
                instrument(sentence, action, actor.orElse(-1)),
                dates(sentence, action));
    }

    /// What the words about a noun tell: "the US export ban on AI chips".
    private Slots nominal(AnnotatedSentence sentence, int noun) {
        var object = nominals.object(sentence, noun).orElse(-1);
        var before = object >= 0 && object < noun;
        var isControl = cues.is("control-noun", sentence.token(noun).lemma());
        return new Slots(
                filler(sentence, nominals.actor(sentence, noun).orElse(-1)),
                sentence.token(noun).word(),
                before
                        ? new Filler(nominals.objectBefore(sentence, noun, object), named.ids(span(sentence, noun)))
                        : filler(sentence, object),
                destination(sentence, noun),
                isControl ? filler(sentence, noun) : instrument(sentence, noun, -1),
                dates(sentence, noun));
    }

    private Optional<Integer> actor(Candidate candidate) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (Tree.isPassive(sentence, action) || candidate.pattern().equals("participle-passive")) {
            return sentence.dependents(action, "obl").stream()
                    .filter(oblique -> Tree.has(sentence, oblique, "case", "by"))
                    .findFirst();
        }
        var pattern = node(candidate, "actor");
        return Tree.subject(sentence, action).or(() -> pattern);
    }

    private Optional<Integer> object(Candidate candidate) {
        var sentence = candidate.sentence();
        var action = candidate.action();
        if (Tree.isPassive(sentence, action)) {
            return Tree.subject(sentence, action).or(() -> node(candidate, "object"));
        }
        return sentence.dependent(action, "obj")
                .or(() -> node(candidate, "object"))
                .or(() -> sentence.dependents(action, "xcomp").stream()
                        .flatMap(next -> sentence.dependents(next, "obj").stream())
                        .findFirst())
                .or(() -> sentence.dependent(action, "nmod"))
                .or(() -> sentence.dependents(action, "obl").stream()
                        .filter(oblique -> !isTime(sentence, oblique))
                        .findFirst());
    }

    private static Optional<Integer> node(Candidate candidate, String name) {
        return Optional.of(candidate.node(name)).filter(token -> token >= 0 && token != candidate.action());
    }

    /// The predicate with the verb that leads to it: "tried to copy", "put on".
    private static String action(Candidate candidate) {
        var sentence = candidate.sentence();
        var first = candidate.action();
        var last = first;
        var above = sentence.governor(first);
        if (sentence.relation(first).equals("xcomp") && above < first && first - above < LONGEST_ACTION) {
            first = above;
        }
        for (var part : sentence.dependents(candidate.action(), "aux", "cop", "advmod", "aux:pass", "compound:prt")) {
            var near = Math.abs(part - candidate.action()) < 4;
            var negation = !sentence.relation(part).equals("advmod")
                    || Set.of("not", "n't", "never")
                            .contains(sentence.token(part).lemma());
            if (near && negation) {
                first = Math.min(first, part);
                last = Math.max(last, part);
            }
        }
        return sentence.words(first, last).replaceAll("\\s+", " ");
    }

    private @Nullable Filler filler(AnnotatedSentence sentence, int head) {
        if (head < 0) {
            return null;
        }
        var phrase = Tree.phrase(sentence, head);
        return new Filler(discourse.resolve(phrase), named.ids(span(sentence, head)));
    }

    private static Span span(AnnotatedSentence sentence, int head) {
        var tokens = sentence.subtree(head);
        return new Span(
                sentence.token(tokens.getFirst()).span().start(),
                sentence.token(tokens.getLast()).span().end());
    }

    /// The country or group that something goes to, in a phrase with a preposition below the predicate.
    private @Nullable Filler destination(AnnotatedSentence sentence, int action) {
        for (var token : sentence.subtree(action)) {
            var relation = sentence.relation(token);
            if (!relation.startsWith("obl") && !relation.startsWith("nmod")) {
                continue;
            }
            var towards = sentence.dependents(token, "case").stream()
                    .anyMatch(preposition ->
                            TOWARDS.contains(sentence.token(preposition).lemma().toLowerCase(Locale.ROOT)));
            var place = !named.in(sentence.token(token).span(), PLACES).isEmpty()
                    || !named.in(span(sentence, token), Set.of(EntityType.GROUP))
                            .isEmpty();
            if (towards && place) {
                return filler(sentence, token);
            }
        }
        return null;
    }

    /// The rule, order or list by which it is done: below the predicate, or its subject.
    private @Nullable Filler instrument(AnnotatedSentence sentence, int action, int actor) {
        if (actor >= 0 && cues.is("control", sentence.token(actor).lemma())) {
            return filler(sentence, actor);
        }
        for (var token : sentence.subtree(action)) {
            var relation = sentence.relation(token);
            var isNamed = !named.in(sentence.token(token).span(), Set.of(EntityType.INSTRUMENT))
                    .isEmpty();
            if ((relation.startsWith("obl") || relation.startsWith("nmod"))
                    && (isNamed || cues.is("control", sentence.token(token).lemma()))) {
                return filler(sentence, token);
            }
        }
        var instruments = named.in(span(sentence, action), Set.of(EntityType.INSTRUMENT));
        return instruments.isEmpty()
                ? null
                : new Filler(
                        instruments.getFirst().text(),
                        List.of(instruments.getFirst().entity().id()));
    }

    private static boolean isTime(AnnotatedSentence sentence, int token) {
        return sentence.times().stream()
                .anyMatch(time -> time.span().overlaps(sentence.token(token).span()));
    }

    /// Times below the predicate, or all of a sentence that has only one.
    private static List<DateMention> dates(AnnotatedSentence sentence, int action) {
        var all = sentence.times();
        var below = span(sentence, action);
        return all.stream()
                .filter(time -> all.size() == 1 || below.contains(time.span()))
                .map(time -> new DateMention(time.text(), time.value()))
                .toList();
    }
}
