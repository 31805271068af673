package claimtrail.index.search;

import claimtrail.corpus.claim.Status;
import claimtrail.corpus.document.DocumentId;
import claimtrail.index.lucene.Analysis;
import claimtrail.index.lucene.Fields;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.util.BytesRef;

/// Asks for what is known across documents: measures, their status, and who only repeats.
final class RelationQueries {
    private static final int NAMED = 6;

    private final Supplier<Relations> relations;
    private final List<QueryProblem> problems;

    RelationQueries(Supplier<Relations> relations, List<QueryProblem> problems) {
        this.relations = relations;
        this.problems = problems;
    }

    Optional<Query> measure(Clause.Word word) {
        if (isLater(word)) {
            return Optional.empty();
        }
        var named = relations.get().named(word.text());
        if (named.isEmpty()) {
            problem(
                    word,
                    "no measure is called " + FieldQueries.shown(word.text()) + "; there are "
                            + listed(relations.get().measures().stream()
                                    .limit(NAMED)
                                    .map(Relations.MeasureCoverage::id)));
            return Optional.empty();
        }
        return Optional.of(documents(
                named.stream().flatMap(measure -> measure.documents().stream()).collect(Collectors.toSet())));
    }

    Optional<Query> status(Clause.Word word) {
        if (isLater(word)) {
            return Optional.empty();
        }
        var asked = Analysis.folded(word.text()).replaceAll("[ _-]+", "-");
        var status = Status.labelled(asked);
        if (status.isEmpty()) {
            problem(
                    word,
                    "no status is called " + FieldQueries.shown(word.text()) + "; there are "
                            + listed(Stream.of(Status.values()).map(Status::label)));
        }
        return status.map(one -> documents(relations.get().telling(one)));
    }

    Optional<Query> origin(Clause.Word word) {
        if (isLater(word)) {
            return Optional.empty();
        }
        return switch (Analysis.folded(word.text())) {
            case "yes", "true" ->
                Optional.of(new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.FILTER)
                        .add(documents(relations.get().originOf().keySet()), Occur.MUST_NOT)
                        .build());
            case "no", "false" ->
                Optional.of(documents(relations.get().originOf().keySet()));
            default -> {
                problem(word, "origin: is followed by yes (who said it first) or no (who repeats it)");
                yield Optional.empty();
            }
        };
    }

    static Query documents(Collection<DocumentId> ids) {
        return new TermInSetQuery(
                Fields.ID, ids.stream().map(id -> new BytesRef(id.value())).toList());
    }

    private boolean isLater(Clause.Word word) {
        var later = relations.get().isLater();
        if (later) {
            problem(
                    word,
                    "measures, their status and origins are found after a document has arrived; a saved search passes"
                            + " them over");
        }
        return later;
    }

    private static String listed(Stream<String> names) {
        var list = names.collect(Collectors.joining(", "));
        return list.isEmpty() ? "none yet" : list;
    }

    private void problem(Clause.Word word, String message) {
        problems.add(new QueryProblem(word.position(), message));
    }
}
