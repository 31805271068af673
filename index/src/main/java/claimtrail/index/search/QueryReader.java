package claimtrail.index.search;

import claimtrail.index.search.QueryToken.Bracketed;
import claimtrail.index.search.QueryToken.Kind;
import claimtrail.index.search.QueryToken.Name;
import claimtrail.index.search.QueryToken.Quoted;
import claimtrail.index.search.QueryToken.Sign;
import claimtrail.index.search.QueryToken.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/// Reads a query. NOT binds closest, then AND, then OR; what just follows each other binds least, so `chips a OR b`
/// asks for chips and one of the two.
///
///     sequence := any*
///     any      := all (OR all)*
///     all      := one (AND one)*
///     one      := (NOT | + | field:) one | "(" sequence ")" | word | phrase | range
final class QueryReader {
    /// As many words, phrases and ranges as are read of one query.
    static final int MOST_CLAUSES = 100;

    private static final int DEEPEST = 20;

    private final List<QueryToken> tokens;
    private final List<QueryProblem> problems;
    private int at;
    private int depth;
    private int clauses;

    private QueryReader(List<QueryToken> tokens, List<QueryProblem> problems) {
        this.tokens = tokens;
        this.problems = problems;
    }

    /// @param problems gets what could not be read
    static Clause.Sequence read(String query, List<QueryProblem> problems) {
        var reader = new QueryReader(QueryTokens.of(query, problems), problems);
        var parts = new ArrayList<Clause>();
        while (reader.at < reader.tokens.size()) {
            parts.addAll(reader.sequence().clauses());
            if (reader.at < reader.tokens.size()) {
                problems.add(new QueryProblem(
                        reader.tokens.get(reader.at++).position(), "a parenthesis is closed that was never opened"));
            }
        }
        return new Clause.Sequence(parts);
    }

    private Clause.Sequence sequence() {
        var parts = new ArrayList<Clause>();
        while (at < tokens.size() && !isNext(Kind.CLOSE)) {
            any().ifPresent(parts::add);
        }
        return new Clause.Sequence(parts);
    }

    private Optional<Clause> any() {
        return joined(Kind.OR, this::all, Clause.Any::new);
    }

    private Optional<Clause> all() {
        return joined(Kind.AND, this::one, Clause.All::new);
    }

    private Optional<Clause> joined(
            Kind between, Supplier<Optional<Clause>> part, Function<List<Clause>, Clause> join) {
        var parts = new ArrayList<Clause>();
        part.get().ifPresent(parts::add);
        while (isNext(between)) {
            at++;
            part.get().ifPresent(parts::add);
        }
        return parts.size() > 1
                ? Optional.of(join.apply(parts))
                : parts.stream().findFirst();
    }

    private Optional<Clause> one() {
        if (at == tokens.size() || isNext(Kind.CLOSE)) {
            return Optional.empty();
        }
        return switch (tokens.get(at++)) {
            case Text text -> counted(new Clause.Word(text.position(), text.text()), text.position());
            case Quoted quoted ->
                counted(new Clause.Phrase(quoted.position(), quoted.text(), quoted.slop()), quoted.position());
            case Bracketed range ->
                counted(new Clause.Range(range.position(), range.from(), range.to()), range.position());
            case Name name ->
                deeper(name.position(), this::one)
                        .map(clause -> new Clause.Fielded(name.position(), name.field(), clause));
            case Sign sign -> signed(sign.position(), sign.kind());
        };
    }

    private Optional<Clause> signed(int position, Kind kind) {
        return switch (kind) {
            case NOT -> deeper(position, this::one).map(Clause.Not::new);
            case PLUS -> deeper(position, this::one).map(clause -> new Clause.All(List.of(clause)));
            case OPEN -> deeper(position, this::group);
            case AND, OR, CLOSE -> Optional.empty();
        };
    }

    private Optional<Clause> group() {
        var inner = sequence();
        if (isNext(Kind.CLOSE)) {
            at++;
        } else if (at == tokens.size()) {
            once("a parenthesis is not closed; it was taken to reach to the end");
        }
        return inner.clauses().isEmpty() ? Optional.empty() : Optional.of(inner);
    }

    /// One level further in; where it gets too deep, nothing more is read.
    private Optional<Clause> deeper(int position, Supplier<Optional<Clause>> inner) {
        if (depth == DEEPEST) {
            problems.add(new QueryProblem(
                    position, "the query goes more than " + DEEPEST + " levels deep; what follows was not read"));
            at = tokens.size();
            return Optional.empty();
        }
        depth++;
        var clause = inner.get();
        depth--;
        return clause;
    }

    private Optional<Clause> counted(Clause clause, int position) {
        if (clauses == MOST_CLAUSES) {
            problems.add(new QueryProblem(
                    position, "only the first " + MOST_CLAUSES + " words and phrases of the query were searched"));
            at = tokens.size();
            return Optional.empty();
        }
        clauses++;
        return Optional.of(clause);
    }

    private void once(String message) {
        if (problems.stream().noneMatch(problem -> problem.message().equals(message))) {
            problems.add(new QueryProblem(tokens.getLast().position(), message));
        }
    }

    private boolean isNext(Kind kind) {
        return at < tokens.size() && tokens.get(at) instanceof Sign sign && sign.kind() == kind;
    }
}
