package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.EntityType;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was spoken of last, so that "it", "the company" and "the ban" can be read; one for a document, going with it
/// from sentence to sentence.
final class Discourse {

    private static final Set<String> THINGS = Set.of("it", "its");
    private static final Set<String> SEVERAL = Set.of("they", "their", "them");
    private static final Set<String> PERSONS = Set.of("he", "she", "his", "her", "him");

    private final Named named;
    private final Cues cues;
    private @Nullable String control;
    private @Nullable String organization;
    private @Nullable String company;
    private @Nullable String person;
    private @Nullable String subject;

    /// Whether the subject is more than one thing.
    private boolean several;

    private Attribution quoted = Attribution.author();
    private int paragraph = -1;

    Discourse(Named named, Cues cues) {
        this.named = named;
        this.cues = cues;
    }

    /// What a phrase means without the article, or the phrase itself.
    String resolve(String phrase) {
        var words = phrase.toLowerCase(Locale.ROOT).split("\\s+", -1);
        var last = words[words.length - 1];
        if (words.length == 1 && PERSONS.contains(last)) {
            return or(person, phrase);
        }
        if (words.length == 1 && THINGS.contains(last)) {
            return or(several ? null : subject, or(organization, phrase));
        }
        if (words.length == 1 && SEVERAL.contains(last)) {
            return or(several ? subject : null, phrase);
        }
        if (words.length == 1 && (last.equals("this") || last.equals("that"))) {
            return or(control, phrase);
        }
        if (words.length == 2 && Set.of("the", "this", "that", "such").contains(words[0])) {
            if (Set.of("company", "firm", "startup", "chipmaker", "lab", "developer")
                    .contains(last)) {
                return or(company, phrase);
            }
            if (cues.is("control", last)) {
                return or(control, phrase);
            }
            if (Set.of("ministry", "department", "agency", "bureau", "commission")
                    .contains(last)) {
                return or(organization, phrase);
            }
        }
        return phrase;
    }

    private static String or(@Nullable String resolved, String phrase) {
        return resolved == null ? phrase : resolved;
    }

    /// Remembers what a sentence names.
    void hear(AnnotatedSentence sentence) {
        for (var mention : named.in(sentence.span())) {
            var name = mention.entity().name();
            switch (mention.entity().type()) {
                case AGENCY -> organization = name;
                case ORGANIZATION -> {
                    organization = name;
                    company = name;
                }
                case PERSON -> person = name;
                case INSTRUMENT -> control = name;
                case MODEL, CHIP, COUNTRY, GROUP, PLACE, PRODUCT -> {}
            }
        }
        if (sentence.parsed()) {
            hearSubject(sentence);
        }
    }

    private void hearSubject(AnnotatedSentence sentence) {
        for (var token = 0; token < sentence.tokens().size(); token++) {
            var relation = sentence.relation(token);
            if (!sentence.token(token).isNoun()) {
                continue;
            }
            var phrase = Tree.phrase(sentence, token);
            if (cues.is("control", sentence.token(token).lemma())
                    && !relation.startsWith("compound")
                    && phrase.indexOf(' ', phrase.indexOf(' ') + 1) > 0) {
                control = phrase;
            }
            if (relation.startsWith("nsubj")
                    && !named.in(sentence.token(token).span(), Set.of(EntityType.PERSON))
                            .isEmpty()) {
                continue;
            }
            if (relation.startsWith("nsubj")
                    && sentence.governor(token) >= 0
                    && sentence.relation(sentence.governor(token)).equals("root")) {
                subject = resolve(phrase);
                several = sentence.token(token).tag().endsWith("S")
                        || sentence.dependent(token, "conj").isPresent();
            }
        }
    }

    /// Whose words a sentence inside quotation marks goes on with, when it names nobody.
    Attribution quoted(int at) {
        return at - paragraph <= 1 ? quoted : Attribution.author();
    }

    void quote(Attribution attribution, int at) {
        quoted = attribution;
        paragraph = at;
    }
}
