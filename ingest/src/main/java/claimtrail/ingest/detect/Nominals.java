package claimtrail.ingest.detect;

import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Reads the claims that a noun phrase takes for granted: "the export ban on X" says that there is one, "the lifting of
/// the ban" that it was lifted.
record Nominals(Lexicon lexicon, Cues cues, Named named) {

    private static final String[] MODIFIERS = {"nmod", "compound", "amod", "acl"};
    private static final Set<EntityType> MAKERS = Set.of(
            EntityType.ORGANIZATION, EntityType.MODEL, EntityType.CHIP, EntityType.PRODUCT, EntityType.INSTRUMENT);
    private static final Set<EntityType> AUTHORITIES = Set.of(EntityType.AGENCY, EntityType.COUNTRY, EntityType.GROUP);
    private static final Set<String> TARGETS = Set.of("on", "of", "for", "against", "over", "to", "target");

    /// The frame of a noun that takes a control or a step of one for granted, or nothing.
    Optional<Frame> frame(Candidate candidate) {
        var sentence = candidate.sentence();
        var noun = candidate.action();
        if (isPart(candidate) || isSaidByVerb(candidate)) {
            return Optional.empty();
        }
        if (isControl(sentence, noun)) {
            return (isSpecific(sentence, noun) || hedge(sentence, noun) != null)
                            && object(sentence, noun).isPresent()
                    ? Optional.of(Frame.IMPOSE)
                    : Optional.empty();
        }
        return cues.is("step-noun", candidate.lemma()) && hasHappened(sentence, noun)
                ? lexicon.noun(candidate.lemma()).filter(frame -> isOfControl(sentence, noun, frame))
                : Optional.empty();
    }

    private static boolean isPart(Candidate candidate) {
        return candidate.relation().startsWith("compound")
                || candidate.relation().startsWith("nmod:poss");
    }

    /// "imposed a ban", "the ban was lifted", "a ban that was imposed": the verb says it all.
    private boolean isSaidByVerb(Candidate candidate) {
        var sentence = candidate.sentence();
        var noun = candidate.action();
        var above = candidate.governor();
        var governed = above >= 0
                && Set.of("obj", "nsubj:pass", "conj").contains(candidate.relation())
                && sentence.token(above).isVerb()
                && lexicon.verb(sentence, above).filter(Nominals::isStep).isPresent();
        var described = sentence.dependents(noun, "acl").stream()
                .anyMatch(verb ->
                        lexicon.verb(sentence, verb).filter(Nominals::isStep).isPresent()
                                && !Tree.has(sentence, verb, "mark", "to"));
        var nested = above >= 0 && cues.is("step-noun", sentence.token(above).lemma());
        var contemplated = above >= 0
                && cues.is("contemplation", sentence.token(above).lemma())
                && Set.of("obj", "nsubj:pass").contains(candidate.relation());
        return governed || described || nested || contemplated;
    }

    private static boolean isStep(Frame frame) {
        return switch (frame) {
            case IMPOSE, PROHIBIT, LICENSE, EXEMPT, PERMIT, AMEND, EASE, LIFT, RESCIND, DELAY, ENFORCE -> true;
            case PENALTY, RATIONALE, SCOPE, EFFECT, REACT, RESPOND, NORM, OVERSIGHT, OTHER -> false;
        };
    }

    /// One certain control: a definite phrase, one with an owner or a name, or one at the head of a headline.
    private boolean isSpecific(AnnotatedSentence sentence, int noun) {
        var indefinite = sentence.dependents(noun, "det").stream()
                .map(det -> sentence.token(det).lemma().toLowerCase(Locale.ROOT))
                .anyMatch(Set.of("a", "an", "any", "some", "no", "such")::contains);
        if (indefinite) {
            return sentence.tokens().stream().noneMatch(token -> token.isVerb());
        }
        var definite = sentence.dependents(noun, "det").stream()
                .map(det -> sentence.token(det).lemma().toLowerCase(Locale.ROOT))
                .anyMatch(Set.of("the", "this", "that", "these")::contains);
        return definite || actor(sentence, noun).isPresent() || isDated(sentence, noun);
    }

    private boolean isDated(AnnotatedSentence sentence, int noun) {
        return sentence.dependents(noun, "amod").stream()
                .anyMatch(adjective ->
                        cues.is("event-adjective", sentence.token(adjective).lemma()));
    }

    /// "the lifting of the ban", "suspension of access", "Trump's approval of shipments"; what is imposed or changed is
    /// a control, what is suspended or approved may be what it controls.
    private boolean isOfControl(AnnotatedSentence sentence, int noun, Frame frame) {
        var ofControls = frame == Frame.IMPOSE || frame == Frame.AMEND;
        return sentence.dependents(noun, "nmod").stream()
                .filter(part -> Tree.has(sentence, part, "case", "of"))
                .anyMatch(part -> isControl(sentence, part)
                        || (!ofControls
                                && (cues.is("matter", sentence.token(part).lemma())
                                        || !named.in(sentence.token(part).span(), MAKERS)
                                                .isEmpty())));
    }

    /// A noun that names a control; "control" itself only with what it is a control of: "export control".
    private boolean isControl(AnnotatedSentence sentence, int noun) {
        var lemma = sentence.token(noun).lemma();
        return cues.is("control-noun", lemma)
                && (!lemma.equals("control")
                        || sentence.dependents(noun, "compound", "amod").stream()
                                .anyMatch(part -> cues.is(
                                        "trade-word", sentence.token(part).lemma())));
    }

    /// Somebody's step, one with a time, one that has consequences, or one that something followed.
    private boolean hasHappened(AnnotatedSentence sentence, int noun) {
        return actor(sentence, noun).isPresent()
                || isDated(sentence, noun)
                || (sentence.relation(noun).startsWith("nsubj") && isSpecific(sentence, noun))
                || sentence.dependents(noun, "case").stream()
                        .anyMatch(preposition -> Set.of("after", "following", "follow", "since", "despite", "before")
                                .contains(sentence.token(preposition).lemma().toLowerCase(Locale.ROOT)));
    }

    /// Who did it: "by the US", "Commerce's", "US export ban".
    Optional<Integer> actor(AnnotatedSentence sentence, int noun) {
        return sentence.dependents(noun, "nmod", "compound", "amod").stream()
                .filter(part -> part < noun || Tree.has(sentence, part, "case", "by"))
                .filter(part ->
                        !named.in(sentence.token(part).span(), AUTHORITIES).isEmpty()
                                || Tree.has(sentence, part, "case", "by")
                                || cues.is("authority", sentence.token(part).lemma()))
                .findFirst();
    }

    /// What it is done to: the phrase after "on" or "of", else the name among the words before the noun.
    Optional<Integer> object(AnnotatedSentence sentence, int noun) {
        var controlled = sentence.dependents(noun, "nmod").stream()
                .filter(part -> part > noun && isControl(sentence, part))
                .findFirst();
        if (controlled.isPresent()) {
            return object(sentence, controlled.get())
                    .or(() -> after(sentence, noun))
                    .or(() -> controlled);
        }
        return compound(sentence, noun).or(() -> after(sentence, noun)).or(() -> targeted(sentence, noun));
    }

    private Optional<Integer> after(AnnotatedSentence sentence, int noun) {
        return sentence.dependents(noun, "nmod", "obl").stream()
                .filter(part -> part > noun && !isControl(sentence, part))
                .filter(part -> sentence.dependents(part, "case").stream()
                        .anyMatch(preposition -> TARGETS.contains(
                                sentence.token(preposition).lemma().toLowerCase(Locale.ROOT))))
                .findFirst();
    }

    private static Optional<Integer> targeted(AnnotatedSentence sentence, int noun) {
        return sentence.dependents(noun, "acl").stream()
                .filter(verb -> sentence.token(verb).lemma().equals("target"))
                .flatMap(verb -> sentence.dependents(verb, "obj").stream())
                .findFirst();
    }

    /// The last word before "export ban" that belongs to a name: "models" in "the Anthropic models export ban".
    private Optional<Integer> compound(AnnotatedSentence sentence, int noun) {
        var parts = sentence.dependents(noun, "compound", "amod").stream()
                .flatMap(part -> sentence.subtree(part).stream())
                .filter(part -> part < noun
                        && !cues.is("trade-word", sentence.token(part).lemma()))
                .toList();
        var isNamed = parts.stream()
                .anyMatch(part -> !named.in(sentence.token(part).span(), MAKERS).isEmpty()
                        || cues.is("matter", sentence.token(part).lemma())
                        || sentence.token(part).word().equals("AI"));
        return isNamed
                ? parts.stream()
                        .filter(part -> sentence.token(part).isNoun()
                                || !named.in(sentence.token(part).span(), MAKERS)
                                        .isEmpty())
                        .reduce((first, second) -> second)
                : Optional.empty();
    }

    /// The words of an object before the noun, from its name to its last word: "Anthropic AI models".
    String objectBefore(AnnotatedSentence sentence, int noun, int last) {
        var first = IntStream.rangeClosed(0, last)
                .filter(part -> sentence.isBelow(part, noun)
                        && !named.in(sentence.token(part).span(), MAKERS).isEmpty())
                .findFirst()
                .orElse(last);
        return sentence.words(first, last);
    }

    /// What the words about the noun make of it: "possible", "proposed", "talk of", "if implemented"; `null` where they
    /// leave it a fact.
    @Nullable Modality hedge(AnnotatedSentence sentence, int noun) {
        for (var word : sentence.dependents(noun, MODIFIERS)) {
            var lemma = sentence.token(word).lemma().toLowerCase(Locale.ROOT);
            if (cues.is("hedge-planned", lemma)) {
                return Modality.PLANNED;
            }
            if (cues.is("hedge", lemma)) {
                return Modality.HYPOTHETICAL;
            }
        }
        for (var above : Tree.above(sentence, noun)) {
            var lemma = sentence.token(above).lemma().toLowerCase(Locale.ROOT);
            if (sentence.token(above).isNoun() && cues.is("hedge-noun", lemma)) {
                return Modality.HYPOTHETICAL;
            }
            if (sentence.token(above).isVerb()) {
                return hedgedBy(sentence, above, noun);
            }
        }
        return isIf(sentence, noun) ? Modality.HYPOTHETICAL : null;
    }

    private @Nullable Modality hedgedBy(AnnotatedSentence sentence, int verb, int noun) {
        var lemma = sentence.token(verb).lemma().toLowerCase(Locale.ROOT);
        var object = sentence.dependents(verb, "obj", "xcomp").stream().anyMatch(part -> sentence.isBelow(noun, part));
        if (object && (cues.is("planned", lemma) || cues.is("hedge-planned", lemma))) {
            return Modality.PLANNED;
        }
        if (object && (cues.is("hypothetical", lemma) || cues.is("predicted", lemma))) {
            return Modality.HYPOTHETICAL;
        }
        return isIf(sentence, noun) || isIf(sentence, verb) ? Modality.HYPOTHETICAL : null;
    }

    /// "if implemented", wherever it hangs.
    private static boolean isIf(AnnotatedSentence sentence, int token) {
        return sentence.dependents(token, "advcl", "acl", "dep", "parataxis").stream()
                .anyMatch(clause -> Tree.has(sentence, clause, "mark", "if")
                        && List.of("implement", "adopt", "impose", "enact", "approve", "introduce")
                                .contains(sentence.token(clause).lemma()));
    }

    /// Whether its phrase is definite, so that a question about it still takes it for granted.
    static boolean isDefinite(AnnotatedSentence sentence, int noun) {
        return Tree.has(sentence, noun, "det", "the") || Tree.has(sentence, noun, "det", "this");
    }
}
