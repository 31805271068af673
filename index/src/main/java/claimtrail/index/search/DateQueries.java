package claimtrail.index.search;

import claimtrail.corpus.document.PartialDate;
import claimtrail.index.lucene.Fields;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FieldExistsQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;

/// Asks for the day of publication. A document whose date is only a month or a year is found where all of it lies
/// within; one without a date only by `none`. Asks for the day of the first fetch as well.
final class DateQueries {
    private static final long DAY = Duration.ofDays(1).toSeconds();
    private static final String NONE = "none";
    private static final String OPEN = "*";
    private static final String FORMS = "a date is written 2026-06-30, 2026-06 or 2026";

    private final QueryField field;
    private final List<QueryProblem> problems;

    DateQueries(QueryField field, List<QueryProblem> problems) {
        this.field = field;
        this.problems = problems;
    }

    Optional<Query> of(Clause.Word word) {
        if (word.text().equalsIgnoreCase(NONE) && field != QueryField.SEEN) {
            return Optional.of(undated());
        }
        return of(new Clause.Range(word.position(), word.text(), word.text()));
    }

    Optional<Query> of(Clause.Range range) {
        var first = end(range, range.from(), PartialDate::earliest, Integer.MIN_VALUE);
        var last = end(range, range.to(), PartialDate::latest, Integer.MAX_VALUE);
        if (first.isEmpty() || last.isEmpty()) {
            return Optional.empty();
        }
        if (first.get() > last.get()) {
            problems.add(new QueryProblem(range.position(), "the range ends before it begins, so nothing lies in it"));
        }
        return Optional.of(field == QueryField.SEEN ? seen(first.get(), last.get()) : within(first.get(), last.get()));
    }

    private Optional<Integer> end(Clause.Range range, String text, Function<PartialDate, LocalDate> end, int open) {
        if (text.equals(OPEN)) {
            return Optional.of(open);
        }
        var date = PartialDate.parse(text);
        if (date.isEmpty()) {
            problems.add(new QueryProblem(
                    range.position(), FieldQueries.shown(text) + " is no date and was passed over; " + FORMS));
        }
        return date.map(end).map(day -> (int) day.toEpochDay());
    }

    private static Query within(int first, int last) {
        if (first > last) {
            return new MatchNoDocsQuery("an empty range");
        }
        return IntPoint.newRangeQuery(Fields.DAYS, new int[] {first, first}, new int[] {last, last});
    }

    /// Days of UTC.
    private static Query seen(int first, int last) {
        return LongPoint.newRangeQuery(Fields.SEEN, first * DAY, last * DAY + DAY - 1);
    }

    private static Query undated() {
        return new BooleanQuery.Builder()
                .add(new MatchAllDocsQuery(), Occur.MUST)
                .add(new FieldExistsQuery(Fields.PUBLISHED), Occur.MUST_NOT)
                .build();
    }
}
