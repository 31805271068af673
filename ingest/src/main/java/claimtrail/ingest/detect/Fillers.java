package claimtrail.ingest.detect;

import claimtrail.corpus.claim.DateMention;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Slots;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Fills the slots of a claim from what hangs on its predicate.
record Fillers(Named named, Cues cues, Referents.Words words, Referents referents, Nominals nominals) {

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
                instrument(sentence, action, actor.orElse(-1), object.orElse(-1)),
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
                        ? new Filler(
                                nominals.objectBefore(sentence, noun, object), named.ids(Tree.span(sentence, noun)))
                        : filler(sentence, object),
                destination(sentence, noun),
                isControl ? filler(sentence, noun) : instrument(sentence, noun, -1, -1),
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
        var direct = sentence.dependent(action, "obj");
        if (direct.filter(head -> words.is("turn", sentence.token(head).lemma()))
                .isPresent()) {
            return Tree.subject(sentence, action);
        }
        return direct.or(() -> node(candidate, "object"))
                .or(() -> sentence.dependents(action, "xcomp").stream()
                        .flatMap(next -> sentence.dependents(next, "obj").stream())
                        .findFirst())
                .or(() -> oblique(sentence, action))
                .or(() -> sentence.dependent(action, "ccomp").flatMap(clause -> Tree.subject(sentence, clause)))
                .or(() -> copular(sentence, action))
                .map(head -> thing(sentence, head));
    }

    private static Optional<Integer> oblique(AnnotatedSentence sentence, int action) {
        return sentence.dependents(action, "nmod", "obl").stream()
                .filter(oblique -> !isTime(sentence, oblique))
                .findFirst();
    }

    /// What "is a mistake" is said of.
    private static Optional<Integer> copular(AnnotatedSentence sentence, int action) {
        return sentence.dependent(action, "cop").flatMap(copula -> Tree.subject(sentence, action));
    }

    /// The noun that a phrase is about: the updates of "a series of updates", the chips of "the ability to buy chips".
    private int thing(AnnotatedSentence sentence, int head) {
        var lemma = sentence.token(head).lemma();
        if (words.is("part", lemma)) {
            return sentence.dependents(head, "nmod").stream()
                    .filter(part -> Tree.has(sentence, part, "case", "of"))
                    .findFirst()
                    .orElse(head);
        }
        return words.is("power", lemma)
                ? sentence.dependents(head, "acl").stream()
                        .flatMap(verb -> sentence.dependents(verb, "obj").stream())
                        .findFirst()
                        .orElse(head)
                : head;
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
        return referents.of(sentence, head);
    }

    /// The country or group that something goes to: in a phrase with a preposition below the predicate, as the owner of
    /// what is dealt with ("China's access"), or in the only such phrase of the sentence.
    private @Nullable Filler destination(AnnotatedSentence sentence, int action) {
        var below = sentence.subtree(action);
        for (var token : below) {
            if (isTowardsPlace(sentence, token)) {
                return filler(sentence, token);
            }
        }
        for (var object : sentence.dependents(action, "obj", "obl")) {
            for (var token : sentence.subtree(object)) {
                if (sentence.relation(token).equals("nmod:poss") && isPlace(sentence, token)) {
                    return filler(sentence, token);
                }
            }
        }
        var elsewhere = IntStream.range(0, sentence.tokens().size())
                .filter(token -> isTowardsPlace(sentence, token))
                .boxed()
                .toList();
        return elsewhere.size() == 1 ? filler(sentence, elsewhere.getFirst()) : null;
    }

    private boolean isTowardsPlace(AnnotatedSentence sentence, int token) {
        var relation = sentence.relation(token);
        return (relation.startsWith("obl") || relation.startsWith("nmod"))
                && sentence.dependents(token, "case").stream()
                        .anyMatch(preposition -> TOWARDS.contains(
                                sentence.token(preposition).lemma().toLowerCase(Locale.ROOT)))
                && isPlace(sentence, token);
    }

    private boolean isPlace(AnnotatedSentence sentence, int token) {
        return !named.in(sentence.token(token).span(), PLACES).isEmpty()
                || referents.names(sentence, token, Set.of(EntityType.GROUP));
    }

    /// The rule, order or list by which it is done: in a phrase of its own, as the subject, as what is made or changed,
    /// below the predicate, or the only one that the clause names.
    private @Nullable Filler instrument(AnnotatedSentence sentence, int action, int actor, int object) {
        var own = sentence.dependents(action, "obl").stream()
                .filter(oblique -> isControl(sentence, oblique))
                .findFirst();
        var head = own.or(() -> Optional.of(actor).filter(token -> isControl(sentence, token)))
                .or(() -> Optional.of(object).filter(token -> isControl(sentence, token)))
                .or(() -> sentence.subtree(action).stream()
                        .filter(token -> sentence.relation(token).startsWith("obl")
                                || sentence.relation(token).startsWith("nmod"))
                        .filter(token -> isControl(sentence, token))
                        .findFirst());
        if (head.isPresent()) {
            return filler(sentence, head.get());
        }
        var instruments = named.in(Tree.span(sentence, action), Set.of(EntityType.INSTRUMENT));
        return instruments.isEmpty()
                ? null
                : new Filler(
                        instruments.getFirst().text(),
                        List.of(instruments.getFirst().entity().id()));
    }

    private boolean isControl(AnnotatedSentence sentence, int token) {
        if (token < 0) {
            return false;
        }
        var meant = referents.antecedent(sentence, token);
        return cues.is("control", sentence.token(meant).lemma())
                || !named.in(sentence.token(meant).span(), Set.of(EntityType.INSTRUMENT))
                        .isEmpty();
    }

    private static boolean isTime(AnnotatedSentence sentence, int token) {
        return sentence.times().stream()
                .anyMatch(time -> time.span().overlaps(sentence.token(token).span()));
    }

    /// Times below the predicate, or all of a sentence that has only one.
    private static List<DateMention> dates(AnnotatedSentence sentence, int action) {
        var all = sentence.times();
        var below = Tree.span(sentence, action);
        return all.stream()
                .filter(time -> all.size() == 1 || below.contains(time.span()))
                .map(time -> new DateMention(time.text(), time.value()))
                .toList();
    }
}
