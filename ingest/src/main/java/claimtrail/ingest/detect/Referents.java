package claimtrail.ingest.detect;

import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// What the phrases of a sentence stand for outside of the article: what "which" goes back to, whom "it" and "the
/// company" mean, and the name behind a short form.
record Referents(Discourse discourse, Named named) {

    private static final Set<String> RELATIVE = Set.of("WDT", "WP");
    private static final Pattern SHORT_FORM = Pattern.compile("\\p{Lu}{2,6}");
    private static final Set<EntityType> SPELLED_OUT =
            Set.of(EntityType.AGENCY, EntityType.ORGANIZATION, EntityType.INSTRUMENT);
    private static final Pattern ARTICLE = Pattern.compile("(?i)^(?:the|an?)\\s+");
    private static final int FARTHEST = 5;

    /// Words that mean again what was named before, by kind.
    record Words(Map<String, Set<String>> kinds) {

        static Words load() {
            return new Words(Resource.rows("referents.tsv").stream()
                    .collect(Collectors.toUnmodifiableMap(row -> row[0], row -> Set.of(row[1].split(" ", -1)))));
        }

        boolean is(String kind, String word) {
            return kinds.getOrDefault(kind, Set.of()).contains(word.toLowerCase(Locale.ROOT));
        }
    }

    /// What the phrase around a head stands for.
    Filler of(AnnotatedSentence sentence, int head) {
        var meant = antecedent(sentence, head);
        var phrase = Tree.phrase(sentence, meant);
        var before = discourse.meant(phrase);
        return before == null
                ? new Filler(spelledOut(sentence, meant, phrase), named.ids(Tree.phraseSpan(sentence, meant)))
                : before;
    }

    /// The same as it was written, short forms and all: for whoever said it.
    String text(AnnotatedSentence sentence, int head) {
        var meant = antecedent(sentence, head);
        var phrase = Tree.phrase(sentence, meant);
        var before = discourse.meant(phrase);
        return before == null ? phrase : before.text();
    }

    /// The noun of the same sentence that a pronoun goes back to; every other head itself.
    int antecedent(AnnotatedSentence sentence, int head) {
        if (RELATIVE.contains(sentence.token(head).tag())) {
            return relative(sentence, head);
        }
        return Discourse.isPronoun(sentence.token(head).word()) ? personal(sentence, head) : head;
    }

    /// The subject of a clause around the pronoun's that can be meant by it.
    private int personal(AnnotatedSentence sentence, int pronoun) {
        var above = sentence.governor(pronoun);
        for (var steps = 0; above >= 0 && steps < FARTHEST; steps++) {
            var subject = sentence.dependent(above, "nsubj");
            if (subject.isPresent() && subject.get() < pronoun && agree(sentence, pronoun, subject.get())) {
                return subject.get();
            }
            above = sentence.governor(above);
        }
        return pronoun;
    }

    private boolean agree(AnnotatedSentence sentence, int pronoun, int noun) {
        var word = sentence.token(pronoun).word();
        var token = sentence.token(noun);
        if (!token.isNoun()) {
            return false;
        }
        var isPerson = !named.in(Tree.phraseSpan(sentence, noun), Set.of(EntityType.PERSON))
                        .isEmpty()
                || token.name().equals("PERSON");
        var isSeveral =
                token.tag().endsWith("S") || sentence.dependent(noun, "conj").isPresent();
        return Discourse.isOfPersons(word)
                ? isPerson && !isSeveral
                : Discourse.isOfSeveral(word) ? isSeveral : !isPerson && !isSeveral;
    }

    private static int relative(AnnotatedSentence sentence, int head) {
        var at = sentence.governor(head);
        for (var steps = 0; at >= 0 && steps < FARTHEST; steps++) {
            if (sentence.relation(at).equals("acl:relcl")) {
                return sentence.governor(at);
            }
            at = sentence.governor(at);
        }
        return head;
    }

    /// The name that a short form is short for, as the article or the gazetteer gives it.
    private String spelledOut(AnnotatedSentence sentence, int head, String phrase) {
        var bare = ARTICLE.matcher(phrase).replaceFirst("");
        if (!SHORT_FORM.matcher(bare).matches()) {
            return phrase;
        }
        var mentions = named.in(sentence.token(head).span(), SPELLED_OUT);
        return mentions.isEmpty() ? phrase : mentions.getFirst().entity().name();
    }

    /// Whether a phrase has one of these in it.
    boolean names(AnnotatedSentence sentence, int head, Set<EntityType> types) {
        return !named.in(Tree.span(sentence, head), types).isEmpty();
    }
}
