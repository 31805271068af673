package claimtrail.index.search;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.Query;

/// The plain words of a query, which rank documents. Of a few words a document must have all; of a whole sentence or
/// more, most, so that a question or a claim can be pasted as it is.
final class WordBag {
    /// Up to so many words all are asked for, beyond it the share of them: what has more of them comes first anyway.
    static final int FEW = 4;

    private static final int LEAST = 1;
    private static final double SHARE = 0.1;

    private final FieldQueries queries;
    private final int few;
    private final Synonyms synonyms;
    private final Set<String> stopWords;
    private final Set<Hints.Synonym> used = new LinkedHashSet<>();

    /// @param few up to so many words all are asked for, beyond it a small share of them
    WordBag(FieldQueries queries, Vocabulary vocabulary, int few) {
        this.few = few;
        this.queries = queries;
        this.synonyms = vocabulary.synonyms();
        this.stopWords = vocabulary.stopWords();
    }

    List<Hints.Synonym> used() {
        return List.copyOf(used);
    }

    Optional<Query> of(List<Clause.Word> words) {
        var units = units(words);
        if (units.isEmpty()) {
            return Optional.empty();
        }
        if (units.size() == 1) {
            return units.values().stream().findFirst();
        }
        var bag = new BooleanQuery.Builder();
        units.values().forEach(unit -> bag.add(unit, Occur.SHOULD));
        bag.setMinimumNumberShouldMatch(
                units.size() <= few ? units.size() : Math.max(LEAST, (int) (units.size() * SHARE)));
        return Optional.of(bag.build());
    }

    /// A query for each word or known name, none twice.
    private Map<String, Query> units(List<Clause.Word> words) {
        var bare = words.stream().map(word -> Synonyms.bare(word.text())).toList();
        var onlyStopWords = stopWords.containsAll(bare);
        var units = new LinkedHashMap<String, Query>();
        for (var i = 0; i < words.size(); ) {
            var length = Math.max(1, synonyms.lengthAt(bare, i));
            var name = bare.subList(i, i + length);
            if (length > 1 || onlyStopWords || !stopWords.contains(bare.get(i)) || isCapital(words.get(i))) {
                unit(words.subList(i, i + length), synonyms.of(name))
                        .ifPresent(query -> units.putIfAbsent(String.join(" ", name), query));
            }
            i += length;
        }
        return units;
    }

    /// `IT` and `WHO` may be names.
    private static boolean isCapital(Clause.Word word) {
        return word.text().length() > 1 && word.text().equals(word.text().toUpperCase(Locale.ROOT));
    }

    /// The words, or what else the thing is called. Only the best of the names counts, and a long name no more than a
    /// short one.
    private Optional<Query> unit(List<Clause.Word> words, List<Synonyms.Alternative> alternatives) {
        var own = all(words);
        if (own.isEmpty() || alternatives.isEmpty()) {
            return own;
        }
        var either = new ArrayList<Query>();
        either.add(own.get());
        var asked = words.stream().map(Clause.Word::text).collect(Collectors.joining(" "));
        for (var alternative : alternatives) {
            used.add(new Hints.Synonym(asked, alternative.text(), alternative.weight() < 1));
            var weight = alternative.weight()
                    * words.size()
                    / Synonyms.name(alternative.text()).size();
            queries.words(alternative.text(), 0)
                    .ifPresent(query ->
                            either.add(new BoostQuery(query, (float) Math.min(alternative.weight(), weight))));
        }
        return Optional.of(new DisjunctionMaxQuery(either, 0));
    }

    private Optional<Query> all(List<Clause.Word> words) {
        var parts = new ArrayList<Query>();
        for (var word : new LinkedHashSet<>(words)) {
            if (words.size() == 1 || !stopWords.contains(Synonyms.bare(word.text()))) {
                queries.word(word).ifPresent(parts::add);
            }
        }
        if (parts.size() < 2) {
            return parts.stream().findFirst();
        }
        var all = new BooleanQuery.Builder();
        parts.forEach(part -> all.add(part, Occur.MUST));
        return Optional.of(all.build());
    }
}
