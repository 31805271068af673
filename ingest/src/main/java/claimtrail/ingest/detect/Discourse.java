package claimtrail.ingest.detect;

import claimtrail.corpus.claim.Attribution;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Filler;
import claimtrail.corpus.claim.Mention;
import claimtrail.ingest.annotate.AnnotatedSentence;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What was spoken of last, so that "it", "the company" and "the bill" can be read; one for a document, going with it
/// from sentence to sentence.
final class Discourse {

    private static final Set<String> THINGS = Set.of("it", "its");
    private static final Set<String> SEVERAL = Set.of("they", "their", "them");
    private static final Set<String> PERSONS = Set.of("he", "she", "his", "her", "him");
    private static final Set<String> POINTERS = Set.of("the", "this", "that", "such", "these", "those");
    private static final int LONGEST_POINTER = 4;

    private final Named named;
    private final Cues cues;
    private final Referents.Words words;
    private final Map<String, Filler> instruments = new HashMap<>();
    private final Map<String, Filler> agencies = new HashMap<>();
    private @Nullable Filler control;
    private @Nullable Filler organization;
    private @Nullable Filler company;
    private @Nullable Filler person;
    private @Nullable Filler subject;

    /// Whether the subject is more than one thing.
    private boolean several;

    private Attribution quoted = Attribution.author();
    private int paragraph = -1;

    Discourse(Named named, Cues cues, Referents.Words words) {
        this.named = named;
        this.cues = cues;
        this.words = words;
    }

    /// Whether a word stands for something said before, and nothing else.
    static boolean isPronoun(String word) {
        var lower = word.toLowerCase(Locale.ROOT);
        return THINGS.contains(lower) || SEVERAL.contains(lower) || PERSONS.contains(lower);
    }

    static boolean isOfPersons(String word) {
        return PERSONS.contains(word.toLowerCase(Locale.ROOT));
    }

    static boolean isOfSeveral(String word) {
        return SEVERAL.contains(word.toLowerCase(Locale.ROOT));
    }

    /// What a phrase stands for that means something only by what was said before; `null` for any other phrase, and
    /// where nothing was said that it could mean.
    @Nullable Filler meant(String phrase) {
        var parts = phrase.toLowerCase(Locale.ROOT).split("\\s+", -1);
        var last = parts[parts.length - 1];
        if (parts.length == 1) {
            return pronoun(last);
        }
        return POINTERS.contains(parts[0]) && parts.length <= LONGEST_POINTER && isPlain(parts) ? noun(last) : null;
    }

    private boolean isPlain(String[] parts) {
        return List.of(parts).subList(1, parts.length - 1).stream().allMatch(part -> words.is("plain", part));
    }

    private @Nullable Filler pronoun(String word) {
        if (PERSONS.contains(word)) {
            return person;
        }
        if (THINGS.contains(word)) {
            return several || subject == null ? organization : subject;
        }
        if (SEVERAL.contains(word)) {
            return several ? subject : null;
        }
        return word.equals("this") || word.equals("that") ? control : null;
    }

    private @Nullable Filler noun(String word) {
        for (var kind : List.of("act", "rule")) {
            if (words.is(kind, word) && instruments.get(kind) != null) {
                return instruments.get(kind);
            }
        }
        if (words.is("company", word)) {
            return company;
        }
        if (words.is("agency", word)) {
            return agencies.get(word);
        }
        return cues.is("control", word) ? control : null;
    }

    /// Remembers what a sentence names.
    void hear(AnnotatedSentence sentence) {
        for (var mention : named.in(sentence.span())) {
            hear(mention);
        }
        if (sentence.parsed()) {
            hearSubject(sentence);
        }
    }

    private void hear(Mention mention) {
        var entity = mention.entity();
        var name = new Filler(entity.name(), List.of(entity.id()));
        var parts = List.of(entity.name().toLowerCase(Locale.ROOT).split("\\s+", -1));
        switch (entity.type()) {
            case AGENCY -> {
                organization = name;
                parts.stream().filter(part -> words.is("agency", part)).forEach(part -> agencies.put(part, name));
            }
            case ORGANIZATION -> {
                organization = name;
                company = name;
            }
            case PERSON -> person = name;
            case INSTRUMENT -> {
                control = name;
                for (var kind : List.of("act", "rule")) {
                    if (parts.stream().anyMatch(part -> words.is(kind, part))) {
                        instruments.put(kind, name);
                    }
                }
            }
            case MODEL, CHIP, COUNTRY, GROUP, PLACE, PRODUCT -> {}
        }
    }

    private void hearSubject(AnnotatedSentence sentence) {
        for (var token = 0; token < sentence.tokens().size(); token++) {
            if (sentence.token(token).isNoun()) {
                hearNoun(sentence, token);
            }
        }
    }

    private void hearNoun(AnnotatedSentence sentence, int token) {
        var relation = sentence.relation(token);
        var phrase = Tree.phrase(sentence, token);
        var meant = meant(phrase);
        var ids = named.ids(Tree.phraseSpan(sentence, token));
        if (cues.is("control", sentence.token(token).lemma())
                && !relation.startsWith("compound")
                && meant == null
                && phrase.indexOf(' ', phrase.indexOf(' ') + 1) > 0) {
            control = new Filler(phrase, ids);
        }
        var isPerson = !named.in(sentence.token(token).span(), Set.of(EntityType.PERSON))
                .isEmpty();
        if (relation.startsWith("nsubj")
                && !isPerson
                && sentence.governor(token) >= 0
                && sentence.relation(sentence.governor(token)).equals("root")) {
            subject = meant == null ? new Filler(phrase, ids) : meant;
            several = sentence.token(token).tag().endsWith("S")
                    || sentence.dependent(token, "conj").isPresent();
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
