package claimtrail.index.search;

import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.QueryBuilder;

/// Lets documents come first in which neighbouring words of the query stand together: as neighbours, or near each
/// other (the sequential dependence model of Metzler and Croft, 2005). It changes the order, never what is found.
final class NearnessBoost {
    private static final float NEIGHBOURS = 0.3f;
    private static final float NEAR = 0.3f;

    /// As many moves apart as is still near.
    private static final int NEAR_MOVES = 8;

    /// Of so many words the neighbours are looked for.
    private static final int MOST_WORDS = 40;

    /// A wildcard or a fuzzy word; a question mark at the end of a word is none.
    private static final Pattern PATTERN = Pattern.compile("\\*|\\?\\w|~[012]?$");

    private final QueryBuilder builder = new QueryBuilder(Analysis.analyzer());
    private final Set<String> stopWords;

    NearnessBoost(Set<String> stopWords) {
        this.stopWords = stopWords;
    }

    Query of(Query query, List<Clause.Word> words) {
        var plain = words.stream()
                .map(Clause.Word::text)
                .filter(text -> !PATTERN.matcher(text).find())
                .limit(MOST_WORDS)
                .toList();
        var telling = plain.stream()
                .filter(text -> !stopWords.contains(Synonyms.bare(text)))
                .toList();
        var boosts = new ArrayList<Query>();
        add(boosts, plain, 0, NEIGHBOURS);
        add(boosts, telling, NEAR_MOVES, NEAR);
        if (boosts.isEmpty()) {
            return query;
        }
        var boosted = new BooleanQuery.Builder().add(query, Occur.MUST);
        boosts.forEach(boost -> boosted.add(boost, Occur.SHOULD));
        return boosted.build();
    }

    private void add(List<Query> boosts, List<String> words, int slop, float weight) {
        var pairs = new LinkedHashSet<String>();
        for (var i = 0; i + 1 < words.size(); i++) {
            pairs.add(words.get(i) + ' ' + words.get(i + 1));
        }
        for (var pair : pairs) {
            var together = builder.createPhraseQuery(Fields.WORDS, pair, slop);
            if (together != null) {
                boosts.add(new BoostQuery(together, weight));
            }
        }
    }
}
