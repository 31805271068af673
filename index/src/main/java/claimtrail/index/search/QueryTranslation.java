package claimtrail.index.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Makes a Lucene query of a query as it was read. Words and phrases rank; fields only narrow, but for the title.
final class QueryTranslation {
    private final FieldQueries queries;
    private final WordBag bag;
    private final List<QueryProblem> problems;

    /// @param few up to so many words that just follow each other all are asked for
    /// @param problems gets what cannot be searched
    QueryTranslation(Vocabulary vocabulary, int few, Supplier<Relations> relations, List<QueryProblem> problems) {
        this.problems = problems;
        this.queries = new FieldQueries(relations, problems);
        this.bag = new WordBag(queries, vocabulary, few);
    }

    /// The query for all clauses; everything where there are none.
    Query of(Clause.Sequence clauses) {
        return sequence(clauses.clauses(), null).orElseGet(MatchAllDocsQuery::new);
    }

    /// What was searched for beside what was asked; known once the query is made.
    List<Hints.Synonym> synonyms() {
        return bag.used();
    }

    private Optional<Query> of(Clause clause, @Nullable QueryField field) {
        return switch (clause) {
            case Clause.Word word -> field == null ? bag.of(List.of(word)) : queries.in(field, word);
            case Clause.Phrase phrase ->
                field == null ? queries.words(phrase.text(), phrase.slop()) : queries.in(field, phrase);
            case Clause.Range range -> range(range, field);
            case Clause.Fielded fielded -> of(fielded.clause(), fielded.field());
            case Clause.Not not -> of(not.clause(), field).map(QueryTranslation::without);
            case Clause.All all -> sequence(all.clauses(), field, true);
            case Clause.Any any -> any(any.clauses(), field);
            case Clause.Sequence sequence -> sequence(sequence.clauses(), field);
        };
    }

    private Optional<Query> range(Clause.Range range, @Nullable QueryField field) {
        if (field == QueryField.DATE || field == QueryField.PUBLISHED || field == QueryField.SEEN) {
            return new DateQueries(field, problems).of(range);
        }
        problems.add(new QueryProblem(range.position(), "only date:, published: and seen: can be asked for a range"));
        return Optional.empty();
    }

    private Optional<Query> any(List<Clause> clauses, @Nullable QueryField field) {
        var any = new BooleanQuery.Builder();
        clauses.forEach(clause -> of(clause, field).ifPresent(query -> any.add(query, Occur.SHOULD)));
        return built(any);
    }

    private Optional<Query> sequence(List<Clause> clauses, @Nullable QueryField field) {
        return sequence(clauses, field, false);
    }

    /// @param each whether every word must be there, however many there are
    private Optional<Query> sequence(List<Clause> clauses, @Nullable QueryField field, boolean each) {
        var query = new BooleanQuery.Builder();
        var words = new ArrayList<Clause.Word>();
        var positive = false;
        for (var clause : clauses) {
            if (clause instanceof Clause.Word word && field == null && !each) {
                words.add(word);
                continue;
            }
            var part = of(clause instanceof Clause.Not not ? not.clause() : clause, field);
            if (part.isPresent()) {
                query.add(part.get(), occur(clause));
                positive |= !(clause instanceof Clause.Not);
            }
        }
        var ranked = bag.of(words);
        ranked.ifPresent(some -> query.add(some, Occur.MUST));
        var built = built(query);
        return positive || ranked.isPresent() || built.isEmpty()
                ? built
                : Optional.of(query.add(new MatchAllDocsQuery(), Occur.FILTER).build());
    }

    private static Occur occur(Clause clause) {
        return switch (clause) {
            case Clause.Not not -> Occur.MUST_NOT;
            case Clause.Fielded fielded ->
                fielded.field() == QueryField.TITLE || fielded.field() == QueryField.LIKE ? Occur.MUST : Occur.FILTER;
            case Clause.Word word -> Occur.MUST;
            case Clause.Phrase phrase -> Occur.MUST;
            case Clause.Range range -> Occur.FILTER;
            case Clause.All all -> Occur.MUST;
            case Clause.Any any -> Occur.MUST;
            case Clause.Sequence sequence -> Occur.MUST;
        };
    }

    private static Query without(Query query) {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.FILTER)
                .add(query, Occur.MUST_NOT)
                .build();
    }

    private static Optional<Query> built(BooleanQuery.Builder builder) {
        var query = builder.build();
        return query.clauses().isEmpty() ? Optional.empty() : Optional.of(query);
    }
}
