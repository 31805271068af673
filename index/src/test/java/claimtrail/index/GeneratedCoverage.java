package claimtrail.index;

import claimtrail.corpus.claim.Entity;
import claimtrail.corpus.claim.EntityType;
import claimtrail.corpus.claim.Frame;
import claimtrail.corpus.claim.Modality;
import claimtrail.corpus.document.DocumentKind;
import claimtrail.corpus.store.StoredDocument;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Coverage by the million for benchmarks: invented words that are as unevenly common as those of real text (Zipf), a
/// few names in most documents and many in few, dates that crowd around events. The same seed gives the same text.
public final class GeneratedCoverage {
    private static final int WORDS = 60_000;
    private static final int NAMES = 3_000;
    private static final int PUBLISHERS = 400;
    private static final int SHORTEST = 60;
    private static final int LONGEST = 220;
    private static final LocalDate FIRST = LocalDate.of(2023, 1, 1);
    private static final int DAYS = 1_300;
    private static final String[] SYLLABLES = {
        "ba", "cor", "din", "el", "fra", "gon", "hu", "is", "jor", "ka", "lem", "mi", "nor", "o", "pra", "qui", "re",
        "sta", "tu", "ul", "ven", "wi", "xa", "ye", "zor", "chi", "der", "ex", "port"
    };

    private final List<String> words = invented(WORDS);
    private final List<Entity> names = IntStream.range(0, NAMES)
            .mapToObj(i -> new Entity("organization:n" + i, capital(words.get(i * 7 + 50)) + " Works", type(i)))
            .toList();

    private static EntityType type(int i) {
        return List.of(EntityType.values()).get(i % EntityType.values().length);
    }

    /// The document of a number.
    public StoredDocument document(int number) {
        return document(number, null);
    }

    /// The document of a number, published on this day instead of its own.
    public StoredDocument document(int number, @Nullable LocalDate day) {
        var chance = new Random(number * 7_919L);
        var text = new StringBuilder();
        var named = new LinkedHashSet<Entity>();
        var sentences = new ArrayList<String>();
        var length = SHORTEST + chance.nextInt(LONGEST - SHORTEST);
        for (var count = 0; count < length; ) {
            var sentence = sentence(chance, named);
            sentences.add(sentence);
            count += sentence.length() / 6 + 1;
            text.append(sentence).append(chance.nextInt(4) == 0 ? "\n\n" : " ");
        }
        var document = TestDocuments.document("g" + number, text.toString())
                .titled(capital(words(chance, 7)))
                .published(String.valueOf(day == null ? FIRST.plusDays(day(chance)) : day))
                .by("Publisher " + skewed(chance, PUBLISHERS))
                .of(List.of(DocumentKind.values()).get(skewed(chance, DocumentKind.values().length)));
        named.forEach(entity -> document.naming(entity, entity.name()));
        for (var i = 0; i < Math.min(3, sentences.size()); i++) {
            document.claiming(
                    sentences.get(i),
                    List.of(Frame.values()).get(skewed(chance, Frame.values().length)),
                    List.of(Modality.values()).get(skewed(chance, Modality.values().length)),
                    chance.nextBoolean() ? "the " + word(chance) : null);
        }
        return document.stored(number + 1L);
    }

    /// A query of some words, as unevenly chosen as those of the text.
    public String query(int number) {
        var chance = new Random(number * 104_729L + 1);
        return switch (number % 4) {
            case 0 -> words(chance, 1);
            case 1 -> words(chance, 2);
            case 2 -> words(chance, 3);
            default -> '"' + words(chance, 2) + "\" OR " + words(chance, 1);
        };
    }

    /// A search that somebody would save: a name, a name with a word, or words that are not among the commonest.
    public String savedSearch(int number) {
        var chance = new Random(number * 15_485_863L + 3);
        var name = '"' + names.get(skewed(chance, NAMES)).name() + '"';
        return switch (number % 3) {
            case 0 -> name;
            case 1 -> name + ' ' + word(chance);
            default ->
                words.get(200 + skewed(chance, WORDS - 200)) + ' ' + words.get(200 + skewed(chance, WORDS - 200));
        };
    }

    private String sentence(Random chance, Set<Entity> named) {
        var entity = names.get(skewed(chance, NAMES));
        named.add(entity);
        return capital(words(chance, 4 + chance.nextInt(8)))
                + ' '
                + entity.name()
                + ' '
                + words(chance, 3 + chance.nextInt(8))
                + '.';
    }

    private String words(Random chance, int count) {
        return String.join(
                " ", IntStream.range(0, count).mapToObj(i -> word(chance)).toList());
    }

    private String word(Random chance) {
        return words.get(skewed(chance, WORDS));
    }

    /// Zipf's law with exponent 1: the logarithm of the rank is even.
    private static int skewed(Random chance, int size) {
        return (int) Math.exp(chance.nextDouble() * Math.log(size + 1.0)) - 1;
    }

    /// Half of all days are even, the rest crowds behind one of twenty events.
    private static int day(Random chance) {
        if (chance.nextBoolean()) {
            return chance.nextInt(DAYS);
        }
        return Math.min(DAYS - 1, chance.nextInt(20) * (DAYS / 20) + skewed(chance, 30));
    }

    private static List<String> invented(int count) {
        var chance = new Random(11);
        var invented = new LinkedHashSet<String>();
        while (invented.size() < count) {
            var word = new StringBuilder();
            var syllables = 1 + chance.nextInt(4);
            for (var i = 0; i < syllables; i++) {
                word.append(SYLLABLES[chance.nextInt(SYLLABLES.length)]);
            }
            invented.add(word.toString());
        }
        return List.copyOf(invented);
    }

    private static String capital(String text) {
        return Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }
}
